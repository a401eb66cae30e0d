package org.sitrep.claim;

/** Speech classes of attribution cues; the word lists are in {@code cues.tsv}. */
public enum CueClass {
    SAY,
    /** What was asked is not said to be so: "asked whether". */
    ASK,
    ASSERT,
    DENY,
    WARN,
    DEMAND,
    REQUEST,
    COMMIT,
    PROPOSE,
    CONDEMN,
    ACCUSE,
    PRAISE,
    SUPPORT,
    OPPOSE,
    CONCERN,
    /** "plans to", "intends to". */
    ANNOUNCE_INTENT,
    /** Beliefs and feelings, not sayings: "hopes", "fears". */
    ATTITUDE,
    /** Passing on what others said: "reports", "according to". */
    RELAY,
    /** A cue whose word tells nobody's lexicon what kind of speech it is, nor whether it is any. */
    UNKNOWN
}

package org.sitrep.claim;

import java.util.List;
import java.util.Optional;
import org.sitrep.document.Interval;
import org.sitrep.text.Span;

/**
 * Somebody said something (source, cue, content: PolNeAR).
 *
 * @param speaker absent where the text does not tell
 * @param cue absent for a quotation without one
 * @param content what was said, in text order, never empty
 * @param quoted the parts of the content in quotation marks, without the marks
 * @param addressee to whom it was said
 * @param medium through what it was said
 * @param chain through whom it reached the reader, nearest to the reader first
 * @param within id of the statement this one is nested in
 */
public record Statement(
        String id,
        Form form,
        Optional<Speaker> speaker,
        Optional<Cue> cue,
        List<Span> content,
        List<Span> quoted,
        Optional<Party> addressee,
        Optional<Medium> medium,
        List<Link> chain,
        Optional<Interval> time,
        Optional<String> within,
        Evidence evidence,
        Found found)
        implements Claim {

    /** Whether the words are the speaker's own. */
    public enum Form {
        DIRECT,
        INDIRECT,
        MIXED
    }

    /**
     * Who spoke.
     *
     * @param role office or function as written: "acting spokeswoman"
     * @param affiliation whom they speak for, as written: "NATO"
     */
    public record Speaker(Party party, Optional<String> role, Optional<String> affiliation) {}

    /**
     * The word that attributes.
     *
     * @param held whether it tells what somebody holds, feels or plans ("hopes", "backs", "plans to"), and no words of theirs; what is
     *     said of it ("expressed hope") is said
     */
    public record Cue(Span span, String lemma, CueClass kind, boolean held) {
        /** Whether somebody said something with it; of a word that nothing tells the class of nobody knows. */
        public boolean isSaying() {
            return !held && kind != CueClass.UNKNOWN;
        }
    }

    /** What it was said in or through: "a statement", "Telegram". */
    public record Medium(Span span, Kind kind) {
        /** Letters are e-mails and messages too, meetings also briefings and calls. */
        public enum Kind {
            STATEMENT,
            SPEECH,
            MEETING,
            INTERVIEW,
            LETTER,
            POST,
            DATA,
            REPORT
        }
    }

    /**
     * One link of the source chain.
     *
     * @param inherited whether it was taken over from a governing passage of the article
     */
    public record Link(Party party, Relation relation, boolean inherited) {}

    /** How a link passes the statement on. */
    public enum Relation {
        REPORTS,
        CITES,
        PER
    }

    public Statement {
        content = List.copyOf(content);
        quoted = List.copyOf(quoted);
        chain = List.copyOf(chain);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("statement " + id + " has no content");
        }
    }
}

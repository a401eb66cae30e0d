package org.sitrep.document;

import org.sitrep.text.Span;

/**
 * Is told what the steps of a reading decide and why, for those who ask how a record came about, or why there is none.
 * It is told and never asked: a reading is the same whoever listens. {@link Document#note} is how a step tells it.
 */
@FunctionalInterface
public interface Trace {
    /** Nobody listens; steps then spare themselves the words. */
    Trace NONE = note -> {};

    void add(Note note);

    /** What is decided. */
    enum Step {
        TIME,
        DATE,
        CUE,
        SPEAKER,
        EVENT,
        MODALITY,
        FIGURE,
        POSITION
    }

    /**
     * One decision.
     *
     * @param span the words it is about
     * @param kept whether it speaks for a record; else something that was left out here
     * @param why the rule, table row or model, and what it saw
     */
    record Note(Step step, Span span, boolean kept, String why) {}
}

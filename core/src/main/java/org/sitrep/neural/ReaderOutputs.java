package org.sitrep.neural;

/** What the network gives for a batch of windows, copied; each window has as many rows as the longest has words. */
final class ReaderOutputs {
    /** Words of the longest window. */
    final int words;

    final int[] upos;
    final int[] xpos;
    final float[] entity;
    final float[] arc;
    final int[] heads;
    final int[] relations;
    final float[] event;
    final float[] factuality;

    /** Window of each candidate of a cue; in order, and the last is none, but there because products need one. */
    final int[] window;

    /** Candidates x words: not 0 where a candidate stands. */
    final float[] inside;

    final float[] cue;
    final float[] role;
    final float[] valid;

    ReaderOutputs(Network.Call call, int words) {
        this.words = words;
        upos = call.ints("upos");
        xpos = call.ints("xpos");
        entity = call.floats("entity");
        arc = call.floats("arc");
        heads = call.ints("heads");
        relations = call.ints("relations");
        event = call.floats("event");
        factuality = call.floats("factuality");
        window = call.ints("row");
        inside = call.floats("inside");
        cue = call.floats("cue");
        role = call.floats("role");
        valid = call.floats("valid");
    }
}

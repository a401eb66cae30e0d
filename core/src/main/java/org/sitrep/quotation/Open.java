package org.sitrep.quotation;

/** A quotation while it is being read. Mutable, and never seen outside of the package. */
final class Open {
    final Mark.Family family;
    final char sign;
    final int start;
    final int innerStart;
    /** A mark between two letters or two spaces, which opens only if something closes it. */
    final boolean weak;
    /** Index into the list of all quotations of the one in an earlier paragraph that it continues; -1 if none. */
    final int continues;
    /** Index of the mark that will close it, if that is known when it opens; -1 otherwise. */
    final int closer;

    /** Index into the list of all quotations, given when it is put there. */
    int id = -1;

    int end = -1;
    int innerEnd = -1;

    Open(Mark mark, boolean weak, int continues, int closer) {
        this(mark.family(), mark.sign(), mark.start(), mark.end(), weak, continues, closer);
    }

    private Open(Mark.Family family, char sign, int start, int innerStart, boolean weak, int continues, int closer) {
        this.family = family;
        this.sign = sign;
        this.start = start;
        this.innerStart = innerStart;
        this.weak = weak;
        this.continues = continues;
        this.closer = closer;
    }

    /** A quotation that goes on in a paragraph which does not repeat the mark. */
    static Open without(Mark.Family family, char sign, int start, int continues) {
        return new Open(family, sign, start, start, true, continues, -1);
    }

    boolean hasNoMark() {
        return start == innerStart;
    }

    void close(Mark mark) {
        innerEnd = mark.start();
        end = mark.end();
    }

    void endWithoutMark(int at) {
        innerEnd = at;
        end = at;
    }

    boolean isClosed() {
        return innerEnd < end;
    }

    boolean isEnded() {
        return end >= 0;
    }
}

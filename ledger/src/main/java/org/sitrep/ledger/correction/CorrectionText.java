package org.sitrep.ledger.correction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitrep.ledger.Days;
import org.sitrep.ledger.Mark;

/** Corrections in words for people, a line each. What stands in it comes from articles and people: it is to be made printable. */
public final class CorrectionText {
    /** Longer words are cut, in code points. */
    private static final int LONG = 60;

    private CorrectionText() {}

    /** A correction that was made: {@code correction 3: reject ...}. */
    public static String line(Correction made) {
        return "correction " + made.no() + ": " + line(made.change());
    }

    /** What a correction does: {@code edit event "shelled" of article 4k2m7xq0a1b2c3d4: place = Dalen, was Ostrel}. */
    public static String line(Change change) {
        if (change instanceof Change.Reject reject) {
            return "reject " + claim(reject.claim());
        }
        if (change instanceof Change.Edit edit) {
            return "edit " + claim(edit.claim()) + ": " + edit.field().word() + " = " + values(edit.values()) + ", was "
                    + edit.was().orElse("nothing");
        }
        if (change instanceof Change.Merge merge) {
            return "merge " + claim(merge.one()) + " with " + claim(merge.other());
        }
        if (change instanceof Change.Split split) {
            return "split " + claim(split.one()) + " from " + claim(split.other());
        }
        if (change instanceof Change.Join join) {
            return "merge the " + join.level().plural() + " of articles " + String.join(" and ", join.pair());
        }
        if (change instanceof Change.Part part) {
            return "split article " + part.pair().get(0) + " from "
                    + part.pair().get(1) + ": never one " + part.level().word();
        }
        if (change instanceof Change.Date date) {
            return "date of article " + date.id() + " (" + date.article() + ") = " + Days.written(date.days())
                    + ", was " + date.was().orElse("unknown");
        }
        if (change instanceof Change.Alias alias) {
            return "alias '" + alias.name() + "' of " + alias.actor();
        }
        return "undo " + ((Change.Undo) change).no();
    }

    private static String claim(ClaimRef claim) {
        return claim.kind().word() + " \"" + cut(claim.words()) + "\" of article " + claim.article();
    }

    private static String cut(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONG
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONG)) + "\u2026";
    }

    private static String values(List<Value> values) {
        return values.isEmpty()
                ? "nothing"
                : values.stream()
                        .map(value -> cut(value.text())
                                + value.actor().map(id -> " = " + id).orElse(""))
                        .collect(Collectors.joining("; "));
    }

    /** What was changed of a claim, and by whom: {@code place corrected, was Ostrel (correction 3, Anna, 2031-03-04)}. */
    public static String line(Mark mark) {
        String what = switch (mark.kind()) {
            case EDITED -> mark.field() + " corrected" + was(mark.before());
            case REJECTED -> "rejected";
            case MERGED -> "said to be one with another claim";
            case SPLIT -> "said never to be one with another claim";
            case DATED -> "date of publication corrected" + was(mark.before());
            case ALIASED ->
                "\"" + mark.field() + "\" said to be " + mark.after().orElse("") + was(mark.before());
        };
        return what + " (correction " + mark.no() + ", " + mark.author() + ", "
                + mark.at().toString().substring(0, "2031-03-04".length())
                + mark.why().map(why -> ": " + why).orElse("") + ")";
    }

    private static String was(Optional<String> before) {
        return ", was " + before.orElse("nothing");
    }
}

package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.text.Span;

/** Mends relations and tags that cannot stand beside the other words of their clause; heads stay as they are. */
final class RelationMends {
    private static final Set<String> OBJECTS = Set.of("obj", "iobj");

    /** Verbs in -ed in their base form: "shed". */
    private static final Set<String> BASES_IN_ED = Table.english("lemmas.tsv").rows().stream()
            .filter(row -> row.get("upos").equals("VERB") && row.get("form").equals(row.get("lemma")))
            .map(row -> row.get("form"))
            .filter(form -> form.endsWith("ed"))
            .collect(Collectors.toUnmodifiableSet());

    /** What is counted behind a verb without being its object: "killed two days ago". */
    private static final Set<String> MEASURES = Set.of(
            "minute",
            "minutes",
            "hour",
            "hours",
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "decades",
            "times",
            "mile",
            "miles",
            "kilometer",
            "kilometers",
            "kilometre",
            "kilometres",
            "km",
            "meters",
            "metres",
            "yards",
            "feet");

    private final String text;
    private final List<Span> spans;
    private final List<ParsedWord> words;

    private RelationMends(String text, List<Span> spans, List<ParsedWord> words) {
        this.text = text;
        this.spans = spans;
        this.words = words;
    }

    static List<ParsedWord> mend(String text, List<Span> spans, List<ParsedWord> words) {
        RelationMends mends = new RelationMends(text, spans, words);
        List<ParsedWord> mended = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            mended.add(mends.mended(w));
        }
        return mended;
    }

    private ParsedWord mended(int w) {
        ParsedWord word = words.get(w);
        String relation = relation(w);
        String xpos = word.xpos();
        if (relation.equals("xcomp") && isFinite(w)) {
            return new ParsedWord(word.head(), "parataxis", word.upos(), "VBD", word.entityTag());
        }
        if (xpos.equals("VBP") && isPast(w)) {
            xpos = "VBD";
        } else if (xpos.equals("VB") && isPresent(w)) {
            xpos = "VBP";
        }
        if (isOpposed(w)) {
            return new ParsedWord(word.head(), relation, Upos.ADJ, "JJ", word.entityTag());
        }
        boolean plural = word.xpos().equals("NNS") && word.upos() == Upos.PROPN;
        return new ParsedWord(word.head(), relation, plural ? Upos.NOUN : word.upos(), xpos, word.entityTag());
    }

    private String relation(int w) {
        ParsedWord word = words.get(w);
        String relation = word.relation();
        if (word.head() < 0) {
            return relation;
        }
        if (OBJECTS.contains(relation) && hasPreposition(w)) {
            return "obl";
        }
        if (isOpposed(word.head())) {
            return relation.equals("aux:pass") ? "cop" : relation.equals("nsubj:pass") ? "nsubj" : relation;
        }
        if (relation.equals("nsubj") && has(word.head(), "aux:pass")) {
            return "nsubj:pass";
        }
        if (relation.equals("nsubj:pass") && (isActive(word.head()) || counted(word.head()) >= 0)) {
            return "nsubj";
        }
        if (relation.equals("obl") && counted(word.head()) == w) {
            return "obj";
        }
        if (isNamed(w) || isToldToDo(w)) {
            return "xcomp";
        }
        if (isSecondSubject(w)) {
            return "obj";
        }
        return isInstead(w) ? words.get(word.head()).xpos().startsWith("V") ? "mark" : "case" : relation;
    }

    /** "vowed to help" in the present: no verb but these few ends so in its base form. */
    private boolean isPast(int w) {
        String form = lower(w);
        return form.endsWith("ed") && !form.endsWith("eed") && !BASES_IN_ED.contains(form);
    }

    /** "is firmly opposed to": a participle that is an adjective; whom one is "opposed by" makes it a passive. */
    private boolean isOpposed(int w) {
        boolean to = w + 1 < words.size()
                && lower(w + 1).equals("to")
                && words.get(w + 1).head() != w;
        return to && lower(w).equals("opposed") && !(w > 0 && lower(w - 1).equals("as"));
    }

    /** "They plan to attack, two officers told VTA": a past behind a comma that has a subject of its own is no open complement. */
    private boolean isFinite(int w) {
        String xpos = words.get(w).xpos();
        boolean past = xpos.equals("VBN") || xpos.equals("VBD");
        for (int c = words.get(w).head() + 1; past && c < w; c++) {
            if (lower(c).equals(",")) {
                return has(w, "nsubj") && !isLinked(w);
            }
        }
        return false;
    }

    /** "We also condemn the raid, they said": no infinitive, for it has a subject of its own and nothing before it. */
    private boolean isPresent(int w) {
        ParsedWord word = words.get(w);
        boolean main = word.head() < 0 || (word.relation().equals("ccomp") && word.head() > w);
        return main && has(w, "nsubj") && !isLinked(w);
    }

    private boolean isLinked(int w) {
        return words.stream().anyMatch(other -> other.head() == w && TreeMends.isLinking(other.relation()));
    }

    /** "called on the army": an oblique; not "over 40 people", whose preposition belongs to the number. */
    private boolean hasPreposition(int w) {
        for (int c = 0; c < w; c++) {
            if (words.get(c).head() == w && words.get(c).relation().equals("case")) {
                boolean adposition =
                        words.get(c).xpos().equals("IN") || words.get(c).xpos().equals("TO");
                return adposition && !words.get(c + 1).xpos().equals("CD");
            }
        }
        return false;
    }

    /** "The blast killed or wounded more than 40.": no passive, for it has its object and no auxiliary; headlines may drop that. */
    private boolean isActive(int verb) {
        boolean ended = lower(words.size() - 1).equals(".");
        return ended && words.get(verb).xpos().equals("VBD") && has(verb, "obj") && !has(verb, "aux:pass");
    }

    /**
     * "The quake killed at least 40 people, wounded 120": right behind a past without an auxiliary, which was taken for a passive, those who
     * are counted are its object; -1 where nobody is.
     */
    private int counted(int verb) {
        boolean passive = words.get(verb).xpos().equals("VBD")
                && has(verb, "nsubj:pass")
                && !has(verb, "aux:pass")
                && !has(verb, "obj")
                && lower(words.size() - 1).equals(".");
        for (int w = verb + 1; passive && w < words.size(); w++) {
            if (words.get(w).head() == verb) {
                boolean number = words.get(w).xpos().equals("CD") || has(w, "nummod");
                boolean bare = words.get(w).relation().equals("obl") && !hasPreposition(w);
                return number && bare && !MEASURES.contains(lower(w)) ? w : -1;
            }
        }
        return -1;
    }

    /** "called his visit a mistake": what the object is called is no clause. */
    private boolean isNamed(int w) {
        ParsedWord word = words.get(w);
        boolean bare = word.relation().equals("ccomp")
                && word.xpos().startsWith("NN")
                && !has(w, "cop")
                && !has(w, "nsubj")
                && !has(w, "mark");
        return bare && objectBetween(word.head(), w) >= 0;
    }

    /** "told his soldiers not to shoot": an infinitive without a subject behind the one who is told. */
    private boolean isToldToDo(int w) {
        ParsedWord word = words.get(w);
        return word.relation().equals("ccomp")
                && word.xpos().equals("VB")
                && word.head() < w
                && !has(w, "nsubj")
                && isInfinitive(w)
                && has(word.head(), "iobj");
    }

    private boolean isInfinitive(int w) {
        for (int c = words.get(w).head() + 1; c < w; c++) {
            if (words.get(c).head() == w && words.get(c).relation().equals("mark") && lower(c).equals("to")) {
                return true;
            }
        }
        return false;
    }

    /** "the envoy urged Kenya not to attack", "recalled its envoy": right behind a verb that has its subject before it stands its object. */
    private boolean isSecondSubject(int w) {
        ParsedWord word = words.get(w);
        int verb = word.head();
        boolean behind = word.relation().equals("nsubj") && verb < w && isFree(verb + 1, w, verb);
        boolean before = false;
        boolean followed = false;
        for (int c = 0; behind && c < words.size(); c++) {
            ParsedWord other = words.get(c);
            before |= c < verb && other.head() == verb && other.relation().equals("nsubj");
            followed |= c > w && other.head() == verb && other.relation().equals("xcomp") && isInfinitive(c);
        }
        return before && (followed || isOwned(w));
    }

    /** "its envoy": the subject's. */
    private boolean isOwned(int w) {
        return words.stream()
                .anyMatch(word -> word.head() == w
                        && word.relation().equals("nmod:poss")
                        && word.xpos().equals("PRP$"));
    }

    /** Whether all words between belong to what follows. */
    private boolean isFree(int first, int end, int verb) {
        for (int c = first; c < end; c++) {
            if (words.get(c).head() == verb) {
                return false;
            }
        }
        return true;
    }

    /** "instead of attacking", where "instead" is taken for an adverb with "of" fixed to it. */
    private boolean isInstead(int w) {
        return words.get(w).relation().equals("advmod") && lower(w).equals("instead") && has(w, "fixed");
    }

    private int objectBetween(int verb, int end) {
        for (int w = verb + 1; w < end; w++) {
            if (words.get(w).head() == verb && words.get(w).relation().equals("obj")) {
                return w;
            }
        }
        return -1;
    }

    private boolean has(int head, String relation) {
        return words.stream()
                .anyMatch(word -> word.head() == head && word.relation().equals(relation));
    }

    private String lower(int w) {
        return spans.get(w).in(text).toLowerCase(Locale.ROOT);
    }
}

package org.sitrep.ledger.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.TimeMention;
import org.sitrep.ledger.entry.Agreement.Verdict;
import org.sitrep.ledger.words.CommonWords;
import org.sitrep.ledger.words.NumberWords;
import org.sitrep.ledger.words.Word;
import org.sitrep.ledger.words.Words;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/**
 * The names and numbers in some words of an article: what tells one thing from another that is told in the same words. A cut or a translation may leave a name out; where
 * each of two has a name that the other lacks, they tell of two things. One name may be written in two ways: as the same actor, place or day, as its initials, as an
 * adjective, in another spelling.
 *
 * @param names those that are compared
 * @param words all words, in small letters
 * @param initials of names of several words
 */
public record Named(List<Name> names, Set<String> words, Set<String> initials) {
    /** Letters that the name of a country and its adjective begin with, at the least: "Tervia", "Tervian". */
    private static final int STEM = 4;
    /** Letters behind the common beginning: "Lebanon", "Lebanese". */
    private static final int ENDING = 2;
    /** Shorter names in another spelling are other names as often: "Kursk", "Karsk". */
    private static final int SPELT = 6;

    private static final Set<String> PRONOUNS = Set.of("he", "him", "his", "she", "her");
    private static final CommonWords COMMON = CommonWords.load();
    /** What stands before a name and is none. */
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "sir",
            "lord",
            "lady",
            "gen",
            "general",
            "col",
            "colonel",
            "lt",
            "capt",
            "captain",
            "maj",
            "major",
            "sgt",
            "president",
            "prime",
            "minister",
            "king",
            "queen",
            "prince",
            "sheikh",
            "senator",
            "sen",
            "rep",
            "gov",
            "governor",
            "mayor",
            "judge",
            "st");

    /**
     * A word that names.
     *
     * @param meant what it stands for, as far as its article's reading knows
     * @param run the initials of the name it is a part of; empty for one of one word
     * @param isPerson whether somebody is called so, for whom another article may say "he"
     * @param place that it is a word of
     * @param days of which it is told, where it is a word of a date; unknown days may be any
     */
    public record Name(
            String form,
            Set<String> meant,
            String run,
            boolean isNumber,
            boolean isPerson,
            Optional<PlaceMention> place,
            Optional<Interval> days) {
        public Name {
            meant = Set.copyOf(meant);
        }

        boolean isProper() {
            return !isNumber && days.isEmpty();
        }

        boolean isOfKind(Name other) {
            return days.isPresent() == other.days.isPresent() && (days.isPresent() || isNumber == other.isNumber);
        }

        /** Whether both are one name in two ways; of two that are known to stand for different things no spelling makes one. */
        boolean isSame(Name other) {
            if (days.isPresent() || other.days.isPresent()) {
                return days.isPresent()
                        && other.days.isPresent()
                        && Fields.days(days.get(), other.days.get()) != Verdict.DIFFERENT;
            }
            if (meant.stream().anyMatch(other.meant::contains)) {
                return true;
            }
            return !isNumber
                    && !other.isNumber
                    && (meant.isEmpty() || other.meant.isEmpty())
                    && (isAdjective(form, other.form) || isSpelling(form, other.form));
        }

        /** Whether one is a place that may hold the other: "the valley" for one of its towns. */
        boolean mayHold(Name other) {
            return place.isPresent()
                    && other.place.isPresent()
                    && extent(place.get().level()) != extent(other.place.get().level())
                    && Fields.place(place, other.place) != Verdict.DIFFERENT;
        }

        private static int extent(PlaceMention.Level level) {
            return switch (level) {
                case TOWN, SITE -> 0;
                case DISTRICT -> 1;
                case REGION, AREA -> 2;
                case COUNTRY -> 3;
            };
        }

        private static boolean isAdjective(String one, String other) {
            int shorter = Math.min(one.length(), other.length());
            int common = 0;
            while (common < shorter && one.charAt(common) == other.charAt(common)) {
                common++;
            }
            return common >= STEM && common >= shorter - ENDING && Math.abs(one.length() - other.length()) <= STEM;
        }

        private static boolean isSpelling(String one, String other) {
            return Math.min(one.length(), other.length()) >= SPELT
                    && skeleton(one).equals(skeleton(other));
        }

        /** Its consonants, those that are written for one another as one, each once in a row: "Qaddafi" and "Gaddafi". */
        private static String skeleton(String form) {
            return form.replaceAll("[aeiouy\\p{M}]", "")
                    .replaceAll("[qgc]", "k")
                    .replaceAll("(.)\\1+", "$1");
        }
    }

    public Named {
        names = List.copyOf(names);
        words = Set.copyOf(words);
        initials = Set.copyOf(initials);
    }

    /** Of some spans of its article. */
    public static Named of(Told told, List<Span> spans) {
        List<Name> names = new ArrayList<>();
        Set<String> words = new HashSet<>();
        Set<String> initials = new HashSet<>();
        Document document = told.source().reading().document();
        for (Span span : spans) {
            List<Word> all = Words.of(span.in(told.text()));
            all.forEach(word -> words.add(word.form()));
            for (int from = 0; from < all.size(); ) {
                int to = from + 1;
                while (to < all.size() && isCapital(all.get(from)) && isCapital(all.get(to))) {
                    to++;
                }
                String run = to - from > 1 ? initials(all.subList(from, to)) : "";
                initials.add(run);
                String number = number(all, from, span.in(told.text()));
                for (Word word : all.subList(from, to)) {
                    name(document, word, at(word, span), run, number).ifPresent(names::add);
                }
                from = to;
            }
        }
        return new Named(names, words, initials);
    }

    private static Span at(Word word, Span within) {
        return new Span(
                within.start() + word.span().start(),
                within.start() + word.span().end());
    }

    /** What a word counts, in digits; the whole of "twenty-two" for both of its parts. */
    private static String number(List<Word> all, int at, String text) {
        Optional<Long> value = NumberWords.value(all.get(at).form());
        if (value.isEmpty()) {
            return all.get(at).form();
        }
        boolean behind = at > 0 && areJoined(all.get(at - 1), all.get(at), text);
        boolean before = at + 1 < all.size() && areJoined(all.get(at), all.get(at + 1), text);
        long other = behind
                ? NumberWords.value(all.get(at - 1).form()).orElse(0L)
                : before ? NumberWords.value(all.get(at + 1).form()).orElse(0L) : 0;
        return Long.toString(value.get() + other);
    }

    private static boolean areJoined(Word tens, Word unit, String text) {
        return text.substring(tens.span().end(), unit.span().start()).equals("-");
    }

    private static boolean isCapital(Word word) {
        return word.kind() == Word.Kind.NAME || word.kind() == Word.Kind.OPENING;
    }

    private static String initials(List<Word> run) {
        StringBuilder initials = new StringBuilder();
        run.forEach(word -> initials.appendCodePoint(word.form().codePointAt(0)));
        return initials.toString();
    }

    /** A number, a capital inside a sentence, or one at its beginning that an actor or place is called by or that no common word has. */
    private static Optional<Name> name(Document document, Word word, Span at, String run, String value) {
        if (word.kind() == Word.Kind.PLAIN || TITLES.contains(word.form()) || isI(document.text(), at)) {
            return Optional.empty();
        }
        Set<String> meant = new HashSet<>();
        boolean person = false;
        Optional<Interval> days = document.timesIn(at).stream()
                .filter(time -> time.type() == TimeMention.Type.DATE || time.type() == TimeMention.Type.TIME)
                .map(TimeMention::interval)
                .findFirst();
        for (ActorMention actor : document.actorsIn(at)) {
            actor.actor().ifPresent(id -> meant.add(meantOf(id)));
            person |= actor.type() == ActorMention.Type.PERSON;
            if (actor.type() == ActorMention.Type.COUNTRY) {
                actor.country().ifPresent(country -> meant.add("country " + country));
            }
        }
        for (PlaceMention place : document.placesIn(at)) {
            place.country()
                    .map(country -> place.level() == PlaceMention.Level.COUNTRY
                            ? "country " + country
                            : "place " + country + " " + place.name().toLowerCase(Locale.ROOT))
                    .ifPresent(meant::add);
        }
        boolean number = word.kind() == Word.Kind.NUMBER;
        if (number) {
            meant.add("number " + value);
        }
        boolean plain =
                word.kind() == Word.Kind.OPENING && meant.isEmpty() && COMMON.share(word.form()) > CommonWords.RARE;
        return plain
                ? Optional.empty()
                : Optional.of(new Name(
                        word.form(),
                        meant,
                        run,
                        number,
                        person,
                        document.placesIn(at).stream().findFirst(),
                        days));
    }

    /** "I", "I'm", "I've" have a capital and name nobody. */
    private static boolean isI(String text, Span at) {
        return text.charAt(at.start()) == 'I'
                && (at.length() == 1 || Characters.isApostrophe(text.charAt(at.start() + 1)));
    }

    /** Whether each has a name, or each a number, or each a day, that the other does not tell of. Symmetric. */
    public boolean part(Named other) {
        List<Name> here = lacking(other);
        if (here.isEmpty()) {
            return false;
        }
        List<Name> there = other.lacking(this);
        return here.stream().anyMatch(one -> there.stream().anyMatch(one::isOfKind));
    }

    /** Without the names of some actors, by their ids. */
    public Named without(Set<String> actors) {
        Set<String> those = actors.stream().map(Named::meantOf).collect(Collectors.toSet());
        return new Named(
                names.stream()
                        .filter(name -> Collections.disjoint(name.meant(), those))
                        .toList(),
                words,
                initials);
    }

    private static String meantOf(String actor) {
        return "actor " + actor;
    }

    /** The same of names alone: what was promised is told with other numbers and days once it is done. */
    public boolean partByName(Named other) {
        return lacking(other).stream().anyMatch(Name::isProper)
                && other.lacking(this).stream().anyMatch(Name::isProper);
    }

    /** The names that another has in no way. */
    private List<Name> lacking(Named other) {
        return names.stream().filter(name -> !other.has(name)).toList();
    }

    private boolean has(Name name) {
        return ((!name.isNumber() || name.days().isPresent()) && words.contains(name.form()))
                || names.stream().anyMatch(one -> name.isSame(one) || name.mayHold(one))
                || (name.isPerson() && PRONOUNS.stream().anyMatch(words::contains))
                || (!name.isNumber() && hasInitials(name));
    }

    /** "UN" or "U.N." for "United Nations", or the other way round. */
    private boolean hasInitials(Name name) {
        return initials.contains(name.form())
                || (!name.run().isEmpty() && (words.contains(name.run()) || initials.contains(name.run())));
    }
}

package org.sitrep.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sitrep.actor.Pieces.Piece;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;
import org.sitrep.text.Span;

/** Reads the words before and behind a group noun. */
final class ModifierReader {
    /** UTF-16 offsets at which numerals and proper nouns begin. */
    record Tags(Set<Integer> numbers, Set<Integer> properNouns) {}

    private static final Set<String> DEFINITE = Set.of("the", "this", "these", "those", "that");
    private static final Set<String> ARTICLES = Set.of("a", "an", "its", "their", "his", "her", "our", "my", "your");
    private static final Set<String> GOVERNMENT = Set.of("government", "state");

    /** Characters behind a noun in which its owner is looked for. */
    private static final int LONGEST_TAIL = 120;

    /** Pieces: "far-right", "Shi'ite". */
    private static final int LONGEST_AFFINITY = 3;

    private final Map<String, String> affinities = new HashMap<>();
    private final Map<String, String> stances = new HashMap<>();
    private final Set<String> neutral = new HashSet<>();

    ModifierReader() {
        Table.english("affinities.tsv").rows().forEach(row -> affinities.put(row.get("form"), row.get("code")));
        for (Row row : Table.english("backing-affixes.tsv").rows()) {
            stances.put(row.get("affix"), row.get("stance"));
        }
        Table.english("neutral-modifiers.tsv").rows().forEach(row -> neutral.add(row.get("word")));
    }

    /** Reads what stands between {@code from} and {@code to}, the noun's beginning. */
    void before(NamesInArticle names, Tags tags, int from, int to, Modifiers.Builder builder) {
        List<Piece> pieces = Pieces.of(names.text(), from, to);
        int i = 0;
        while (i < pieces.size()) {
            i = read(names, tags, pieces, i, builder);
        }
    }

    /**
     * Reads what follows the noun: "of NATO", "from Kenya", "backed by Iran".
     *
     * @param nested the owner of a group that begins at an offset ("of the NATO members")
     * @param leaves whether "from" names what the group leaves
     * @return where the mention ends, {@code end} if nothing was read
     */
    int behind(
            NamesInArticle names,
            Map<Integer, Owned> nested,
            int end,
            int limit,
            boolean leaves,
            Modifiers.Builder into) {
        List<Piece> pieces = Pieces.of(names.text(), end, Math.min(limit, end + LONGEST_TAIL));
        if (pieces.size() < 2 || !pieces.get(0).spaced()) {
            return end;
        }
        String first = pieces.get(0).text();
        if (first.equals("and")) {
            // "the government and people of Kenya", but not "the police and Kenya's army"
            Optional.ofNullable(nested.get(pieces.get(1).start()))
                    .filter(group -> group.behind() && !into.hasNames())
                    .ifPresent(group -> into.owner(group.owner()));
            return end;
        }
        boolean by = pieces.get(1).text().equals("by") && stances.containsKey("-" + first);
        boolean from = first.equals("from") && !leaves;
        if (!first.equals("of") && !from && !by) {
            return end;
        }
        int at = by ? 2 : 1;
        Optional<Owned> group = at < pieces.size()
                ? Optional.ofNullable(nested.get(pieces.get(at).start()))
                : Optional.empty();
        if (group.isPresent() && first.equals("of")) {
            into.owner(group.get().owner());
            return group.get().end();
        }
        if (at < pieces.size() && pieces.get(at).text().equals("the")) {
            at++;
        }
        Optional<NamedSpan> name = at < pieces.size()
                ? names.nameAt(pieces.get(at).start()).filter(NamedSpan::isResolved)
                : Optional.empty();
        if (name.isEmpty()) {
            if (first.equals("of")) {
                into.foreign();
            }
            return end;
        }
        Actor actor = name.get().actor();
        if (by) {
            into.stance(Objects.requireNonNull(stances.get("-" + first)), actor);
        } else {
            into.owner(actor);
        }
        return name.get().span().end();
    }

    /** Whose a group is, where its mention ends, and whether the owner stands behind the noun. */
    record Owned(Actor owner, int end, boolean behind) {}

    /** Reads one modifier and returns where the next begins. */
    private int read(NamesInArticle names, Tags tags, List<Piece> pieces, int i, Modifiers.Builder into) {
        Piece piece = pieces.get(i);
        String lower = piece.text().toLowerCase(Locale.ROOT);
        Optional<String> prefix = Optional.ofNullable(stances.get(lower + "-"));
        if (prefix.isPresent()
                && i + 2 < pieces.size()
                && pieces.get(i + 1).text().equals("-")) {
            Optional<NamedSpan> toward = nameOrPeople(names, pieces.get(i + 2));
            if (toward.isPresent() && toward.get().isResolved()) {
                into.stance(prefix.get(), toward.get().actor());
                return after(pieces, i + 2, toward.get().span());
            }
            into.foreign();
            return i + 3;
        }
        int several = affinity(names, pieces, i, 2, into); // "Bosnian Serb" is no Bosnian
        if (several > i) {
            return several;
        }
        Optional<NamedSpan> name = nameOrPeople(names, piece);
        if (name.isPresent()) {
            return owner(name.get(), pieces, after(pieces, i, name.get().span()), into);
        }
        int affinity = affinity(names, pieces, i, 1, into);
        return affinity > i ? affinity : word(names, tags, pieces, i, into);
    }

    private static Optional<NamedSpan> nameOrPeople(NamesInArticle names, Piece piece) {
        Optional<NamedSpan> name =
                names.nameAt(piece.start()).filter(n -> !n.actors().isEmpty());
        return name.isPresent() ? name : names.peopleAt(piece.start());
    }

    private static int after(List<Piece> pieces, int i, Span span) {
        int next = i;
        while (next < pieces.size() && pieces.get(next).start() < span.end()) {
            next++;
        }
        return next;
    }

    private int owner(NamedSpan name, List<Piece> pieces, int next, Modifiers.Builder into) {
        boolean hyphen = next < pieces.size() && pieces.get(next).text().equals("-");
        int at = hyphen ? next + 1 : next;
        if (at < pieces.size()) {
            String stance = stances.get("-" + pieces.get(at).text().toLowerCase(Locale.ROOT));
            if (stance != null && name.isResolved()) {
                into.stance(stance, name.actor());
                return at + 1;
            }
        }
        if (hyphen || !name.isResolved()) {
            into.foreign();
            return at;
        }
        into.owner(name.actor());
        return possessive(pieces, next);
    }

    private static int possessive(List<Piece> pieces, int next) {
        if (next < pieces.size() && pieces.get(next).text().equals("'")) {
            boolean s = next + 1 < pieces.size()
                    && pieces.get(next + 1).text().equals("s")
                    && !pieces.get(next + 1).spaced();
            return s ? next + 2 : next + 1;
        }
        return next;
    }

    /** The end of the longest affinity of at least so many pieces that begins here, or its begin. */
    private int affinity(NamesInArticle names, List<Piece> pieces, int i, int least, Modifiers.Builder into) {
        for (int n = Math.min(LONGEST_AFFINITY, pieces.size() - i); n >= least; n--) {
            String words = names.text()
                    .substring(pieces.get(i).start(), pieces.get(i + n - 1).end());
            String code = affinities.get(words);
            if (code != null) {
                into.affinity(code);
                return i + n;
            }
        }
        return i;
    }

    private int word(NamesInArticle names, Tags tags, List<Piece> pieces, int i, Modifiers.Builder into) {
        Piece piece = pieces.get(i);
        int next = endOfCompound(pieces, i);
        String words =
                names.text().substring(piece.start(), pieces.get(next - 1).end());
        String lower = words.toLowerCase(Locale.ROOT);
        boolean opens = i == 0;
        if (opens && DEFINITE.contains(lower)) {
            into.definite();
        } else if (tags.numbers.contains(piece.start()) || Character.isDigit(lower.codePointAt(0))) {
            into.counted();
        } else if (possessive(pieces, next) > next) {
            names.called(lower, piece.start()).ifPresentOrElse(into::owner, into::foreign);
            return possessive(pieces, next);
        } else if (piece.isWord() && !(opens && ARTICLES.contains(lower)) && !GOVERNMENT.contains(lower)) {
            describing(tags, piece, words, into);
        }
        return next;
    }

    /** The end of the words that hyphens join to one. */
    private static int endOfCompound(List<Piece> pieces, int i) {
        int next = i + 1;
        while (next + 1 < pieces.size()
                && pieces.get(next).text().equals("-")
                && !pieces.get(next).spaced()
                && !pieces.get(next + 1).spaced()) {
            next += 2;
        }
        return next;
    }

    private void describing(Tags tags, Piece piece, String words, Modifiers.Builder into) {
        into.word();
        if (neutral.contains(words.toLowerCase(Locale.ROOT))) {
            return;
        }
        if (piece.isCapitalised() && tags.properNouns.contains(piece.start())) {
            Ids.of(words).ifPresent(into::unlisted);
        } else {
            into.foreign();
        }
    }
}

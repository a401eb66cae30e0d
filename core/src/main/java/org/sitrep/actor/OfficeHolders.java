package org.sitrep.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.article.Published;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;

/**
 * Who held an office when, of {@code dating-offices.tsv}: "President Dalen" in an article of a known day is the one Dalen who was
 * president then. The article itself comes first: this is asked only of a family name that it never gives in full.
 */
final class OfficeHolders {
    /** Days after its end on which an office is still said, as in {@code org.sitrep.dating}. */
    private static final int GRACE = 45;

    /** Words of a title before a name: "Afghan Foreign Minister". */
    private static final int MOST_WORDS = 4;

    /** Who is called so holds no office yet: "the Republican candidate". */
    private static final Set<String> NO_OFFICE =
            Set.of("nominee", "candidate", "hopeful", "contender", "rival", "frontrunner", "front-runner");

    /**
     * An office held.
     *
     * @param said the last day on which the office is still said of who held it
     */
    private record Term(String fullName, Set<String> titles, LocalDate from, LocalDate end, LocalDate said) {}

    private final Map<String, List<Term>> byFamilyName = new HashMap<>();
    private final Map<String, List<Term>> byTitle = new HashMap<>();

    OfficeHolders() {
        for (Row row : Table.english("dating-offices.tsv").rows()) {
            List<String> names = row.list("name");
            Optional<String> full =
                    names.stream().filter(name -> PersonName.of(name).isFull()).findFirst();
            if (full.isPresent() && !row.get("from").isEmpty()) {
                boolean open = row.get("to").isEmpty();
                LocalDate end = open ? LocalDate.MAX : LocalDate.parse(row.get("to"));
                LocalDate said = open ? end : end.plusDays(GRACE);
                Set<String> titles = Set.copyOf(row.list("titles"));
                Term term = new Term(full.get(), titles, LocalDate.parse(row.get("from")), end, said);
                titles.forEach(title ->
                        byTitle.computeIfAbsent(title, key -> new ArrayList<>()).add(term));
                names.stream()
                        .filter(name -> !PersonName.of(name).isFull())
                        .forEach(name -> byFamilyName
                                .computeIfAbsent(name, key -> new ArrayList<>())
                                .add(term));
            }
        }
    }

    /**
     * The full name of the only one who bore a family name with the title before it.
     *
     * @param before the words of the sentence before the name
     * @param published of the article; without both its days nobody is known
     */
    Optional<String> fullName(String familyName, List<Token> before, Published published) {
        if (published.earliest().isEmpty() || published.latest().isEmpty()) {
            return Optional.empty();
        }
        Set<String> titles = titles(before);
        Set<String> found = new HashSet<>();
        for (Term term : byFamilyName.getOrDefault(familyName, List.of())) {
            boolean then = !published.latest().get().isBefore(term.from)
                    && !published.earliest().get().isAfter(term.said);
            if (then && term.titles.stream().anyMatch(titles::contains)) {
                found.add(term.fullName);
            }
        }
        return found.stream().filter(name -> found.size() == 1).findFirst();
    }

    /**
     * The full name of the only one who held an office on all days on which an article may have been published: "the French president".
     *
     * @param title in small letters, with whose office it is; a bare "president" is anybody's
     */
    Optional<String> holder(String title, Published published) {
        String last = title.substring(title.lastIndexOf(' ') + 1);
        if (last.equals(title) || NO_OFFICE.contains(last)) {
            return Optional.empty();
        }
        if (published.earliest().isEmpty() || published.latest().isEmpty()) {
            return Optional.empty();
        }
        Set<String> found = new HashSet<>();
        for (Term term : byTitle.getOrDefault(title, List.of())) {
            boolean then = !published.latest().get().isBefore(term.from)
                    && !published.earliest().get().isAfter(term.end);
            if (then) {
                found.add(term.fullName);
            }
        }
        return found.stream().filter(name -> found.size() == 1).findFirst();
    }

    /** The runs of capitalised words that end right before the name, in small letters. */
    private static Set<String> titles(List<Token> before) {
        Set<String> titles = new HashSet<>();
        String words = "";
        for (int i = before.size() - 1; i >= 0 && before.size() - i <= MOST_WORDS; i--) {
            String form = before.get(i).form();
            if (!Character.isUpperCase(form.codePointAt(0)) && !form.equals("of")) {
                return titles;
            }
            words = words.isEmpty() ? form : form + " " + words;
            titles.add(words.toLowerCase(Locale.ROOT));
        }
        return titles;
    }
}

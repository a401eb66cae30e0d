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

    private record Term(String fullName, Set<String> titles, LocalDate from, LocalDate end) {}

    private final Map<String, List<Term>> byFamilyName = new HashMap<>();

    OfficeHolders() {
        for (Row row : Table.english("dating-offices.tsv").rows()) {
            List<String> names = row.list("name");
            Optional<String> full =
                    names.stream().filter(name -> PersonName.of(name).isFull()).findFirst();
            if (full.isPresent() && !row.get("from").isEmpty()) {
                LocalDate end = row.get("to").isEmpty()
                        ? LocalDate.MAX
                        : LocalDate.parse(row.get("to")).plusDays(GRACE);
                Term term = new Term(full.get(), Set.copyOf(row.list("titles")), LocalDate.parse(row.get("from")), end);
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
                    && !published.earliest().get().isAfter(term.end);
            if (then && term.titles.stream().anyMatch(titles::contains)) {
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

package org.sitrep.ledger.origin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sitrep.claim.Statement;
import org.sitrep.document.ActorMention;
import org.sitrep.ledger.words.Words;
import org.sitrep.reading.Reading;
import org.sitrep.text.Span;

/**
 * A source that an article rests on: most of its statements reached it through this agency or document.
 *
 * @param id the source's actor id
 * @param said the contents of the statements it passes on
 */
record Upstream(Reason.Why why, String id, List<Said> said) {
    /** The share of an article's statements that must come through a source for the article to rest on it. */
    private static final double LEAST = 0.5;

    boolean isSameAs(Upstream other) {
        return why == other.why && id.equals(other.id);
    }

    /** The sources of an article, usually none or one; by id. */
    static List<Upstream> of(Reading reading) {
        Set<String> documents = new HashSet<>();
        for (ActorMention mention : reading.document().actors()) {
            if (mention.type() == ActorMention.Type.DOCUMENT) {
                mention.actor().ifPresent(documents::add);
            }
        }
        Map<String, List<Said>> chains = new TreeMap<>();
        Map<String, List<Said>> issued = new TreeMap<>();
        for (Statement statement : reading.statements()) {
            Said said = Said.of(statement, reading.document().text());
            passedOnBy(statement)
                    .forEach(id ->
                            chains.computeIfAbsent(id, key -> new ArrayList<>()).add(said));
            document(statement, documents)
                    .ifPresent(id ->
                            issued.computeIfAbsent(id, key -> new ArrayList<>()).add(said));
        }
        double least = LEAST * reading.statements().size();
        return Stream.concat(all(Reason.Why.CHAIN, chains), all(Reason.Why.DOCUMENT, issued))
                .filter(source -> source.said.size() >= least)
                .toList();
    }

    private static Stream<Upstream> all(Reason.Why why, Map<String, List<Said>> sources) {
        return sources.entrySet().stream().map(e -> new Upstream(why, e.getKey(), e.getValue()));
    }

    private static Set<String> passedOnBy(Statement statement) {
        Set<String> ids = new HashSet<>();
        statement.chain().forEach(link -> link.party().actor().ifPresent(ids::add));
        return ids;
    }

    /** The document that says it itself, or the one in which a known speaker says it. */
    private static Optional<String> document(Statement statement, Set<String> documents) {
        Optional<String> speaker = statement.speaker().flatMap(s -> s.party().actor());
        if (speaker.filter(documents::contains).isPresent()) {
            return speaker;
        }
        return statement.medium().flatMap(medium -> switch (medium.kind()) {
            case STATEMENT, LETTER, POST, DATA, REPORT ->
                speaker.map(id -> id + " (" + medium.kind().name().toLowerCase(java.util.Locale.ROOT) + ")");
            case SPEECH, MEETING, INTERVIEW -> Optional.<String>empty();
        });
    }

    /** What was said, by its words and by what of it was quoted. */
    record Said(Set<String> words, List<String> order, Set<String> quoted) {
        /** Words of a quotation that nobody else says by chance. */
        private static final int QUOTED_WORDS = 8;

        /** Words of a content that can be compared at all. */
        private static final int LEAST_WORDS = 6;

        /** The share of the words of the shorter content that the longer must have: told in the same words, not on the same matter. */
        private static final double LEAST_SHARE = 0.7;

        /** What two contents that are the same nearly always share: a source, and two long words that follow each other. */
        record Mark(Reason.Why why, String source, String first, String second) {}

        static Said of(Statement statement, String text) {
            List<String> order = new ArrayList<>();
            statement
                    .content()
                    .forEach(part -> Words.of(part.in(text)).stream()
                            .filter(word -> word.form().length() > 3 || word.isFact())
                            .forEach(word -> order.add(word.form())));
            Set<String> quoted = new HashSet<>();
            for (Span quotation : statement.quoted()) {
                List<String> forms = Words.of(quotation.in(text)).stream()
                        .map(word -> word.form())
                        .toList();
                if (forms.size() >= QUOTED_WORDS) {
                    quoted.add(String.join(" ", forms));
                }
            }
            return new Said(Set.copyOf(order), List.copyOf(order), Set.copyOf(quoted));
        }

        boolean isSameAs(Said other) {
            if (quoted.stream().anyMatch(other.quoted::contains)) {
                return true;
            }
            Set<String> fewer = words.size() <= other.words.size() ? words : other.words;
            Set<String> more = fewer == words ? other.words : words;
            return fewer.size() >= LEAST_WORDS && sharesMost(fewer, more);
        }

        private static boolean sharesMost(Set<String> fewer, Set<String> more) {
            double may = fewer.size() - LEAST_SHARE * fewer.size(); // so many may be missing
            int missing = 0;
            for (String word : fewer) {
                if (!more.contains(word) && ++missing > may) {
                    return false;
                }
            }
            return fewer.size() - missing >= LEAST_SHARE * fewer.size();
        }

        Set<Mark> marks(Upstream source) {
            Set<Mark> marks = new HashSet<>();
            for (int i = 1; i < order.size(); i++) {
                marks.add(new Mark(source.why, source.id, order.get(i - 1), order.get(i)));
            }
            return marks;
        }
    }
}

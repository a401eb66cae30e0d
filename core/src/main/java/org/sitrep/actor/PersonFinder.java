package org.sitrep.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/**
 * Persons: the neural reader's, checked against the lists, and such as only their title gives away. Family names are
 * joined to full names of the same article.
 */
final class PersonFinder {
    /** A person's name has seldom more words; longer finds are mistakes. */
    private static final int MOST_WORDS = 6;

    /** Double quotation marks. */
    private static final String MARKS = "\"\u201c\u201d\u00ab\u00bb\u201e";

    private static final Pattern NICKNAME = Pattern.compile(" [" + MARKS + "][^" + MARKS + "]*[" + MARKS + "] ");

    /** Words of a nickname. */
    private static final int LONGEST_NICKNAME = 3;

    private final Titles titles;
    private final NotActors notActors;
    private final OfficeHolders offices;
    private final Set<String> seats;
    private final TownNames towns;

    /**
     * @param seats names of capitals, which are no persons by themselves
     */
    PersonFinder(Titles titles, NotActors notActors, Set<String> seats, TownNames towns, OfficeHolders offices) {
        this.offices = offices;
        this.titles = titles;
        this.notActors = notActors;
        this.seats = Set.copyOf(seats);
        this.towns = towns;
    }

    void find(Document document, NamesInArticle names, Mentions into) {
        List<Span> spans = new ArrayList<>();
        for (Entity entity : document.entities()) {
            Span last = spans.isEmpty() ? new Span(0, 0) : spans.get(spans.size() - 1);
            if (entity.type() == Entity.Type.PER
                    && !last.overlaps(entity.span())
                    && !OrganizationFinder.isAbbreviation(document.token(entity.first()), entity)) {
                nameIn(document, withNickname(document, entity)).ifPresent(spans::add);
            }
        }
        spans.addAll(titled(document));
        Set<String> named = towns.in(document, spans);
        spans.removeIf(span -> isLong(document, span) && named.contains(written(document, span)));
        People people = people(document, names, spans);
        addOfficeHolders(document, spans, people);
        Set<String> shared = shared(document, spans, people);
        spans.addAll(familyNames(document, spans, people));
        for (Span span : spans) {
            String written = written(document, span);
            PersonName name = PersonName.of(written);
            Optional<NamedSpan> listed = names.overlapping(span);
            boolean seat = (seats.contains(written) || named.contains(written))
                    && !people.hasFamilyName(name)
                    && !isTitled(document, span);
            if (seat
                    || isDefinite(document, span)
                    || isTitlesPlace(document, span)
                    || notActors.has(written)
                    || notActors.has(withTitle(document, span))
                    || (listed.isPresent() && !isPerson(listed.get(), span, name, people))) {
                continue;
            }
            if (listed.isPresent() && isCalled(listed.get(), span) && !people.hasFamilyName(name)) {
                into.add(span, listed.get().actor()); // by another name than the family's: "Hemedti"
                continue;
            }
            boolean anybody = !name.isFull() && shared.contains(written);
            add(
                    span,
                    anybody
                            ? new People.Known(Optional.empty(), written, Optional.empty())
                            : people.find(name, written),
                    into);
        }
        for (NamedSpan name : names.names()) {
            if (name.isResolved() && name.actor().type() == ActorMention.Type.PERSON) {
                into.add(name.span(), name.actor());
            }
        }
    }

    /** "President Dalen": who held the office when the article was published, where it does not give the name in full. */
    private void addOfficeHolders(Document document, List<Span> spans, People people) {
        for (Span span : spans) {
            String written = written(document, span);
            PersonName name = PersonName.of(written);
            if (!name.isFull() && !people.hasFamilyName(name)) {
                Token first = document.tokensIn(span).get(0);
                List<Token> before =
                        document.tokens().subList(document.sentenceOf(first).first(), first.index());
                offices.fullName(written, before, document.article().published())
                        .ifPresent(full -> people.add(PersonName.of(full), full));
            }
        }
    }

    /** "the West": a single name behind "the" is no person's, unless it only modifies what follows ("the Reed case"). */
    private static boolean isDefinite(Document document, Span span) {
        List<Token> tokens = document.tokensIn(span);
        int before = tokens.get(0).index() - 1;
        return tokens.size() == 1
                && before >= 0
                && document.token(before).form().equalsIgnoreCase("the")
                && document.token(before).head() == tokens.get(0).index();
    }

    /** "Hurricane Lena": the name with the word before it, if that belongs to it. */
    private static String withTitle(Document document, Span span) {
        Token first = document.tokensIn(span).get(0);
        if (first.index() == 0) {
            return written(document, span);
        }
        Token before = document.token(first.index() - 1);
        boolean title = before.head() == first.index() && (before.is("nmod:desc") || before.is("compound"));
        return title ? before.form() + " " + written(document, span) : written(document, span);
    }

    /** "Queen of Sheba": what a title is of is no person. */
    private boolean isTitlesPlace(Document document, Span span) {
        List<Token> tokens = document.tokensIn(span);
        int of = tokens.get(0).index() - 1;
        if (tokens.size() > 1 || of < 1 || !document.token(of).form().equals("of")) {
            return false;
        }
        String title = document.token(of - 1).form();
        return Character.isUpperCase(title.codePointAt(0)) && titles.of(title).isPresent();
    }

    private static void add(Span span, People.Known known, Mentions into) {
        into.add(
                span,
                known.id(),
                known.name(),
                known.listed().map(Mentions.Traits::of).orElse(Mentions.Traits.of(ActorMention.Type.PERSON)));
    }

    private static People people(Document document, NamesInArticle names, List<Span> spans) {
        People people = new People();
        for (NamedSpan name : names.names()) {
            if (name.isResolved() && name.actor().type() == ActorMention.Type.PERSON) {
                people.addListed(name.actor());
            }
        }
        for (Span span : spans) {
            Optional<NamedSpan> listed = names.overlapping(span);
            if (listed.isEmpty() || !listed.get().span().contains(span)) {
                String written = written(document, span);
                people.add(PersonName.of(written), written);
            }
        }
        return people;
    }

    /**
     * Family names that two persons of the article bear though it does not name both in full: behind "Mr." here and
     * behind "Mrs." there, and of couples ("Ana and Rui Lima").
     */
    private Set<String> shared(Document document, List<Span> spans, People people) {
        Map<String, Titles.Gender> genders = new HashMap<>();
        Set<String> found = new HashSet<>();
        for (int i = 0; i + 1 < document.tokens().size(); i++) {
            Titles.Gender gender = titles.of(document.token(i).form())
                    .map(Titles.Title::gender)
                    .orElse(Titles.Gender.ANY);
            String name = document.token(i + 1).form();
            if (gender != Titles.Gender.ANY && !gender.equals(genders.computeIfAbsent(name, key -> gender))) {
                found.add(name);
            }
        }
        for (int i = 0; i + 1 < spans.size(); i++) {
            Span first = spans.get(i);
            Span second = spans.get(i + 1);
            PersonName one = PersonName.of(written(document, first));
            PersonName other = PersonName.of(written(document, second));
            boolean joint = first.end() < second.start()
                    && document.text().substring(first.end(), second.start()).equals(" and ");
            if (joint && !one.isFull() && other.isFull() && !people.hasFamilyName(one)) {
                found.add(other.words().get(other.words().size() - 1));
            }
        }
        return found;
    }

    private static boolean isCalled(NamedSpan listed, Span span) {
        return listed.isResolved()
                && listed.actor().type() == ActorMention.Type.PERSON
                && listed.span().equals(span);
    }

    /** Whether the neural reader is right to see a person where a list knows the name. */
    private static boolean isPerson(NamedSpan listed, Span span, PersonName name, People people) {
        if (listed.isResolved() && listed.actor().type() == ActorMention.Type.PERSON) {
            return true;
        }
        boolean longer =
                span.contains(listed.span()) && span.length() > listed.span().length();
        return longer || people.hasFamilyName(name) || (listed.actors().isEmpty() && span.equals(listed.span()));
    }

    private static boolean isLong(Document document, Span span) {
        return PersonName.of(written(document, span)).isFull();
    }

    static String written(Document document, Span span) {
        String words = span.in(document.text()).replaceAll("[\\s\\u00a0]+", " ");
        return NICKNAME.matcher(words).replaceAll(" ");
    }

    /** "Rui \"Red\" Lima": the person with what stands behind a nickname in quotation marks. */
    private static Span withNickname(Document document, Entity entity) {
        int open = entity.end();
        List<Token> tokens = document.tokens();
        if (open >= tokens.size() || !isMark(tokens.get(open))) {
            return entity.span();
        }
        int close = open + 1;
        while (close < tokens.size() && close <= open + LONGEST_NICKNAME && !isMark(tokens.get(close))) {
            close++;
        }
        boolean closed = close + 1 < tokens.size()
                && close > open + 1
                && isMark(tokens.get(close))
                && tokens.get(close + 1).sentence() == tokens.get(open).sentence();
        return closed
                ? document.entitiesIn(tokens.get(close + 1).span()).stream()
                        .filter(family -> family.type() == Entity.Type.PER)
                        .findFirst()
                        .map(family -> Span.cover(entity.span(), family.span()))
                        .orElse(entity.span())
                : entity.span();
    }

    private static boolean isMark(Token token) {
        return token.form().length() == 1 && MARKS.indexOf(token.form().charAt(0)) >= 0;
    }

    /** "Ban Ki-moon": a small word that a hyphen ties to the name. */
    private static boolean isJoined(List<Token> tokens, int at) {
        return at > 1
                && Characters.isDash(tokens.get(at - 1).form().charAt(0))
                && tokens.get(at - 1).span().end() == tokens.get(at).span().start()
                && tokens.get(at - 2).span().end() == tokens.get(at - 1).span().start();
    }

    /** The name in what the neural reader took for one: without titles before it and a possessive behind it. */
    private Optional<Span> nameIn(Document document, Span span) {
        List<Token> tokens = document.tokensIn(span);
        int first = 0;
        int end = tokens.size();
        for (int skip = titleWords(tokens, 0); skip > 0 && skip <= end - first; skip = titleWords(tokens, first)) {
            first += skip;
        }
        while (end > first
                && !Character.isUpperCase(tokens.get(end - 1).form().codePointAt(0))
                && !isJoined(tokens, end - 1)) {
            end--;
        }
        return end > first
                        && !hasMark(document, tokens.get(first), tokens.get(end - 1))
                        && isName(tokens.subList(first, end))
                ? Optional.of(
                        Span.cover(tokens.get(first).span(), tokens.get(end - 1).span()))
                : Optional.empty();
    }

    /** Whether a quotation mark stands in a name but for a nickname's two: then the bounds are wrong. */
    private static boolean hasMark(Document document, Token first, Token last) {
        long marks = Span.cover(first.span(), last.span())
                .in(document.text())
                .chars()
                .filter(c -> MARKS.indexOf(c) >= 0)
                .count();
        return marks % 2 == 1;
    }

    private static boolean isName(List<Token> tokens) {
        int first = tokens.get(0).form().codePointAt(0);
        boolean capital = tokens.stream()
                .anyMatch(token -> Character.isUpperCase(token.form().codePointAt(0)));
        boolean pronoun = tokens.size() == 1 && tokens.get(0).upos() == Upos.PRON;
        boolean letters = tokens.stream().anyMatch(token -> token.form().length() > 1);
        return tokens.size() <= MOST_WORDS
                && capital
                && letters
                && !pronoun
                && Character.isLetter(first)
                && !tokens.get(0).form().equals("of");
    }

    /** How many words from {@code at} on are a title. */
    private int titleWords(List<Token> tokens, int at) {
        for (int n = Math.min(titles.mostWords(), tokens.size() - at); n > 0; n--) {
            StringBuilder words = new StringBuilder();
            for (int i = at; i < at + n; i++) {
                words.append(i > at ? " " : "").append(tokens.get(i).form());
            }
            if (titles.of(words.toString()).isPresent()) {
                return n;
            }
        }
        return 0;
    }

    /** Family names of persons named in full that the neural reader took for something else or for nothing. */
    private static List<Span> familyNames(Document document, List<Span> known, People people) {
        List<Span> found = new ArrayList<>();
        SpanIndex<Span> taken = SpanIndex.of(known, span -> span);
        for (Token token : document.tokens()) {
            boolean free = token.upos() == Upos.PROPN
                    && people.hasFamilyName(PersonName.of(token.form()))
                    && taken.overlapping(token.span()).isEmpty()
                    && document.children(token).stream().noneMatch(PersonFinder::isInName)
                    && !isInName(token);
            boolean place = document.entitiesIn(token.span()).stream()
                    .anyMatch(entity ->
                            entity.type() == Entity.Type.LOC || !entity.span().equals(token.span()));
            if (free && (!place || token.is("nsubj"))) {
                found.add(token.span());
            }
        }
        return found;
    }

    private static boolean isInName(Token token) {
        return (token.is("compound") || token.is("flat")) && token.upos() == Upos.PROPN;
    }

    private boolean isTitled(Document document, Span span) {
        int first = document.tokensIn(span).get(0).index();
        return first > 0 && titles.of(document.token(first - 1).form()).isPresent();
    }

    /** Proper nouns behind a title that no entity covers ("Gen. Okoro"). */
    private List<Span> titled(Document document) {
        List<Span> found = new ArrayList<>();
        List<Token> tokens = document.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (!isSureTitle(tokens.get(i))) {
                continue;
            }
            int end = i + 1;
            while (end < tokens.size() && end - i <= 3 && isBareProperNoun(document, tokens, end, i)) {
                end++;
            }
            if (end > i + 1 && isName(tokens.subList(i + 1, end))) {
                found.add(
                        Span.cover(tokens.get(i + 1).span(), tokens.get(end - 1).span()));
            }
        }
        return found;
    }

    /** A title that is no common noun or word of a company's name ("General", "Major"). */
    private boolean isSureTitle(Token token) {
        return titles.of(token.form())
                .filter(title -> token.form().endsWith(".")
                        || (token.form().startsWith("M") && title.kind() == Titles.Kind.HONORIFIC)
                        || (title.kind() == Titles.Kind.OFFICE && title.sector().isPresent()))
                .isPresent();
    }

    private static boolean isBareProperNoun(Document document, List<Token> tokens, int at, int title) {
        Token token = tokens.get(at);
        return token.sentence() == tokens.get(title).sentence()
                && token.upos() == Upos.PROPN
                && Character.isUpperCase(token.form().codePointAt(0))
                && document.entitiesIn(token.span()).stream().noneMatch(entity -> entity.type() == Entity.Type.ORG);
    }
}

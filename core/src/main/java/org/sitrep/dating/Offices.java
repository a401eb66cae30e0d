package org.sitrep.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitrep.dating.Constraint.Strength;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.rule.PatternWords;
import org.sitrep.text.Span;

/**
 * "President Obama", "Secretary of State John Kerry": who is called by an office holds it. Of one office the holder that
 * came last is the one in office; those before are remembered.
 */
final class Offices {
    /** Who has just left is still called by the office for a while. */
    private static final int GRACE_DAYS = 45;

    /** From an election in November to an inauguration in January, or March before 1937. */
    private static final int ELECTED_DAYS = 120;

    private static final int WORDS_BEFORE = 7;

    /** Days after which nobody lives: of old presidents one says the office for ever, which is no end. */
    private static final int FOR_EVER = 36_500;

    /** From "of" to what somebody is president of: "of the chamber", "of the national students' union". */
    private static final int WORDS_OF = 7;

    /** What has presidents and chiefs of its own. */
    private static final Set<String> BODIES = Set.of(
            "association",
            "union",
            "club",
            "chamber",
            "university",
            "college",
            "school",
            "academy",
            "company",
            "firm",
            "corporation",
            "federation",
            "confederation",
            "society",
            "institute",
            "institution",
            "foundation",
            "league",
            "guild",
            "student",
            "students",
            "class",
            "team",
            "network",
            "studio",
            "airline",
            "chapter",
            "lodge",
            "congregation");

    /** A word behind a name with a capital of its own, that is no part of it: "President Dalen Tuesday". */
    private static final Pattern CALENDAR = Pattern.compile(
            "(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept?|oct|nov|dec|today|yesterday|tomorrow");

    /** Somewhere before the office: it is held no longer, or not yet, or is another. */
    private static final Set<String> NOT_NOW = Set.of(
            "former",
            "formerly",
            "ex",
            "then",
            "late",
            "onetime",
            "erstwhile",
            "previous",
            "ousted",
            "deposed",
            "toppled",
            "overthrown",
            "aspiring",
            "disgraced",
            "slain",
            "assassinated",
            "predecessor",
            "successor",
            "retired",
            "exiled",
            "jailed",
            "succeeded",
            "succeeding",
            "replaced",
            "replacing");

    /** Directly before the office. */
    private static final Set<String> ANOTHER = Set.of(
            "a",
            "as",
            "if",
            "vice",
            "deputy",
            "assistant",
            "under",
            "shadow",
            "next",
            "future",
            "would",
            "past",
            "designate",
            "elect",
            "potential",
            "possible",
            "likely",
            "probable",
            "eventual",
            "failed",
            "defeated",
            "old",
            "since",
            "like",
            "unlike",
            "was",
            "were",
            "became");

    /** Whoever was in office "in 1994", "during" or "under" somebody, is looked back at. */
    private static final Pattern LOOKS_BACK = Pattern.compile(
            "(?<![\\w\\p{L}])(?:during|under|since|when|in the days of|before|after|unlike|like|from) (?:\\w+ ){0,2}$|(?<![\\w\\p{L}])(?:19|20)\\d\\d(?![\\w\\p{L}])|(?<![\\w\\p{L}])(?:19|20)?\\d0s(?![\\w\\p{L}])",
            Pattern.CASE_INSENSITIVE);

    /** A spell in office. */
    private static final Pattern YEAR = Pattern.compile("(?<![\\w\\p{L}])(?:19|20)\\d\\d(?![\\w\\p{L}])");

    private record Spell(String office, LocalDate from, LocalDate to, int grace) {}

    private final PhraseIndex<List<Title>> names = new PhraseIndex<>();

    private record Title(List<String> words, List<Spell> spells) {}

    Offices() {
        Map<String, Map<String, List<Spell>>> all = new LinkedHashMap<>();
        for (Table.Row row : Table.english("dating-offices.tsv").rows()) {
            LocalDate from = LocalDate.parse(row.get("from"));
            LocalDate to = row.get("to").isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get("to"));
            Spell spell = new Spell(
                    row.get("office"),
                    from,
                    to,
                    row.get("grace").isEmpty() ? GRACE_DAYS : Integer.parseInt(row.get("grace")));
            for (String name : row.list("name")) {
                for (String title : row.list("titles")) {
                    all.computeIfAbsent(name, n -> new LinkedHashMap<>())
                            .computeIfAbsent(title, t -> new ArrayList<>())
                            .add(spell);
                }
            }
        }
        all.forEach((name, titles) -> names.add(
                name,
                titles.entrySet().stream()
                        .map(entry -> new Title(PatternWords.keys(entry.getKey()), List.copyOf(entry.getValue())))
                        .sorted(Comparator.comparing(
                                (Title title) -> -title.words().size()))
                        .toList()));
    }

    List<Constraint> constraints(Clues clues) {
        Map<String, List<Mention>> byOffice = new LinkedHashMap<>();
        for (PhraseIndex.Found<List<Title>> found : names.in(clues.text(), clues.words())) {
            title(clues, found)
                    .ifPresent(mention -> mention.spells().stream()
                            .map(Spell::office)
                            .distinct()
                            .forEach(office -> byOffice.computeIfAbsent(office, o -> new ArrayList<>())
                                    .add(mention)));
        }
        List<Constraint> constraints = new ArrayList<>();
        Set<Mention> told = new HashSet<>();
        byOffice.forEach((office, mentions) -> {
            Mention latest = mentions.stream()
                    .max(Comparator.comparing((Mention m) -> first(m.spells())))
                    .orElseThrow();
            if (!told.add(latest)) {
                return;
            }
            constraints.add(Constraint.since(
                    first(latest.spells()), Strength.CERTAIN, "office", "names who took office then", latest.span()));
            mentions.stream()
                    .filter(mention -> mention.held() && first(mention.spells()).equals(first(latest.spells())))
                    .findFirst()
                    .ifPresent(mention -> constraints.add(new Constraint(
                            Days.of(mention.spells().stream()
                                    .map(Offices::stretch)
                                    .toList()),
                            Strength.USUAL,
                            "office-held",
                            "calls somebody by the office held then",
                            mention.span())));
        });
        return constraints;
    }

    /**
     * @param held whether it is said as of one who holds the office, not of one who held it
     */
    private record Mention(Span span, List<Spell> spells, boolean held) {}

    private static Mention mention(Clues clues, Span span, List<Spell> spells) {
        String before = clues.sentence(span).substring(0, span.start() - clues.sentenceStart(span));
        String after = clues.sentence(span).substring(span.end() - clues.sentenceStart(span));
        boolean back = LOOKS_BACK.matcher(before).find() || YEAR.matcher(after).find();
        return new Mention(span, spells, !back);
    }

    private static LocalDate first(List<Spell> spells) {
        return spells.stream().map(Spell::from).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static Days.Stretch stretch(Spell spell) {
        boolean open = spell.to().equals(LocalDate.MAX) || spell.grace() >= FOR_EVER;
        return new Days.Stretch(spell.from(), open ? LocalDate.MAX : spell.to().plusDays(spell.grace()));
    }

    private static Optional<Mention> title(Clues clues, PhraseIndex.Found<List<Title>> found) {
        PatternWords words = clues.words();
        if (goesOn(clues, found.end()) || isOfBody(words, found.end())) {
            return Optional.empty();
        }
        Optional<Mention> behind = behind(clues, found);
        if (behind.isPresent()) {
            return behind;
        }
        int end = found.first();
        if (end > 0 && words.key(end - 1).equals(",")) {
            end--;
        }
        for (Title title : found.meaning()) {
            int first = end - title.words().size();
            if (first < 0 || !same(words, first, title.words())) {
                continue;
            }
            boolean comma = end != found.first();
            boolean now = first == 0
                    || (!ANOTHER.contains(words.key(first - 1))
                            && !isBodys(words, first)
                            && !isSomebodys(clues, first)
                            && !isSecond(words, first));
            for (int i = Math.max(0, first - WORDS_BEFORE); i < first; i++) {
                now &= !NOT_NOW.contains(words.key(i));
            }
            if (found.end() + 1 < words.size()
                    && words.key(found.end()).equals("-")
                    && words.key(found.end() + 1).equals("elect")) {
                now = false;
            }
            String before = clues.before(words.span(first).start(), 60);
            if (now && (!comma || !before.isBlank())) {
                return Optional.of(mention(clues, words.span(first, found.end()), title.spells()));
            }
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** A name that goes on is another: "President Bush" in "President Bush Jones". */
    private static boolean goesOn(Clues clues, int next) {
        PatternWords words = clues.words();
        if (next == words.size()) {
            return false;
        }
        Span last = words.span(next - 1);
        boolean hyphen = words.key(next).equals("-")
                && words.span(next).start() == last.end()
                && next + 1 < words.size()
                && words.span(next + 1).start() == words.span(next).end();
        int word = hyphen ? next + 1 : next;
        boolean beside = hyphen
                || clues.text().substring(last.end(), words.span(word).start()).equals(" ");
        return beside
                && Character.isUpperCase(
                        clues.text().codePointAt(words.span(word).start()))
                && !CALENDAR.matcher(words.key(word)).matches()
                && clues.document().tokensIn(words.span(word)).stream().allMatch(Offices::canName);
    }

    private static boolean canName(Token token) {
        return switch (token.upos()) {
            case VERB, AUX, ADP, ADV, CCONJ, SCONJ, DET, PART, PRON, NUM -> false;
            default -> true;
        };
    }

    /** "President Bush of the students' union". */
    private static boolean isOfBody(PatternWords words, int next) {
        boolean of = next < words.size() && words.key(next).equals("of");
        for (int i = next; of && i < Math.min(words.size(), next + WORDS_OF); i++) {
            if (BODIES.contains(words.key(i))) {
                return true;
            }
            of = !words.key(i).matches("[,.;:]");
        }
        return false;
    }

    /** "The bar association president", "the club's president". */
    private static boolean isBodys(PatternWords words, int title) {
        boolean owner = title > 2
                && words.key(title - 1).equals("s")
                && words.key(title - 2).equals("'");
        return BODIES.contains(words.key(owner ? title - 3 : title - 1));
    }

    /** "John Kerry, the secretary of state", "the Obama administration". */
    private static Optional<Mention> behind(Clues clues, PhraseIndex.Found<List<Title>> found) {
        PatternWords words = clues.words();
        int end = found.end();
        boolean administration = end < words.size()
                && words.key(end).equals("administration")
                && found.first() > 0
                && words.key(found.first() - 1).equals("the");
        boolean apposed = end + 2 < words.size()
                && words.key(end).equals(",")
                && words.key(end + 1).equals("the");
        for (Title title : found.meaning()) {
            int last = end + 2 + title.words().size();
            if (administration && title.words().equals(List.of("president"))) {
                return Optional.of(new Mention(words.span(found.first(), end + 1), elected(title.spells()), false));
            }
            if (apposed
                    && title.words().size() > 1
                    && last <= words.size()
                    && same(words, end + 2, title.words())
                    && (last == words.size() || !words.key(last).equals("in"))) {
                return Optional.of(mention(clues, words.span(found.first(), last), title.spells()));
            }
        }
        return Optional.empty();
    }

    /** One speaks of an administration as soon as it is elected. */
    private static List<Spell> elected(List<Spell> spells) {
        return spells.stream()
                .map(spell ->
                        new Spell(spell.office(), spell.from().minusDays(ELECTED_DAYS), spell.to(), spell.grace()))
                .toList();
    }

    /** "Lt. Gov. Dalen" is no governor. */
    private static boolean isSecond(PatternWords words, int title) {
        return title > 1
                && words.key(title - 1).equals(".")
                && (words.key(title - 2).equals("lt") || words.key(title - 2).equals("dep"));
    }

    /** "her husband's secretary of state" is none of today. */
    private static boolean isSomebodys(Clues clues, int title) {
        PatternWords words = clues.words();
        return title > 2
                && words.key(title - 1).equals("s")
                && words.key(title - 2).equals("'")
                && Character.isLowerCase(
                        clues.text().charAt(words.span(title - 3).start()));
    }

    private static boolean same(PatternWords words, int first, List<String> title) {
        for (int i = 0; i < title.size(); i++) {
            if (!words.key(first + i).equals(title.get(i))) {
                return false;
            }
        }
        return true;
    }
}

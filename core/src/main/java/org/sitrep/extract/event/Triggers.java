package org.sitrep.extract.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.EventType;
import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.document.Trace;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Objects;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** The words that name an event ({@code event_triggers.tsv}). */
final class Triggers {
    /**
     * One line of the lexicon.
     *
     * @param mode PLOVER mode, if the word tells
     * @param cameo CAMEO code, if one fits
     * @param roles how its arguments differ from the usual: of-actor, poss-recipient, mutual
     */
    record Entry(
            String lemma,
            String pos,
            EventType type,
            Optional<String> mode,
            Optional<String> cameo,
            Frame frame,
            Set<String> roles,
            String example) {}

    /**
     * A word of a text that names an event.
     *
     * @param span the word, with its particle
     * @param by who found it: the lexicon or the network
     * @param probability that it names an event of this type
     * @param isRefused whether somebody says that they will not do it, which is the event
     */
    record Trigger(Token token, Span span, Entry entry, String by, double probability, boolean isRefused) {
        static final String LISTED = "trigger:";
        static final String NETWORK = "network:";

        /** CAMEO: refuse to yield. */
        private static final String REFUSING = "124";

        Trigger(Token token, Span span, Entry entry, String by, double probability) {
            this(token, span, entry, by, probability, false);
        }

        Trigger judged(double likely) {
            return new Trigger(token, span, entry, by, likely, isRefused);
        }

        /** The same word, which says that somebody will not do it. */
        Trigger refused() {
            Entry rejection = new Entry(
                    entry.lemma(),
                    entry.pos(),
                    EventType.REJECT,
                    Optional.empty(),
                    Optional.of(REFUSING),
                    entry.frame(),
                    entry.roles(),
                    entry.example());
            return new Trigger(token, span, rejection, by, probability, true);
        }

        boolean isListed() {
            return by.equals(LISTED);
        }
    }

    /**
     * What the lexicon says of a word.
     *
     * @param trigger the event it names, if a line fits
     * @param known whether a line has the word, fitting or not
     * @param figurative whether a line would fit, but for a figure of speech, sport, an accident or a disaster
     */
    record Answer(Optional<Trigger> trigger, boolean known, boolean figurative) {}

    private static final Set<String> ARGUMENT = Set.of("nsubj", "obj", "obl", "nmod");
    private static final Set<String> NAMING = Set.of("compound", "flat", "amod", "case", "mark", "fixed", "cc");

    /** How those are whom something was done to. */
    private static final Set<String> HARMED =
            Set.of("dead", "wounded", "dying", "injured", "bleeding", "unconscious", "burned");

    private static final Set<String> ARMED = Set.of("ATTACK", "WEAPON", "TROOPS");
    /** What vehicles and buildings do by themselves. */
    private static final Set<String> ACCIDENTAL =
            Set.of("sink", "capsize", "crash", "derail", "collapse", "overturn", "plunge", "collide");

    /** What storms and floods do not do, whatever verb tells of them. */
    private static final Set<EventType> NATURAL = Set.of(EventType.ASSAULT, EventType.COERCE, EventType.ACCUSE);

    /** What several do together where all of them are the subject: "the two sides shook hands". */
    private static final Set<EventType> MUTUAL = Set.of(EventType.AGREE, EventType.CONSULT, EventType.COOPERATE);

    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final List<Entry> all = new ArrayList<>();
    private final NounClasses nouns;
    private final CarrierVerbs light;
    private final Sport sport;

    Triggers(Table table, NounClasses nouns, CarrierVerbs light) {
        this.nouns = nouns;
        this.light = light;
        this.sport = Sport.english(nouns);
        for (Table.Row row : table.rows()) {
            Entry entry = entry(row);
            all.add(entry);
            entries.computeIfAbsent(entry.pos() + " " + entry.lemma(), k -> new ArrayList<>())
                    .add(entry);
        }
    }

    static Triggers english(NounClasses nouns, CarrierVerbs light) {
        return new Triggers(Table.english("event_triggers.tsv"), nouns, light);
    }

    private static Entry entry(Table.Row row) {
        try {
            Entry entry = new Entry(
                    row.get("lemma"),
                    row.get("pos"),
                    row.constant("type", EventType.class),
                    filled(row.get("mode")),
                    filled(row.get("cameo")),
                    Frame.parse(row.get("frame")),
                    Set.of(
                            row.get("roles").isEmpty()
                                    ? new String[0]
                                    : row.get("roles").split(" ", -1)),
                    row.get("example"));
            Codebook book = Codebook.english();
            entry.mode().filter(mode -> !book.isMode(entry.type(), mode)).ifPresent(mode -> {
                throw row.error("codebook.tsv has no mode '" + mode + "' of " + entry.type());
            });
            entry.cameo().filter(code -> !book.isCode(entry.type(), code)).ifPresent(code -> {
                throw row.error("codebook.tsv lets no CAMEO code " + code + " stand beside " + entry.type());
            });
            return entry;
        } catch (IllegalArgumentException e) {
            throw row.error(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> filled(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    /** Whether the word is a verb of the lexicon, whatever its frame. */
    boolean knows(Token token) {
        return Words.spellings(token).stream().anyMatch(s -> entries.containsKey("verb " + s));
    }

    /** Whether the object of a verb is what the verb is done with, or may be: "send troops", "use force". */
    boolean hasMeans(Document document, Token verb) {
        Optional<Trigger> event = at(document, verb);
        if (event.isPresent()) {
            return event.get().entry().roles().contains("obj-means");
        }
        return Words.lemma(verb).equals("use")
                || Words.spellings(verb).stream()
                        .flatMap(s -> entries.getOrDefault("verb " + s, List.of()).stream())
                        .anyMatch(entry -> entry.roles().contains("obj-means"));
    }

    List<Entry> entries() {
        return List.copyOf(all);
    }

    /** The event a word names, if its frame is filled; the first line that fits wins. */
    Optional<Trigger> at(Document document, Token token) {
        return answer(document, token).trigger();
    }

    /** What the lexicon says of a word; the first line that fits wins. */
    Answer answer(Document document, Token token) {
        Optional<Span> joined = hyphenated(document, token);
        boolean known = false;
        boolean figurative = false;
        for (String key : keys(document, token, joined)) {
            for (Entry entry : entries.getOrDefault(key, List.of())) {
                known = true;
                boolean fits = entry.frame().fits(document, token, nouns, light);
                if (!fits) {
                    figurative |= entry.frame()
                            .unmet(document, token, nouns, light)
                            .filter(Frame.Constraint::negated)
                            .isPresent(); // "a heart attack"
                    document.note(
                            Trace.Step.EVENT,
                            token.span(),
                            false,
                            () -> row(entry) + ": " + missing(document, token, entry));
                } else if (isFigurative(document, token, entry)) {
                    figurative = true;
                    document.note(
                            Trace.Step.EVENT,
                            token.span(),
                            false,
                            () -> row(entry) + ": a figure of speech, sport, an accident or a disaster");
                } else {
                    boolean whole = joined.isPresent() && entry.lemma().indexOf('-') > 0;
                    Span span = whole ? joined.get() : span(document, token, entry);
                    return new Answer(Optional.of(new Trigger(token, span, entry, Trigger.LISTED, 1)), true, false);
                }
            }
        }
        return new Answer(Optional.empty(), known, figurative);
    }

    /** An event of a word that no line fits, of a type that others tell: its arguments are looked for as those of any such word. */
    Optional<Trigger> unlisted(Document document, Token token, EventType type) {
        List<String> kinds = wordClasses(document, token);
        if (kinds.isEmpty() || light.isMeant(document, token) || nouns.isListed(document, token)) {
            return Optional.empty();
        }
        if (type == EventType.ASSAULT && isState(document, token)) {
            return Optional.empty();
        }
        boolean feared = type == EventType.THREATEN && light.isHypothetical(document, token);
        if (feared || (type == EventType.ASSAULT && isDoneByStrike(document, token))) {
            return Optional.empty();
        }
        Set<String> roles = MUTUAL.contains(type) ? Set.of("mutual") : Set.of();
        Frame any = new Frame(List.of());
        Entry entry =
                new Entry(Words.lemma(token), kinds.get(0), type, Optional.empty(), Optional.empty(), any, roles, "");
        return Optional.of(new Trigger(token, span(document, token, entry), entry, Trigger.NETWORK, 0));
    }

    /** "lay dead in the street", "were found wounded": how somebody is, which nobody does. */
    private static boolean isState(Document document, Token verb) {
        return verb.upos() == Upos.VERB
                && document.child(verb, "obj").isEmpty()
                && document.children(verb).stream()
                        .anyMatch(child -> child.index() == verb.index() + 1 && HARMED.contains(Words.lower(child)));
    }

    /** What named an event, for people. */
    static String row(Trigger trigger) {
        String type = trigger.entry().type()
                + trigger.entry().mode().map(mode -> " " + mode).orElse("");
        String sure = Math.round(trigger.probability() * 100) + " %";
        return trigger.isListed()
                ? row(trigger.entry()) + ", with the network " + sure
                : "the network: " + type + ", " + sure;
    }

    /** A line of the table, for people. */
    private static String row(Entry entry) {
        return "event_triggers.tsv: " + entry.lemma() + " " + entry.pos() + ", " + entry.type()
                + entry.mode().map(mode -> " " + mode).orElse("");
    }

    private String missing(Document document, Token token, Entry entry) {
        return entry.frame()
                .unmet(document, token, nouns, light)
                .map(constraint -> constraint + " is not there")
                .orElse("the verb has a particle");
    }

    /** "beat Ireland 38-17", "Hurricane Otis slammed the coast", "a strike by pilots hit the airline", "shot himself": neither an assault nor a rebuke. */
    private boolean isFigurative(Document document, Token token, Entry entry) {
        if (!entry.pos().equals("verb")) {
            return false;
        }
        List<Token> doers = Subjects.doers(document, token);
        boolean nature = NATURAL.contains(entry.type())
                && doers.stream().anyMatch(subject -> nouns.isAccident(document, subject));
        boolean harm = entry.type() == EventType.ASSAULT;
        return nature
                || (harm && isDoneByStrike(document, token))
                || (harm && Scores.isBeside(document, token))
                || (harm && isOfAccident(document, token))
                || (harm && sport.isGame(document, token))
                || (harm && !entry.frame().mentions("prt") && isToItself(document, token))
                || (harm && doers.isEmpty() && Voice.isPassive(document, token) && isInDisaster(document, token));
    }

    /** "a ferry sank, killing 40", "four died when a bus overturned": what befell a vehicle or a building by itself. */
    private boolean isOfAccident(Document document, Token verb) {
        Optional<Token> above = document.head(verb)
                .filter(head -> verb.is("advcl") && verb.xpos().equals("VBG"));
        boolean below = doersAreNone(document, verb)
                && Words.children(document, verb, "advcl").stream().anyMatch(clause -> isAccident(document, clause));
        return above.filter(head -> isAccident(document, head)).isPresent() || below;
    }

    private static boolean doersAreNone(Document document, Token verb) {
        return Voice.isPassive(document, verb) && Voice.agents(document, verb).isEmpty();
    }

    private boolean isAccident(Document document, Token verb) {
        return ACCIDENTAL.contains(Words.lemma(verb))
                && Words.children(document, verb, "obj").isEmpty()
                && Words.children(document, verb, "obl").stream()
                        .noneMatch(cause -> ARMED.stream().anyMatch(name -> nouns.in(document, cause, name)));
    }

    /** "a strike by pilots hit the airline". */
    private boolean isDoneByStrike(Document document, Token verb) {
        return Words.isVerb(verb)
                && Subjects.doers(document, verb).stream().anyMatch(subject -> nouns.isLabour(document, subject));
    }

    /** "killed himself", unlike "blew himself up" and "shot himself and two nurses". */
    private static boolean isToItself(Document document, Token verb) {
        List<Token> objects = Objects.of(document, verb);
        return !objects.isEmpty()
                && objects.stream()
                        .map(Words::lower)
                        .allMatch(form -> form.endsWith("self") || form.endsWith("selves"));
    }

    /** "A storm hit the coast. Homes were destroyed.": its sentence or the one before tells of a disaster, and of no arms. */
    private boolean isInDisaster(Document document, Token verb) {
        List<Sentence> sentences = document.sentences();
        boolean disaster = false;
        for (int s = Math.max(0, verb.sentence() - 1); s <= verb.sentence(); s++) {
            for (Token token : document.tokensOf(sentences.get(s))) {
                boolean noun = token.upos() == Upos.NOUN;
                if (noun && ARMED.stream().anyMatch(name -> nouns.in(document, token, name))) {
                    return false;
                }
                disaster |= nouns.isDisaster(document, token);
            }
        }
        return disaster;
    }

    private static List<String> keys(Document document, Token token, Optional<Span> joined) {
        List<String> keys = new ArrayList<>();
        for (String pos : wordClasses(document, token)) {
            joined.ifPresent(span -> keys.add(pos + " " + joinedLemma(document, token, span)));
            Words.spellings(token).forEach(s -> keys.add(pos + " " + s));
            if (pos.equals("adjective") && token.xpos().equals("VBN")) {
                keys.add(pos + " " + Words.lower(token)); // "is prepared to send"
            }
        }
        if (token.xpos().equals("VBG") && ARGUMENT.stream().anyMatch(token::is)) {
            keys.add("noun " + token.form().toLowerCase(Locale.ROOT));
        }
        return keys;
    }

    private static String joinedLemma(Document document, Token token, Span span) {
        boolean last = span.end() == token.span().end();
        String words = span.in(document.text()).toLowerCase(Locale.ROOT);
        return last ? words.substring(0, words.length() - token.form().length()) + Words.lemma(token) : words;
    }

    /** "cease-fire", "sit-in": the words on both sides of a hyphen without spaces. */
    private static Optional<Span> hyphenated(Document document, Token token) {
        for (int[] step : new int[][] {{-2, -1, 0}, {0, 1, 2}}) {
            int first = token.index() + step[0];
            int last = token.index() + step[2];
            if (first >= 0 && last < document.tokens().size()) {
                Token left = document.token(first);
                Token hyphen = document.token(token.index() + step[1]);
                Token right = document.token(last);
                boolean tight = left.span().end() == hyphen.span().start()
                        && hyphen.span().end() == right.span().start();
                if (tight && hyphen.form().equals("-")) {
                    return Optional.of(Span.cover(left.span(), right.span()));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> wordClasses(Document document, Token token) {
        if (token.upos() == Upos.VERB) {
            boolean modifier = (token.is("amod") && !token.xpos().equals("VBN")) || isBeforeName(document, token);
            return modifier || token.is("compound") || token.is("case") ? List.of() : List.of("verb", "adjective");
        }
        if (token.upos() == Upos.ADJ) {
            return token.is("amod") ? List.of() : List.of("adjective");
        }
        boolean naming = NAMING.stream().anyMatch(token::is);
        boolean common = token.upos() == Upos.NOUN
                || (token.upos() == Upos.PROPN
                        && document.sentenceOf(token).first() == token.index()
                        && (NounClasses.entityAt(document, token).isEmpty() || isGerund(document, token)));
        return common && !naming ? List.of("noun") : List.of();
    }

    /** "Shelling killed four farmers", where the parser takes the first word for a name: no place or body has such a name alone. */
    private static boolean isGerund(Document document, Token first) {
        return first.xpos().equals("NNP")
                && Words.lower(first).endsWith("ing")
                && NounClasses.entityAt(document, first)
                        .filter(entity -> entity.type() != Entity.Type.PER && entity.end() == first.index() + 1)
                        .isPresent();
    }

    /** "to besieged Mariupol", where the parser takes the participle for a clause. */
    private static boolean isBeforeName(Document document, Token participle) {
        int next = participle.index() + 1;
        return participle.xpos().equals("VBN")
                && participle.is("advcl")
                && next < document.tokens().size()
                && document.token(next).upos() == Upos.PROPN
                && document.token(next).head() != participle.index()
                && document.children(participle).isEmpty();
    }

    private static Span span(Document document, Token token, Entry entry) {
        Optional<Token> particle = document.child(token, "compound:prt");
        boolean wanted = entry.frame().mentions("prt") && particle.isPresent();
        boolean near = wanted && Math.abs(particle.get().index() - token.index()) == 1;
        return near ? Span.cover(token.span(), particle.get().span()) : token.span();
    }
}

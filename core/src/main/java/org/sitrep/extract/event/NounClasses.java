package org.sitrep.extract.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Words;

/**
 * Which nouns belong to which class of {@code event_nouns.tsv}. Names belong to a class by their entity or actor:
 * ANIMATE and PERSON are people, COUNTRY and PLACE places, GROUP and GOVERNMENT bodies.
 */
final class NounClasses {
    private static final Set<String> PERSONAL = Set.of("PRP", "WP");
    /** PLOVER sectors of fighters: "they", said of them, are troops. */
    private static final Set<String> ARMED = Set.of("MIL", "REB", "PRM");

    private static final Set<String> THINGS = Set.of("it", "what", "this", "that");

    /** Whose or what kind of shooting a fire is. */
    private static final Set<String> ARMS = Set.of("enemy", "hostile", "friendly", "artillery", "small", "return");

    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Set<String> demonyms = new HashSet<>();
    private final Set<String> countries = new HashSet<>();

    private final Strikes strikes;

    /**
     * From tables.
     *
     * @param counted what is counted: its persons are PERSON here too
     */
    NounClasses(Table nouns, Table counted, Table countryNames, Table strikeWords) {
        this.strikes = new Strikes(this, strikeWords);
        for (Table.Row row : counted.rows()) {
            if (row.get("kind").equals("person")) {
                classes.put(row.get("word"), Set.of("PERSON"));
            }
        }
        for (Table.Row row : nouns.rows()) {
            classes.put(row.get("lemma"), Set.copyOf(row.list("classes")));
        }
        for (Table.Row row : countryNames.rows()) {
            demonyms.addAll(row.list("demonyms"));
            countries.add(row.get("name"));
            countries.addAll(row.list("aliases"));
        }
    }

    static NounClasses english() {
        return new NounClasses(
                Table.english("event_nouns.tsv"),
                Table.english("figure-nouns.tsv"),
                Table.english("countries.tsv"),
                Table.english("strikes.tsv"));
    }

    /** Whether a word fits any of the values: capitals name a class, anything else is a lemma. */
    boolean fits(Document document, Token token, List<String> values) {
        Token meant = Words.measured(document, token);
        for (String value : values) {
            if (fits(document, meant, value) || fits(document, token, value)) {
                return true;
            }
        }
        return false;
    }

    boolean fits(Document document, Token token, String value) {
        if (!Character.isUpperCase(value.charAt(0))) {
            return Words.lemma(token).equals(value) || isJoined(document, token, value);
        }
        return in(document, token, value) || named(document, token, value);
    }

    /** "hunger-strike", "emergency-state": a noun with the word before it or behind "of". */
    private static boolean isJoined(Document document, Token token, String value) {
        int hyphen = value.indexOf('-');
        return hyphen > 0
                && Words.lemma(token).equals(value.substring(hyphen + 1))
                && document.children(token).stream()
                        .filter(part -> part.is("compound")
                                || (part.is("nmod")
                                        && Words.preposition(document, part).equals("of")))
                        .anyMatch(part -> Words.lemma(part).equals(value.substring(0, hyphen)));
    }

    /** Whether a class tells what a word is: a person, a thing, a storm. */
    boolean isListed(Document document, Token token) {
        return token.upos() == Upos.NOUN && classes.containsKey(word(document, token));
    }

    /** Whether a word names a strike of workers, which is a protest and no attack. */
    boolean isLabour(Document document, Token token) {
        return strikes.isLabour(document, token);
    }

    /** By the lexicon alone. */
    boolean in(Document document, Token token, String name) {
        if (name.equals("ATTACK") && isLabour(document, token)) {
            return false;
        }
        boolean might = Words.lemma(token).equals("power") && token.xpos().equals("NN");
        if (might && document.child(token, "det").isEmpty()) {
            return false; // "share power", unlike "foreign powers", "the occupying power"
        }
        return classes.getOrDefault(word(document, token), Set.of()).contains(name);
    }

    /** Storms, floods, crashes and what else harms without meaning to, also by name: "Hurricane Otis". */
    boolean isAccident(Document document, Token token) {
        return isAccidental(document, token)
                || document.children(token).stream()
                        .anyMatch(part -> (part.is("compound") || part.is("flat")) && isAccidental(document, part));
    }

    private boolean isAccidental(Document document, Token token) {
        if (token.upos() != Upos.NOUN && token.upos() != Upos.PROPN) {
            return false;
        }
        if (Words.lemma(token).equals("fire")) {
            return isBlaze(document, token);
        }
        Set<String> of = new HashSet<>(classes.getOrDefault(Words.lower(token), Set.of()));
        of.addAll(classes.getOrDefault(Words.lemma(token), Set.of()));
        return of.contains("ACCIDENT") || of.contains("NATURE");
    }

    /** Whether a word names a disaster that by itself destroys homes and kills: an ACCIDENT of NATURE, a fire. */
    boolean isDisaster(Document document, Token token) {
        return Words.lemma(token).equals("fire")
                ? token.upos() == Upos.NOUN && isBlaze(document, token)
                : in(document, token, "ACCIDENT") && in(document, token, "NATURE");
    }

    /** "a fire", "fires", neither "under fire" nor "the rebels' fire" nor "the sniper fire". */
    private boolean isBlaze(Document document, Token fire) {
        boolean counted =
                fire.xpos().equals("NNS") || document.child(fire, "det").isPresent();
        return counted && document.children(fire).stream().noneMatch(part -> isOfArms(document, part));
    }

    private boolean isOfArms(Document document, Token part) {
        boolean describes = part.is("compound") || part.is("amod") || part.is("nmod");
        return describes
                && (ARMS.contains(Words.lemma(part))
                        || isDemonym(part)
                        || List.of("WEAPON", "TROOPS", "VEHICLE", "GROUP", "PERSON").stream()
                                .anyMatch(name -> in(document, part, name)));
    }

    /** The lemma; a first word that the parser took for a name because of its capital is looked up as a common noun. */
    private String word(Document document, Token token) {
        String lemma = Words.lemma(token);
        if (token.upos() != Upos.PROPN) {
            return lemma;
        }
        boolean first = document.sentenceOf(token).first() == token.index();
        if (!first && !token.xpos().equals("NNS")) {
            return "";
        }
        boolean plural = lemma.endsWith("s") && !classes.containsKey(lemma);
        return plural ? lemma.substring(0, lemma.length() - 1) : lemma;
    }

    boolean isDemonym(Token token) {
        return demonyms.contains(token.form());
    }

    private boolean named(Document document, Token token, String name) {
        boolean pronoun =
                PERSONAL.contains(token.xpos()) && !THINGS.contains(token.form().toLowerCase(Locale.ROOT));
        Optional<ActorMention> actor = actorAt(document, token);
        Optional<Entity> entity = entityAt(document, token);
        return switch (name) {
            case "PERSON" ->
                pronoun
                        || (token.upos() == Upos.NUM
                                && document.child(token, "nmod").isEmpty())
                        || entity.filter(e -> e.type() == Entity.Type.PER).isPresent()
                        || actor.filter(NounClasses::isPeople).isPresent()
                        || (isDemonym(token)
                                && (token.xpos().equals("NNPS") || token.xpos().equals("NNS")));
            case "ANIMATE" ->
                pronoun
                        || entity.filter(e -> e.type() == Entity.Type.PER).isPresent()
                        || actor.filter(NounClasses::isPeople).isPresent()
                        || (token.upos() == Upos.PROPN
                                && entity.isEmpty()
                                && actor.isEmpty()
                                && !countries.contains(token.form()));
            case "COUNTRY" ->
                isDemonym(token)
                        || countries.contains(token.form())
                        || actor.filter(a -> a.type() == ActorMention.Type.COUNTRY
                                        || a.type() == ActorMention.Type.GOVERNMENT)
                                .isPresent()
                        || entity.filter(e -> e.type() == Entity.Type.LOC).isPresent();
            case "PLACE", "TERRITORY" ->
                countries.contains(token.form())
                        || entity.filter(e -> e.type() == Entity.Type.LOC).isPresent()
                        || !document.placesIn(token.span()).isEmpty();
            case "TROOPS" ->
                pronoun
                        && actor.flatMap(ActorMention::sector)
                                .filter(ARMED::contains)
                                .isPresent();
            case "GROUP" ->
                pronoun
                        || entity.filter(e -> e.type() == Entity.Type.ORG || e.type() == Entity.Type.OTH)
                                .isPresent()
                        || actor.filter(a ->
                                        a.type() != ActorMention.Type.PERSON && a.type() != ActorMention.Type.DOCUMENT)
                                .isPresent();
            case "GOVERNMENT", "IGO" ->
                entity.filter(e -> e.type() == Entity.Type.ORG || e.type() == Entity.Type.LOC)
                                .isPresent()
                        || actor.filter(a -> a.type() == ActorMention.Type.GOVERNMENT
                                        || a.type() == ActorMention.Type.ORGANIZATION
                                        || a.type() == ActorMention.Type.COUNTRY)
                                .isPresent();
            default -> false;
        };
    }

    private static boolean isPeople(ActorMention actor) {
        return actor.type() == ActorMention.Type.PERSON
                || actor.type() == ActorMention.Type.GROUP
                || actor.type() == ActorMention.Type.COLLECTIVE;
    }

    /** Whether a word can take part in an event as somebody. */
    boolean isActor(Document document, Token token) {
        Token meant = Words.measured(document, token);
        for (String name : List.of("PERSON", "ANIMATE", "COUNTRY", "GROUP", "GOVERNMENT", "TROOPS", "IGO", "PLACE")) {
            if (fits(document, meant, name)) {
                return true;
            }
        }
        return isDemonym(meant);
    }

    static Optional<ActorMention> actorAt(Document document, Token token) {
        Optional<ActorMention> best = Optional.empty();
        for (ActorMention mention : document.actorsIn(token.span())) {
            boolean better = best.isEmpty()
                    || mention.span().length() < best.get().span().length();
            if (mention.head() == token.index() || (better && mention.span().contains(token.span()))) {
                best = Optional.of(mention);
                if (mention.head() == token.index()) {
                    return best;
                }
            }
        }
        return best;
    }

    static Optional<Entity> entityAt(Document document, Token token) {
        for (Entity entity : document.entitiesIn(token.span())) {
            if (entity.first() <= token.index() && token.index() < entity.end()) {
                return Optional.of(entity);
            }
        }
        return Optional.empty();
    }
}

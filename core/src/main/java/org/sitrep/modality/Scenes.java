package org.sitrep.modality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Words;

/**
 * Films, novels, drills and war games ({@code modality-scenes.tsv}): what is done in them is not done. Real are those
 * hurt in a drill, unless quotation marks say that they only play it.
 */
public final class Scenes {
    /** Relations through which a clause lies inside the scene of the one above. */
    private static final Set<String> INSIDE =
            Set.of("conj", "ccomp", "xcomp", "obj", "advcl", "obl", "nmod", "parataxis");

    private static final Set<String> DURING = Set.of("in", "during", "under");

    private static final Set<String> MOCK = Set.of("mock", "simulated", "staged", "pretend", "imaginary", "fictional");

    private static final String QUOTES = "\"'“”‘’";

    private static final Scenes ENGLISH = new Scenes(Table.english("modality-scenes.tsv"));

    private final Map<String, Set<String>> words = new HashMap<>();

    Scenes(Table table) {
        for (Table.Row row : table.rows()) {
            words.computeIfAbsent(row.get("kind"), kind -> new HashSet<>()).add(row.get("word"));
        }
    }

    public static Scenes english() {
        return ENGLISH;
    }

    /** Whether what a word names happens in a film or a novel only; what is said of a drill is said. */
    public boolean isFiction(Document document, Token word) {
        return document.tokensOf(document.sentenceOf(word)).stream().anyMatch(noun -> is(document, noun, "fiction"))
                && isStaged(document, word);
    }

    /** Whether what a word names happens in a scene only. */
    boolean isStaged(Document document, Token word) {
        boolean casualty = is(document, word, "casualty") && !isQuoted(document, word) && !isActedOut(document, word);
        if (isMock(document, word)) {
            return true;
        }
        Token at = word;
        while (true) {
            if (isSet(document, at, casualty) || hasCharacter(document, at)) {
                return true;
            }
            if (at.isRoot() || INSIDE.stream().noneMatch(at::is)) {
                return false;
            }
            Token head = document.token(at.head());
            boolean subject = at.is("nmod") && Words.preposition(document, at).equals("about");
            if (subject && is(document, head, "fiction")) { // "a film about the deaths of 40 miners"
                return true;
            }
            boolean told = is(document, head, "telling") && hasScene(document, head, casualty);
            if (told && !at.is("conj")) {
                return true;
            }
            at = head;
        }
    }

    /** "shot 12 hostages and killed 40 attackers": the second act of who acts in the first. */
    private static boolean isActedOut(Document document, Token verb) {
        boolean second = verb.is("conj") && document.child(verb, "nsubj").isEmpty() && hasObject(document, verb);
        return second
                && document.head(verb)
                        .filter(first -> Words.isVerb(first) && hasObject(document, first))
                        .isPresent();
    }

    private static boolean hasObject(Document document, Token verb) {
        return Words.children(document, verb, "obj").stream()
                .anyMatch(object -> object.relation().equals("obj"));
    }

    /** "treated people injured in a mock bombing", however deep the parser hangs the bombing. */
    private static boolean isMock(Document document, Token word) {
        Token at = word;
        while (true) {
            for (Token child : document.children(at)) {
                boolean setting = (child.is("obl") || child.is("nmod"))
                        && child.index() > word.index()
                        && Words.preposition(document, child).equals("in");
                if (setting && document.children(child).stream().anyMatch(c -> MOCK.contains(Words.lower(c)))) {
                    return true;
                }
            }
            if (at.isRoot() || !(at.relation().equals("acl") || at.is("obj") || at.is("obl"))) {
                return false;
            }
            at = document.token(at.head());
        }
    }

    /** "in the film", "in a scene of the film", "during a drill", "the drill, in which". */
    private boolean isSet(Document document, Token token, boolean casualty) {
        if (isJoining(document, token)) {
            return false;
        }
        for (Token child : document.children(token)) {
            if ((child.is("obl") || child.is("nmod"))
                    && isScene(document, child, Words.preposition(document, child), casualty)) {
                return true;
            }
        }
        if (token.relation().equals("acl:relcl")) {
            Token noun = document.token(token.head());
            return isScene(document, noun, relative(document, noun, token), casualty);
        }
        return false;
    }

    /** "15,000 soldiers took part in the drill": that they were there is so, whatever they play. */
    private boolean isJoining(Document document, Token verb) {
        return is(document, verb, "joining")
                || document.child(verb, "obj")
                        .filter(object -> is(document, object, "joining"))
                        .isPresent();
    }

    private boolean isScene(Document document, Token noun, String preposition, boolean casualty) {
        if (DURING.contains(preposition) && !casualty && is(document, noun, "drill")) {
            return true;
        }
        boolean part = is(document, noun, "part")
                && Words.children(document, noun, "nmod").stream().anyMatch(n -> is(document, n, "fiction"));
        return preposition.equals("in") && (part || is(document, noun, "fiction"));
    }

    /** The preposition of "in which" between a noun and its relative clause, "in" for "where"; empty if there is none. */
    private static String relative(Document document, Token noun, Token clause) {
        for (int i = noun.index() + 1; i < clause.index(); i++) {
            String form = Words.lower(document.token(i));
            if (form.equals("where")) {
                return "in";
            }
            if (form.equals("which")) {
                return Words.lower(document.token(i - 1));
            }
        }
        return "";
    }

    /** "The film depicts", "the drill began with". */
    private boolean hasScene(Document document, Token verb, boolean casualty) {
        return document.child(verb, "nsubj")
                .filter(subject -> is(document, subject, "fiction") || (!casualty && is(document, subject, "drill")))
                .isPresent();
    }

    /** "the hero of the novel" as a party of the clause. */
    private boolean hasCharacter(Document document, Token verb) {
        for (Token child : document.children(verb)) {
            boolean character = (child.is("nsubj") || child.is("obj")) && is(document, child, "character");
            if (character
                    && Words.children(document, child, "nmod").stream().anyMatch(n -> is(document, n, "fiction"))) {
                return true;
            }
        }
        return false;
    }

    /** By the noun, or by the noun with what is compounded to it ("war game"). */
    private boolean is(Document document, Token token, String kind) {
        Set<String> known = words.getOrDefault(kind, Set.of());
        if (known.contains(Words.lemma(token)) || known.contains(Words.hyphenated(document, token))) {
            return true;
        }
        return document.children(token).stream()
                .filter(part -> part.is("compound") || part.is("amod"))
                .anyMatch(part -> known.contains(Words.lemma(part) + " " + Words.lemma(token))
                        || known.contains(Words.hyphenated(document, part) + " " + Words.lemma(token)));
    }

    private static boolean isQuoted(Document document, Token token) {
        String text = document.text();
        int before = token.span().start() - 1;
        int after = token.span().end();
        return before >= 0
                && after < text.length()
                && QUOTES.indexOf(text.charAt(before)) >= 0
                && QUOTES.indexOf(text.charAt(after)) >= 0;
    }
}

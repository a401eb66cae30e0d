package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.claim.CueClass;
import org.sitrep.claim.Statement.Cue;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.modality.Modal;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * What kind of speech a cue is. The lexicon tells, by the word and what it stands with; of words it does not know, grammar tells that
 * a state is no saying ("is weary of"); what neither tells is unknown, so that who asks for sayings gets sayings alone.
 */
final class CueClasses {
    private static final Cues CUES = Cues.english();

    /** Endings of verbs, with what stands in their place in the base: the tagger takes some verbs for names or nouns. */
    private static final List<String[]> ENDINGS = List.of(
            new String[] {"ies", "y"},
            new String[] {"es", ""},
            new String[] {"s", ""},
            new String[] {"ied", "y"},
            new String[] {"ed", ""},
            new String[] {"d", ""},
            new String[] {"ing", ""},
            new String[] {"ing", "e"});

    private static final Set<String> STATES = Table.english("states-of-mind.tsv").rows().stream()
            .map(row -> row.get("verb"))
            .collect(Collectors.toUnmodifiableSet());

    private CueClasses() {}

    /** The cue under a span, with its class. */
    static Cue of(Document document, Span span) {
        String words = span.in(document.text()).toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        if (!Forms.hasWords(document.text(), span)) {
            return new Cue(span, words, CueClass.SAY, false); // "Minister: the dam is safe"
        }
        Optional<Cues.Entry> preposition = CUES.find("adp", words);
        if (preposition.isPresent()) {
            return new Cue(span, preposition.get().lemma(), preposition.get().kind(), false);
        }
        Optional<Token> head = Cues.head(document, span);
        if (head.isEmpty()) {
            return new Cue(span, words, CueClass.UNKNOWN, false);
        }
        Token token = goingOn(document, span, head.get()).orElse(head.get());
        Optional<Cues.Entry> entry = CUES.find(document, token)
                .or(() -> stance(document, span))
                .or(() -> mistagged(document, token))
                .or(() -> equated(document, span, token));
        if (entry.isEmpty()) {
            boolean state = isState(document, span, token);
            return new Cue(span, token.lemma(), state ? CueClass.ATTITUDE : CueClass.UNKNOWN, state);
        }
        boolean held = isHeld(token, entry.get());
        if (entry.get().light()) {
            Optional<Cues.Entry> object = document.child(token, "obj").flatMap(noun -> CUES.find(document, noun));
            return new Cue(span, entry.get().lemma(), object.orElse(entry.get()).kind(), held);
        }
        return new Cue(
                span, entry.get().lemma(), kind(document, token, entry.get().kind()), held);
    }

    /** "Kept saying", "started to blame": the verb of the saying that goes on. */
    private static Optional<Token> goingOn(Document document, Span span, Token head) {
        return Unsaid.english().is(Unsaid.Use.ASPECT, head)
                ? document.child(head, "xcomp")
                        .filter(verb -> span.contains(verb.span())
                                && CUES.find(document, verb).isPresent())
                : Optional.empty();
    }

    /** Beliefs, feelings, plans and stances that are told of somebody: "hopes", "is worried", "plans to", "backs", "its fear that". */
    private static boolean isHeld(Token head, Cues.Entry entry) {
        return entry.held()
                || head.upos() == Upos.ADJ
                || entry.kind() == CueClass.ATTITUDE
                || entry.kind() == CueClass.ANNOUNCE_INTENT;
    }

    /** "Is against", "are for": where somebody stands, told by a preposition alone, the head of nothing in the tree. */
    private static Optional<Cues.Entry> stance(Document document, Span span) {
        List<Token> words = document.tokensIn(span);
        boolean stands = words.stream().anyMatch(word -> Words.lemma(word).equals("be"))
                && words.stream().noneMatch(Cues::isContentWord);
        return stands ? CUES.find("verb", "be " + Words.lower(words.get(words.size() - 1))) : Optional.empty();
    }

    /** A verb of the lexicon that was taken for a noun or a name: "The club dreams of ..." (as it can be a cue at all, it is the verb). */
    private static Optional<Cues.Entry> mistagged(Document document, Token token) {
        if (token.upos() == Upos.ADJ) {
            return Optional.empty();
        }
        String next = token.index() + 1 < document.tokens().size()
                ? " " + Words.lower(document.token(token.index() + 1))
                : "";
        for (String base : bases(Words.lower(token))) {
            Optional<Cues.Entry> entry = CUES.find("verb", base + next).or(() -> CUES.find("verb", base));
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    private static List<String> bases(String form) {
        List<String> bases = new ArrayList<>(List.of(form));
        for (String[] ending : ENDINGS) {
            if (form.endsWith(ending[0]) && form.length() > ending[0].length() + 2) {
                bases.add(form.substring(0, form.length() - ending[0].length()) + ending[1]);
            }
        }
        return bases;
    }

    /** "There is an argument to make", "there were complaints": what there is, is what was said or felt. */
    private static Optional<Cues.Entry> equated(Document document, Span span, Token head) {
        if (!Words.lemma(head).equals("be")) {
            return Optional.empty();
        }
        return document.tokensIn(span).stream()
                .filter(word -> word.upos() == Upos.NOUN && word.head() == head.index())
                .flatMap(noun -> CUES.find(document, noun).stream())
                .findFirst();
    }

    /** "Is weary of", "were stunned by": how its subject is, or what it feels. "It is unclear" tells of nobody. */
    private static boolean isState(Document document, Span span, Token head) {
        boolean expletive = document.child(head, "expl").isPresent()
                || document.child(head, "nsubj")
                        .filter(subject -> Words.lower(subject).equals("it"))
                        .isPresent();
        boolean felt = Words.isVerb(head)
                && STATES.contains(Words.lemma(head))
                && !Voice.patients(document, head).isEmpty();
        return !expletive && (head.upos() == Upos.ADJ || felt) && span.contains(head.span());
    }

    /** "Asked him to go" requests, "asked whether he would go" and "demanded to know" ask, "warned him to go" demands. */
    private static CueClass kind(Document document, Token verb, CueClass listed) {
        Optional<Token> complement = document.child(verb, "xcomp")
                .or(() -> document.child(verb, "ccomp"))
                .filter(c -> c.index() > verb.index());
        boolean toKnow = complement.filter(c -> c.lemma().equals("know")).isPresent();
        Optional<String> mark = complement
                .flatMap(c -> document.child(c, "mark"))
                .map(m -> m.lemma().toLowerCase(Locale.ROOT));
        return switch (listed) {
            case ASK ->
                mark.filter(m -> m.equals("to") || m.equals("that")).isPresent() && !toKnow
                        ? CueClass.REQUEST
                        : CueClass.ASK;
            case DEMAND, REQUEST ->
                toKnow
                                || mark.filter(m -> m.equals("whether") || m.equals("if"))
                                        .isPresent()
                        ? CueClass.ASK
                        : listed;
            case COMMIT -> Words.lemma(verb).equals("agree") && !binds(document, verb) ? CueClass.ASSERT : listed;
            case WARN ->
                mark.filter(m -> m.equals("to")).isPresent() && isTold(document, verb) ? CueClass.DEMAND : listed;
            default -> listed;
        };
    }

    /** Who agreed "to leave", "to" or "on a truce", or that he "would", is bound; who agreed "that it was late" holds the same. */
    private static boolean binds(Document document, Token verb) {
        boolean infinitive = document.child(verb, "xcomp")
                .filter(clause -> Words.isInfinitive(document, clause))
                .isPresent();
        boolean will = document.child(verb, "ccomp")
                .filter(clause -> document.children(clause).stream()
                        .anyMatch(child ->
                                Modal.of(child, clause).filter(Modal::isFuture).isPresent()))
                .isPresent();
        boolean deal = document.children(verb).stream()
                .filter(child -> child.is("obl"))
                .map(child -> Words.preposition(document, child))
                .anyMatch(preposition -> preposition.equals("to") || preposition.equals("on"));
        boolean object = document.child(verb, "obj").isPresent()
                || document.children(verb).stream()
                        .anyMatch(child -> child.relation().equals("nsubj:pass"));
        return infinitive || will || deal || object;
    }

    /** Who "warned them to leave" wants something of them; who "warned to leave" would leave. */
    private static boolean isTold(Document document, Token verb) {
        return document.children(verb).stream()
                .anyMatch(child -> child.is("obj") || child.is("iobj") || child.is("nsubj:pass"));
    }
}

package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Words;

/**
 * The words that tell how and to whom something was said, the nearest to the cue first: the word of the cue and the noun of
 * "expressed concern", the verb it goes on with ("told reporters that ..., adding that ..."), and "speaking at a rally".
 */
record CueFrame(List<Token> words) {
    private static final Set<String> SPEAKING =
            Set.of("speak", "talk", "address", "write", "testify", "appear", "brief", "tell", "lecture");

    CueFrame {
        words = List.copyOf(words);
    }

    static CueFrame of(Document document, Proposal proposal) {
        Optional<Token> head = proposal.cue().flatMap(cue -> Cues.head(document, cue));
        if (head.isEmpty()) {
            return new CueFrame(List.of());
        }
        List<Token> words = new ArrayList<>(List.of(head.get()));
        document.child(head.get(), "obj")
                .filter(object -> Cues.english().find(document, object).isPresent())
                .ifPresent(words::add);
        above(document, head.get()).ifPresent(words::add);
        for (Token verb : List.copyOf(words)) {
            for (Token child : document.children(verb)) {
                if (isSpeaking(child)) {
                    words.add(child);
                }
            }
        }
        return new CueFrame(words);
    }

    Optional<Token> cue() {
        return words.stream().findFirst();
    }

    /** "..., adding that", "and warned that", "took to Twitter to say": the verb that has the subject. */
    private static Optional<Token> above(Document document, Token verb) {
        boolean goesOn = verb.is("conj") || (verb.is("advcl") && verb.xpos().equals("VBG"));
        return document.head(verb)
                .filter(above -> above.index() < verb.index() || isSpeaking(verb))
                .filter(above -> above.upos() == Upos.VERB
                        && document.child(verb, "nsubj").isEmpty()
                        && (goesOn ? Cues.english().find(document, above).isPresent() : takes(verb, above)));
    }

    private static boolean takes(Token verb, Token above) {
        return Words.lemma(above).equals("take") && (verb.is("advcl") || verb.is("xcomp"));
    }

    private static boolean isSpeaking(Token child) {
        return child.is("advcl") && child.xpos().equals("VBG") && SPEAKING.contains(Words.lemma(child));
    }
}

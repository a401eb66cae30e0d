package org.sitrep.extract.event;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitrep.claim.EventType;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Trigger;

/**
 * Prints what lexicon and network say of each word that one of them takes for an event; {@code training/event_judge.py} learns from it how far
 * to trust them. Arguments: a file of texts, one a line; output. A line of it: number of the text, start and end (UTF-16) of the trigger, how the lexicon stands
 * to it, the type it names or "-", and the network's probability of each type in the order of EventType.
 */
final class CandidateRunner {
    private CandidateRunner() {}

    public static void main(String[] args) throws IOException {
        NounClasses nouns = NounClasses.english();
        Triggers triggers = Triggers.english(nouns, new CarrierVerbs(org.sitrep.modality.Signatures.english()));
        List<String> texts = Files.readAllLines(Path.of(args[0]));
        try (PrintStream out = new PrintStream(args[1], StandardCharsets.UTF_8)) {
            for (int n = 0; n < texts.size(); n++) {
                Document document = TestDocuments.parse(texts.get(n));
                for (Token token : document.tokens()) {
                    Optional<Trigger> network = document.trigger(token);
                    Triggers.Answer answer = triggers.answer(document, token);
                    Optional<Triggers.Trigger> word =
                            answer.trigger().or(() -> triggers.unlisted(document, token, EventType.ASSAULT));
                    if (word.isPresent()
                            && !answer.figurative()
                            && (network.isPresent() || answer.trigger().isPresent())) {
                        out.println(n + "\t" + word.get().span().start() + "\t"
                                + word.get().span().end() + "\t" + Judge.Kind.of(answer) + "\t"
                                + answer.trigger()
                                        .map(t -> t.entry().type().name())
                                        .orElse("-") + "\t"
                                + List.of(EventType.values()).stream()
                                        .map(t -> String.valueOf(network.map(p -> p.probability(t.name()))
                                                .orElse(0.0)))
                                        .collect(Collectors.joining(" ")));
                    }
                }
            }
        }
    }
}

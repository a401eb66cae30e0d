package org.sitrep.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.claim.CueClass;
import org.sitrep.claim.Evidence;
import org.sitrep.claim.Found;
import org.sitrep.claim.Party;
import org.sitrep.claim.Statement;
import org.sitrep.claim.Statements;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** The plainest statements: a verb of a short list with a subject and a clause, so that the events can be tested alone. */
final class PlainStatements {
    private static final Map<String, CueClass> CUES = Map.ofEntries(
            Map.entry("say", CueClass.SAY),
            Map.entry("report", CueClass.RELAY),
            Map.entry("announce", CueClass.SAY),
            Map.entry("declare", CueClass.ASSERT),
            Map.entry("stress", CueClass.ASSERT),
            Map.entry("emphasize", CueClass.ASSERT),
            Map.entry("indicate", CueClass.ANNOUNCE_INTENT),
            Map.entry("claim", CueClass.ASSERT),
            Map.entry("add", CueClass.SAY),
            Map.entry("confirm", CueClass.ASSERT),
            Map.entry("tell", CueClass.SAY),
            Map.entry("warn", CueClass.WARN),
            Map.entry("accuse", CueClass.ACCUSE),
            Map.entry("demand", CueClass.DEMAND),
            Map.entry("deny", CueClass.DENY),
            Map.entry("vow", CueClass.COMMIT));

    private PlainStatements() {}

    static List<Statement> of(Document document) {
        List<Statement> found = new ArrayList<>();
        for (Token cue : document.tokens()) {
            CueClass kind = CUES.get(Words.lemma(cue));
            if (kind != null && Words.isVerb(cue)) {
                content(document, cue).ifPresent(c -> found.add(statement(document, cue, kind, c, found.size() + 1)));
            }
        }
        return found;
    }

    private static Optional<Span> content(Document document, Token cue) {
        for (Token child : document.children(cue)) {
            if (child.is("advcl") && Words.preposition(document, child).equals("of")) {
                return Optional.of(cover(document, child)); // "accused the army of shelling the town"
            }
        }
        for (Token child : document.children(cue)) {
            boolean clause = child.is("ccomp") || child.is("xcomp") || child.is("obj");
            if (clause || (child.is("parataxis") && Words.isVerb(child))) {
                return Optional.of(cover(document, child));
            }
        }
        if (cue.is("parataxis") && document.head(cue).isPresent()) {
            Span sentence = document.sentenceOf(cue).span();
            return cue.span().start() > sentence.start()
                    ? Optional.of(new Span(sentence.start(), cue.span().start()))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static Span cover(Document document, Token token) {
        Span span = token.span();
        for (Token each : document.subtree(token)) {
            span = Span.cover(span, each.span());
        }
        return span;
    }

    private static Statement statement(Document document, Token cue, CueClass kind, Span content, int number) {
        Optional<Party> party = Subjects.doers(document, cue).stream()
                .findFirst()
                .flatMap(s -> Participants.of(document, s, new Statements(List.of())));
        return new Statement(
                "s" + number,
                Statement.Form.INDIRECT,
                party.map(p -> new Statement.Speaker(p, Optional.empty(), Optional.empty())),
                Optional.of(new Statement.Cue(cue.span(), Words.lemma(cue), kind, false)),
                List.of(content),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Evidence.of(document.sentenceOf(cue).span(), document.text()),
                new Found(1, "test"));
    }
}

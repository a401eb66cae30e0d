package org.sitrep.extract.position;

import java.util.List;
import org.sitrep.claim.Event;
import org.sitrep.claim.Position;
import org.sitrep.claim.Statement;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.modality.Questions;

/**
 * Where the speakers of statements stand, by the cue ({@link Cued}) and by what they say ({@link Said}), where the
 * text tells that others stand ({@link Told}), and where those stand who act ({@link Acted}).
 */
public final class PositionExtractor {
    private PositionExtractor() {}

    /**
     * Where those stand who speak in a document, in the order of the statements, and then where the text says that
     * others stand, in its order, and then those who stand by what they did.
     *
     * @param events of the same document
     */
    public static List<Position> positions(Document document, List<Statement> statements, List<Event> events) {
        Concerned concerned = new Concerned(document, events);
        Findings findings = new Findings(document);
        Cued cued = new Cued(document, events, concerned, findings);
        Said said = new Said(document, statements, concerned, findings);
        for (Statement statement : statements) {
            if (statement.speaker().isPresent() && !isAsked(document, statement)) {
                Speaker speaker = new Speaker(document, concerned, statement);
                cued.find(statement, speaker);
                said.find(statement, speaker);
            }
        }
        Told told = new Told(document, statements, concerned);
        for (Token token : document.tokens()) {
            if (!findings.isTaken(token)) {
                told.of(token).forEach(findings::add);
            }
        }
        Acted acted = new Acted(document);
        for (Event event : events) {
            if (document.tokensIn(event.trigger()).stream().noneMatch(findings::isTaken)) {
                acted.of(event).forEach(findings::add);
            }
        }
        return Distinct.of(document, Joint.each(document, findings.all()));
    }

    private static boolean isAsked(Document document, Statement statement) {
        return statement.content().stream().anyMatch(content -> Questions.isAsked(document, content));
    }
}

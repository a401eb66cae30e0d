package org.sitrep.reading;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.claim.Claim;
import org.sitrep.claim.Event;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Position;
import org.sitrep.claim.Statement;
import org.sitrep.document.Document;

/** Everything read from one article: the unit of output, of storage and of distribution. */
public record Reading(
        Document document,
        List<Statement> statements,
        List<Event> events,
        List<Figure> figures,
        List<Position> positions) {

    public Reading {
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        figures = List.copyOf(figures);
        positions = List.copyOf(positions);
    }

    /** All claims: statements, events, figures, positions. */
    public List<Claim> claims() {
        List<Claim> all = new ArrayList<>(statements);
        all.addAll(events);
        all.addAll(figures);
        all.addAll(positions);
        return all;
    }
}

package org.sitrep.ledger.correction;

import java.util.List;
import java.util.function.UnaryOperator;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Claim;
import org.sitrep.claim.Event;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Harm;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.claim.Statement;

/** Claims with each of their parties made another. */
final class Parties {
    private Parties() {}

    static Claim mapped(Claim claim, UnaryOperator<Party> map) {
        return claim.match(
                s -> mapped(s, map), e -> mapped(e, map), f -> mapped(f, map), (Position p) -> mapped(p, map));
    }

    private static Statement mapped(Statement s, UnaryOperator<Party> map) {
        return new Statement(
                s.id(),
                s.form(),
                s.speaker()
                        .map(speaker -> new Statement.Speaker(
                                map.apply(speaker.party()), speaker.role(), speaker.affiliation())),
                s.cue(),
                s.content(),
                s.quoted(),
                s.addressee().map(map),
                s.medium(),
                s.chain().stream()
                        .map(link -> new Statement.Link(map.apply(link.party()), link.relation(), link.inherited()))
                        .toList(),
                s.time(),
                s.within(),
                s.evidence(),
                s.found());
    }

    private static Event mapped(Event e, UnaryOperator<Party> map) {
        List<Harm.Victim> victims = e.harm().victims().stream()
                .map(victim -> new Harm.Victim(map.apply(victim.party()), victim.effect()))
                .toList();
        return Edits.with(
                        e,
                        e.type(),
                        all(e.actors(), map),
                        all(e.recipients(), map),
                        e.modality(),
                        mapped(e.assertedBy(), map))
                .harming(new Harm(e.harm().weapons(), victims));
    }

    private static Figure mapped(Figure f, UnaryOperator<Party> map) {
        return Edits.with(f, f.unit(), f.low(), f.best(), f.high(), f.kind(), mapped(f.assertedBy(), map));
    }

    private static Position mapped(Position p, UnaryOperator<Party> map) {
        return p.corrected(p.stance(), map.apply(p.holder()), p.toward().map(map), p.time());
    }

    private static List<Party> all(List<Party> parties, UnaryOperator<Party> map) {
        return parties.stream().map(map).toList();
    }

    private static Asserter mapped(Asserter asserter, UnaryOperator<Party> map) {
        return asserter instanceof Asserter.Named named ? new Asserter.Named(map.apply(named.party())) : asserter;
    }
}

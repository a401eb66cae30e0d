package org.sitrep.extract.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.syntax.Voice;

/** "Norvik and Dalen welcomed the truce": what two take together is the stance of each. */
final class Joint {
    private Joint() {}

    /** The same positions; one of several known actors together is one for each of them. */
    static List<Position> each(Document document, List<Position> positions) {
        List<Position> all = new ArrayList<>();
        for (Position position : positions) {
            List<Party> holders = holders(document, position.holder());
            if (holders.size() < 2) {
                all.add(position);
            }
            for (Party holder : holders.size() < 2 ? List.<Party>of() : holders) {
                all.add(position.corrected(position.stance(), holder, position.toward(), position.time()));
            }
        }
        return all;
    }

    /** Those that the words join; none where one of them has no id. */
    private static List<Party> holders(Document document, Party together) {
        Optional<Token> head = document.headOf(together.span());
        if (together.actor().isPresent() || head.isEmpty()) {
            return List.of();
        }
        List<Party> each = new ArrayList<>();
        for (Token one : Voice.withConjuncts(document, List.of(head.get()))) {
            Optional<ActorMention> actor =
                    document.actorHeadedBy(one).filter(known -> known.actor().isPresent());
            if (actor.isEmpty() || !together.span().contains(actor.get().span())) {
                return List.of();
            }
            each.add(Party.of(actor.get()));
        }
        return each;
    }
}

package org.sitrep.extract.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.syntax.Voice;

/** "Norvik and Dalen welcomed the truce": what two take together is the stance of each. */
final class Joint {
    private static final Pattern EACH_OTHER = Pattern.compile("(each other|one another)\\b", Pattern.CASE_INSENSITIVE);

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
                Optional<Party> other = holders.size() == 2 && isMutual(document, position)
                        ? holders.stream().filter(one -> !one.equals(holder)).findFirst()
                        : Optional.empty();
                all.add(position.corrected(position.stance(), holder, other.or(position::toward), position.time()));
            }
        }
        return all;
    }

    /** "Norvik and Dalen blamed each other": each blames the other. */
    private static boolean isMutual(Document document, Position position) {
        return position.object()
                .filter(object -> EACH_OTHER.matcher(object.in(document.text())).lookingAt())
                .isPresent();
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

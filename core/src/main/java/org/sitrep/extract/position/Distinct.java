package org.sitrep.extract.position;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.claim.Position;
import org.sitrep.document.Document;

/** One sentence of a statement gives one position a stance and target, not one a clause. */
final class Distinct {
    private Distinct() {}

    /** Without repetitions, and without those that name no target where the same words name one; ids counted anew. */
    static List<Position> of(Document document, List<Position> positions) {
        List<Position> kept = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Position position : positions) {
            String target =
                    position.toward().map(p -> p.actor().orElse(p.name())).orElse("");
            String holder = position.holder().actor().orElse(position.holder().name());
            boolean first = keys.add(sentence(document, position) + " " + position.statement() + " " + holder + " "
                    + position.stance() + " " + target);
            if (first && positions.stream().noneMatch(other -> isVaguer(position, other))) {
                kept.add(numbered(position, kept.size() + 1));
            }
        }
        return List.copyOf(kept);
    }

    private static String sentence(Document document, Position position) {
        return document.tokensIn(position.evidence().span()).stream()
                .map(token -> Integer.toString(token.sentence()))
                .findFirst()
                .orElse("");
    }

    private static boolean isVaguer(Position position, Position other) {
        return position.toward().isEmpty()
                && other.toward().isPresent()
                && position.stance() == other.stance()
                && position.statement().equals(other.statement())
                && position.holder().equals(other.holder())
                && position.evidence().span().overlaps(other.evidence().span());
    }

    private static Position numbered(Position p, int number) {
        return new Position(
                "p" + number,
                p.holder(),
                p.toward(),
                p.object(),
                p.stance(),
                p.condition(),
                p.statement(),
                p.time(),
                p.evidence(),
                p.found());
    }
}

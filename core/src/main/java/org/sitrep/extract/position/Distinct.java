package org.sitrep.extract.position;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.claim.Position.Stance;
import org.sitrep.document.Document;

/** One sentence of a statement gives one position a stance and target, not one a clause. */
final class Distinct {
    /** What is one stance if words in the words of another say it: "will strengthen our support", "proposed equipping them". */
    private static final List<Set<Stance>> ALIKE = List.of(
            EnumSet.of(Stance.SUPPORT, Stance.PLEDGE, Stance.PROPOSE), EnumSet.of(Stance.DEMAND, Stance.REQUEST));

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
            boolean said = kept.stream().anyMatch(other -> isPart(position, other));
            if (first && !said && positions.stream().noneMatch(other -> isVaguer(position, other))) {
                kept.add(position.numbered("p" + (kept.size() + 1)));
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
                && isOfSameWords(position, other)
                && position.evidence().span().overlaps(other.evidence().span());
    }

    /** Whether a position repeats a part of another, with the same target or none. */
    private static boolean isPart(Position position, Position other) {
        return ALIKE.stream()
                        .anyMatch(stances -> stances.contains(position.stance()) && stances.contains(other.stance()))
                && isOfSameWords(position, other)
                && (position.toward().isEmpty() || isAtSame(position, other))
                && other.evidence().span().contains(position.evidence().span());
    }

    private static boolean isAtSame(Position position, Position other) {
        Optional<String> target = position.toward().flatMap(Party::actor);
        return target.isPresent() && target.equals(other.toward().flatMap(Party::actor));
    }

    private static boolean isOfSameWords(Position position, Position other) {
        return position.statement().equals(other.statement())
                && position.holder().equals(other.holder());
    }
}

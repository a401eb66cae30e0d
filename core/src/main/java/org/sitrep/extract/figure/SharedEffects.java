package org.sitrep.extract.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Figure.Unit;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;

/**
 * A count of some of those just counted: "ten people died, including three children". It shares their effect where it has
 * none of its own, and it names them as its whole.
 */
final class SharedEffects {
    private static final String RULE = "part";
    private static final Set<String> WHOLES = Set.of("them", "whom", "those", "these");

    private final Document document;

    SharedEffects(Document document) {
        this.document = document;
    }

    /** The effect of the part; empty where the phrase is no part of the one counted before it. */
    Optional<FigureEffect> of(Counted part, Counted whole, FigureEffect effect) {
        boolean shared = effect.unit() != Unit.MEMBERS;
        return shared
                        && (isDescribed(part, whole)
                                || isOf(part, whole)
                                || (isJoined(part, whole) && isNamedPart(whole)))
                ? Optional.of(new FigureEffect(effect.unit(), RULE, effect.predicate(), effect.weak()))
                : Optional.empty();
    }

    /**
     * The count of all of those of whom these are some; empty where the words do not tell, or not of which.
     *
     * @param all the counts of the document in text order
     */
    Optional<Candidate> whole(Candidate part, List<Candidate> all) {
        Optional<Candidate> own = all.stream()
                .filter(other -> isInside(other.counted(), part.counted()) && isSome(part, other))
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        int sentence = part.counted().numeric().sentence();
        Optional<Candidate> last = Optional.empty();
        int before = 0;
        for (Candidate other : all) {
            if (other.counted().span().end() > part.counted().span().start()) {
                break;
            }
            int between = sentence - other.counted().numeric().sentence();
            if (between <= 1) {
                last = Optional.of(other);
                before += between;
            }
        }
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Candidate near = last.get();
        if (near.counted().numeric().sentence() < sentence) {
            boolean some = before == 1 && (isOfThem(part.counted()) || isAmong(part, near)) && isSome(part, near);
            return last.filter(whole -> some);
        }
        Optional<Candidate> whole = isJoined(part.counted(), near.counted()) ? whole(near, all) : last;
        return whole.filter(w -> isSome(part, w) && (!w.equals(near) || isOf(part.counted(), near.counted())));
    }

    /** "ten of the 200 hostages", "a third of the 90 wounded". */
    private static boolean isInside(Counted whole, Counted part) {
        return !whole.number().equals(part.number())
                && whole.noun().isPresent()
                && whole.noun().equals(part.noun())
                && part.number().span().end() <= whole.number().span().start();
    }

    private static boolean isSome(Candidate part, Candidate whole) {
        Unit unit = whole.effect().unit();
        return unit != Unit.MEMBERS
                && unit != Unit.MONEY
                && part.effect().unit() != Unit.MONEY
                && part.counted().value() <= whole.counted().value();
    }

    /** "Ten people were killed. The dead include four children." */
    private static boolean isAmong(Candidate part, Candidate whole) {
        return part.effect().rule().equals(Among.RULE)
                && whole.effect().unit() == part.effect().unit();
    }

    private boolean isOf(Counted part, Counted whole) {
        if (isTold(part, whole)) {
            return true;
        }
        return part.numeric().sentence() == whole.numeric().sentence()
                && whole.span().end() <= part.span().start()
                && (isPart(part) || isApposition(part, whole));
    }

    /** "Of the 30 hostages, 12 were killed". */
    private boolean isTold(Counted part, Counted whole) {
        int first = document.tokensIn(whole.span()).get(0).index();
        boolean bare = part.noun().isEmpty()
                && part.numeric().sentence() == whole.numeric().sentence();
        return bare && (form(first - 1).equals("of") || form(first - 2).equals("of")) && isOpening(first);
    }

    /** Whether "Of" or "Of the" before the word begins its sentence. */
    private boolean isOpening(int first) {
        return first - document.sentenceOf(document.token(first)).first() <= 2;
    }

    /** "Three of them were children": what befell those of whom they are, where it is told only who they were. */
    private boolean isDescribed(Counted part, Counted whole) {
        Optional<Token> noun = document.head(part.node()).filter(head -> head.upos() == Upos.NOUN);
        boolean only =
                document.numbersIn(document.sentenceOf(whole.numeric()).span()).size() == 1;
        return only
                && part.numeric().sentence() == whole.numeric().sentence() + 1
                && isOfThem(part)
                && part.value() <= whole.value()
                && part.node().is("nsubj")
                && noun.filter(n -> document.child(n, "cop").isPresent()).isPresent();
    }

    /** "12 children and three women". */
    private boolean isJoined(Counted second, Counted first) {
        return second.numeric().sentence() == first.numeric().sentence()
                && second.node().is("conj")
                && top(second.node()).equals(top(first.node()))
                && !second.node().equals(first.node());
    }

    /** "nine people (four nurses and five drivers)". */
    private boolean isApposition(Counted part, Counted whole) {
        Token top = top(part.node());
        Token host = top(whole.node());
        boolean ofWhole = top.head() == whole.node().index() || top.head() == host.index();
        return top.is("appos") && (ofWhole || top.index() == host.index());
    }

    private Token top(Token node) {
        Token top = node;
        while (top.is("conj") && !top.isRoot()) {
            top = document.token(top.head());
        }
        return top;
    }

    private boolean isPart(Counted part) {
        return isNamedPart(part) || isOfThem(part) || Effects.isFatal(document, part);
    }

    /** "including three children", "among them three children". */
    private boolean isNamedPart(Counted part) {
        List<Token> inside = document.tokensIn(part.span());
        int first = inside.get(0).index();
        String before = form(first - 1);
        boolean among = form(first - 2).equals("among")
                && List.of("them", "they", "whom", "who").contains(before);
        return before.equals("including") || among;
    }

    /** "three of them". */
    private boolean isOfThem(Counted part) {
        List<Token> number = document.tokensIn(part.number().span());
        int after = number.get(number.size() - 1).index() + 1;
        return form(after).equals("of") && WHOLES.contains(form(after + 1));
    }

    private String form(int index) {
        return index < 0 || index >= document.tokens().size()
                ? ""
                : document.token(index).form().toLowerCase(Locale.ROOT);
    }
}

package org.sitrep.extract.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Figure.Unit;
import org.sitrep.document.Document;
import org.sitrep.document.Token;

/** A part of those just counted shares their effect: "ten people died, including three children". */
final class SharedEffects {
    private static final String RULE = "part";
    private static final Set<String> WHOLES = Set.of("them", "whom", "those", "these");

    private final Document document;

    SharedEffects(Document document) {
        this.document = document;
    }

    /** The effect of the part; empty where the phrase is no part of the one counted before it. */
    Optional<FigureEffect> of(Counted part, Counted whole, FigureEffect effect) {
        boolean after = part.numeric().sentence() == whole.numeric().sentence()
                && whole.span().end() <= part.span().start();
        boolean shared = effect.unit() != Unit.MEMBERS;
        return after && shared && (isPart(part) || isApposition(part, whole))
                ? Optional.of(new FigureEffect(effect.unit(), RULE, effect.predicate(), effect.weak()))
                : Optional.empty();
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
        List<Token> inside = document.tokensIn(part.span());
        int first = inside.get(0).index();
        String before = form(first - 1);
        boolean among = form(first - 2).equals("among")
                && List.of("them", "they", "whom", "who").contains(before);
        boolean listed = before.equals("including") || among;
        int after = document.tokensIn(part.number().span()).size() + first;
        boolean ofThem = form(after).equals("of") && WHOLES.contains(form(after + 1));
        return listed || ofThem || Effects.isFatal(document, part);
    }

    private String form(int index) {
        return index < 0 || index >= document.tokens().size()
                ? ""
                : document.token(index).form().toLowerCase(Locale.ROOT);
    }
}

package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.claim.CueClass;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.modality.Negation;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** Mends contents with the parse: no holes, nothing of the author's next clause, nobody's answer. */
final class ContentShape {
    /** Conjunctions that set one account against another. */
    private static final Set<String> CONTRAST = Set.of("while", "whereas");

    private ContentShape() {}

    static Proposal mend(Document document, Proposal proposal) {
        List<Span> content = ContentParts.mended(document, proposal);
        Optional<Token> verb = proposal.cue().flatMap(cue -> Cues.head(document, cue));
        if (verb.isPresent()) {
            content = wholeClause(document, proposal, verb.get(), content);
            content = withinDescribed(document, verb.get(), content);
            content = withoutSemicolon(document, proposal.cue().get(), content);
            content = withoutAddressee(document, verb.get(), content);
            content = withoutNextClause(document, verb.get(), content);
            content = withoutContrast(document, verb.get(), content);
            content = withoutAnswer(document, proposal.cue().get(), verb.get(), content);
        }
        return content.isEmpty()
                ? proposal
                : withNegation(document, proposal.withContent(ContentParts.withoutFunctionWords(document, content)));
    }

    /** "The road to Orval, a town in the valley, was cut, officials said": what a cue is put behind was said from its first word. */
    private static List<Span> wholeClause(Document document, Proposal proposal, Token cue, List<Span> content) {
        Token verb = QuotedAs.quoting(document, cue).orElse(cue);
        Optional<Token> main = document.head(verb)
                .filter(head -> verb.is("parataxis") && head.index() < verb.index() && Words.isVerb(head));
        if (main.isEmpty() || content.stream().anyMatch(part -> Forms.touchesQuotation(document, part))) {
            return content;
        }
        int end = Words.cover(document.subtree(verb)).start();
        Span clause = Phrases.trimPunctuation(
                document.text(),
                new Span(Words.cover(document.subtree(main.get())).start(), end).trimmed(document.text()));
        boolean apart = proposal.cue().get().overlaps(clause)
                || proposal.source().filter(clause::overlaps).isPresent()
                || !document.quotationsIn(clause).isEmpty();
        if (apart || content.stream().noneMatch(part -> part.overlaps(clause))) {
            return content;
        }
        Span said = clause;
        List<Span> whole = new ArrayList<>();
        for (Span part : content) {
            if (part.overlaps(said)) {
                said = Span.cover(said, part);
            } else {
                whole.add(part);
            }
        }
        whole.add(0, said);
        return whole;
    }

    /** "The trucks that the country had promised arrived": what was promised is the trucks, and they arrived by the author. */
    private static List<Span> withinDescribed(Document document, Token verb, List<Span> content) {
        Optional<Token> noun =
                document.head(verb).filter(n -> verb.relation().equals("acl:relcl") && n.index() < verb.index());
        if (noun.isEmpty()) {
            return content;
        }
        Span phrase = Words.cover(document.subtree(noun.get()));
        Span described = Phrases.named(document, noun.get());
        List<Span> kept = new ArrayList<>();
        for (Span part : content) {
            boolean quoted = document.quotationsIn(part).stream()
                    .anyMatch(quotation -> quotation.span().contains(part));
            if (!part.overlaps(phrase) && !quoted) {
                continue;
            }
            Span inside = quoted
                    ? part
                    : new Span(Math.max(part.start(), phrase.start()), Math.min(part.end(), phrase.end()));
            boolean behind = quoted || inside.start() > verb.span().start();
            if (behind || !kept.contains(described)) {
                kept.add(behind ? inside : described);
            }
        }
        kept.removeIf(part -> !Forms.hasWords(document.text(), part));
        return kept.isEmpty() ? content : kept;
    }

    /** "It fell, Hale said; others doubt it": behind the cue a semicolon outside quotations begins somebody's next sentence. */
    private static List<Span> withoutSemicolon(Document document, Span cue, List<Span> content) {
        Span behind = new Span(
                cue.end(), Math.max(cue.end(), content.get(content.size() - 1).end()));
        OptionalInt end = document.tokensIn(behind).stream()
                .filter(token -> token.form().equals(";"))
                .filter(token -> document.quotationsIn(token.span()).isEmpty())
                .mapToInt(token -> token.span().start())
                .findFirst();
        List<Span> kept = new ArrayList<>();
        for (Span part : content) {
            if (end.isEmpty() || part.start() < end.getAsInt()) {
                int last = end.isEmpty() ? part.end() : Math.min(part.end(), end.getAsInt());
                kept.add(new Span(part.start(), last).trimmed(document.text()));
            }
        }
        kept.removeIf(part -> !Forms.hasWords(document.text(), part));
        return kept.isEmpty() ? content : kept;
    }

    /** "Asked not to be named": the negation is of what was asked, and the model leaves it to the cue or to nobody. */
    private static Proposal withNegation(Document document, Proposal proposal) {
        Span first = proposal.content().get(0);
        Optional<Token> head = document.headOf(first);
        int before = document.tokensIn(first).isEmpty()
                ? -1
                : document.tokensIn(first).get(0).index() - 1;
        if (head.isEmpty()
                || before < 0
                || !proposal.cue().filter(c -> c.start() < first.start()).isPresent()) {
            return proposal;
        }
        Token not = document.token(before);
        Span cue = proposal.cue().get();
        boolean negates = not.head() == head.get().index() && Negation.isWord(document, not);
        if (!negates || not.span().start() <= cue.start()) {
            return proposal;
        }
        List<Span> content = new ArrayList<>(proposal.content());
        content.set(0, Span.cover(not.span(), first));
        Span shorter = new Span(cue.start(), Math.min(cue.end(), not.span().start())).trimmed(document.text());
        return new Proposal(Optional.of(shorter), proposal.source(), content, proposal.confidence(), proposal.by());
    }

    /**
     * "He promised repairs and hid the cost": what is coordinated with the cue is not its content. The parser
     * often hangs the second half of a complement on the cue ("said that crime fell and prisons emptied"), so only a
     * verb counts that shares the cue's subject and form and has no "that" of its own.
     */
    private static List<Span> withoutNextClause(Document document, Token verb, List<Span> content) {
        List<Span> kept = new ArrayList<>(content);
        for (Token next : document.children(verb)) {
            if (!isNextClause(document, verb, next)) {
                continue;
            }
            int boundary = document.child(next, "cc")
                    .map(cc -> cc.span().start())
                    .orElse(Words.cover(document.subtree(next)).start());
            for (int i = 0; i < kept.size(); i++) {
                Span part = kept.get(i);
                if (part.contains(next.span()) && part.start() < boundary) {
                    kept.set(i, Phrases.trimPunctuation(document.text(), new Span(part.start(), boundary)));
                }
            }
        }
        kept.removeIf(part -> !Forms.hasWords(document.text(), part));
        return kept;
    }

    /** "Forty were killed, survivors said, while the army counted 34": behind the cue another's account stands against what was said. */
    private static List<Span> withoutContrast(Document document, Token verb, List<Span> content) {
        List<Span> kept = new ArrayList<>(content);
        boolean before = content.get(0).end() <= verb.span().start();
        for (Token word : document.tokensOf(document.sentenceOf(verb))) {
            boolean contrast = before
                    && word.index() > verb.index()
                    && word.is("mark")
                    && CONTRAST.contains(Words.lower(word))
                    && document.quotationsIn(word.span()).isEmpty();
            if (contrast) {
                kept.removeIf(part -> part.start() >= word.span().start());
                kept.replaceAll(part -> part.contains(word.span())
                        ? Phrases.trimPunctuation(
                                document.text(),
                                new Span(part.start(), word.span().start()))
                        : part);
            }
        }
        kept.removeIf(part -> !Forms.hasWords(document.text(), part));
        return kept.isEmpty() ? content : kept;
    }

    /** "told soldiers that they had left", "warned Karsia about floods": whom it was told is not what was told. */
    private static List<Span> withoutAddressee(Document document, Token verb, List<Span> content) {
        Optional<Token> first = document.child(verb, "ccomp")
                .flatMap(clause -> document.child(clause, "mark"))
                .filter(mark -> Words.lower(mark).equals("that"))
                .or(() -> about(document, verb));
        Optional<Span> told = document.child(verb, "nsubj:pass").map(noun -> Phrases.named(document, noun));
        if (told.isPresent() && first.isPresent() && content.size() > 1) { // "the court was told that ..."
            return content.stream().filter(part -> !told.get().contains(part)).toList();
        }
        Optional<Token> addressee = document.child(verb, "iobj")
                .or(() -> document.child(verb, "obj"))
                .filter(o -> first.isPresent()
                        && o.index() > verb.index()
                        && o.index() < first.get().index());
        if (addressee.isEmpty()) {
            return content;
        }
        int start = first.get().span().start();
        return content.stream()
                .map(part -> part.contains(addressee.get().span())
                                && part.contains(first.get().span())
                        ? new Span(start, part.end())
                        : part)
                .toList();
    }

    /** The preposition of what is told, beside the one it is told. */
    private static Optional<Token> about(Document document, Token verb) {
        return document.child(verb, "iobj").isEmpty()
                ? Optional.empty()
                : document.child(verb, "obl")
                        .flatMap(theme -> document.child(theme, "case"))
                        .filter(word -> Words.lower(word).equals("about")
                                || Words.lower(word).equals("of"));
    }

    /** {@code "Will you go?" Lee asked. "No."}: what follows the sentence of a question and asks nothing is the answer. */
    private static List<Span> withoutAnswer(Document document, Span cue, Token verb, List<Span> content) {
        if (CueClasses.of(document, cue).kind() != CueClass.ASK) {
            return content;
        }
        int end = document.sentenceOf(verb).span().end();
        List<Span> kept = new ArrayList<>(content);
        kept.removeIf(part -> part.start() >= end && part.in(document.text()).indexOf('?') < 0);
        return kept;
    }

    private static boolean isNextClause(Document document, Token verb, Token next) {
        return next.is("conj")
                && next.index() > verb.index()
                && (CoordinatedCues.form(next) == CoordinatedCues.form(verb) || hasDo(document, next))
                && document.child(next, "nsubj").isEmpty()
                && document.child(next, "mark").isEmpty()
                && !isQuoted(document, next);
    }

    /** "called on them to stop and did not rule out force": a form of its own, but the same subject. */
    private static boolean hasDo(Document document, Token verb) {
        return document.child(verb, "aux")
                .filter(aux -> aux.lemma().equals("do"))
                .isPresent();
    }

    private static boolean isQuoted(Document document, Token token) {
        return document.quotationsIn(token.span()).stream()
                .anyMatch(q -> q.inner().contains(token.span()));
    }
}

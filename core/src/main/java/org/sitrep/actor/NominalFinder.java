package org.sitrep.actor;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/** Definite nouns that take up an actor named before: "the alliance", "the ministry". */
final class NominalFinder {
    private static final Set<String> DEFINITE = Set.of("the", "this", "that");
    private static final Set<String> AGENTS = Set.of("nsubj", "nsubj:pass", "obl:agent", "nmod:poss");

    /** Characters within which two actors are both fresh in mind: about three sentences. */
    private static final int NEAR = 400;

    private final Actors actors;
    private final TypeNouns typeNouns;
    private final Channels channels = new Channels();
    private final Set<String> nouns = new LinkedHashSet<>();

    NominalFinder(Actors actors, TypeNouns typeNouns) {
        this.actors = actors;
        this.typeNouns = typeNouns;
        actors.all().forEach(actor -> nouns.addAll(actor.nouns()));
    }

    /** What a user's own table says "the ..." may call an actor, which goes before all else that the words may mean. */
    void findOwn(Document document, Mentions into) {
        List<ActorMention> named = into.inOrder().stream()
                .filter(mention -> mention.actor().filter(actors::isOwn).isPresent())
                .toList();
        for (Token token : named.isEmpty() ? List.<Token>of() : document.tokens()) {
            String noun = token.form().toLowerCase(Locale.ROOT);
            boolean nominal = token.index() > 0
                    && (token.upos() == Upos.NOUN || token.upos() == Upos.PROPN)
                    && isNominal(document, token, noun);
            if (nominal) {
                List<ActorMention> called = named.stream()
                        .filter(mention -> mention.actor()
                                .flatMap(actors::byId)
                                .filter(actor -> actor.nouns().contains(noun))
                                .isPresent())
                        .toList();
                Span span = Span.cover(document.token(token.index() - 1).span(), token.span());
                meant(
                                SpanIndex.of(called, ActorMention::span),
                                SpanIndex.of(List.of(), ActorMention::span),
                                false,
                                span.start())
                        .ifPresent(m -> into.add(
                                span, m.actor(), m.name(), new Mentions.Traits(m.type(), m.sector(), m.country())));
            }
        }
    }

    void find(Document document, Mentions into) {
        List<ActorMention> named = into.inOrder().stream()
                .filter(mention -> !channels.isChannel(document, mention))
                .toList();
        Map<String, SpanIndex<ActorMention>> called = new HashMap<>();
        for (Token token : document.tokens()) {
            String noun = token.form().toLowerCase(Locale.ROOT);
            if (token.index() == 0 || token.upos() != Upos.NOUN || !isNominal(document, token, noun)) {
                continue;
            }
            Span span = Span.cover(document.token(token.index() - 1).span(), token.span());
            Optional<ActorMention> meant = meant(
                    called.computeIfAbsent(noun, n -> called(named, n)),
                    called.computeIfAbsent("", n -> untold(named)),
                    typeNouns.isOpen(noun),
                    span.start());
            if (meant.isPresent() && !Mentions.modifies(document, meant.get(), noun)) {
                ActorMention m = meant.get();
                into.add(span, m.actor(), m.name(), new Mentions.Traits(m.type(), m.sector(), m.country()));
            } else if (AGENTS.contains(token.relation())) {
                into.add(span, Optional.empty(), noun, Mentions.Traits.of(ActorMention.Type.ORGANIZATION));
            }
        }
    }

    private boolean isNominal(Document document, Token token, String noun) {
        Token before = document.token(token.index() - 1);
        boolean known = typeNouns.isNoun(noun) || nouns.contains(noun);
        return known
                && before.sentence() == token.sentence()
                && DEFINITE.contains(before.lemma())
                && !token.is("compound")
                && !isQualified(document, token);
    }

    /** "the council of elders": not the council named before. */
    private static boolean isQualified(Document document, Token token) {
        return document.children(token).stream()
                .filter(child -> child.is("nmod") && child.index() > token.index())
                .anyMatch(child -> document.child(child, "case")
                        .filter(c -> c.lemma().equals("of") || c.lemma().equals("for"))
                        .isPresent());
    }

    private SpanIndex<ActorMention> called(List<ActorMention> named, String noun) {
        return SpanIndex.of(
                named.stream()
                        .filter(mention -> mention.actor().isPresent() && isCalled(mention, noun))
                        .toList(),
                ActorMention::span);
    }

    /** Organisations of which nothing tells what they are: each may be "the company", too. */
    private SpanIndex<ActorMention> untold(List<ActorMention> named) {
        return SpanIndex.of(
                named.stream()
                        .filter(mention -> mention.type() == ActorMention.Type.ORGANIZATION
                                && mention.actor().flatMap(actors::byId).isEmpty()
                                && mention.sector().isEmpty()
                                && !typeNouns.isBody(mention.name()))
                        .toList(),
                ActorMention::span);
    }

    /** The last of the mentions before an offset, unless another actor that may be meant was mentioned shortly before too. */
    private static Optional<ActorMention> meant(
            SpanIndex<ActorMention> called, SpanIndex<ActorMention> untold, boolean open, int offset) {
        List<ActorMention> before = called.before(offset);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        ActorMention last = before.get(before.size() - 1);
        boolean doubtful =
                isOtherNear(before, last, offset) || (open && isOtherNear(untold.before(offset), last, offset));
        return doubtful ? Optional.empty() : Optional.of(last);
    }

    private static boolean isOtherNear(List<ActorMention> before, ActorMention meant, int offset) {
        for (int i = before.size() - 1; i >= 0; i--) {
            ActorMention mention = before.get(i);
            if (offset - mention.span().end() >= NEAR) {
                return false;
            }
            if (!meant.actor().equals(mention.actor())) {
                return true;
            }
        }
        return false;
    }

    private boolean isCalled(ActorMention mention, String noun) {
        Set<ActorMention.Type> bodies = Set.of(
                ActorMention.Type.ORGANIZATION,
                ActorMention.Type.GROUP,
                ActorMention.Type.GOVERNMENT,
                ActorMention.Type.COLLECTIVE);
        if (!bodies.contains(mention.type())) {
            return false;
        }
        Optional<Actor> listed = mention.actor().flatMap(actors::byId);
        return listed.filter(actor -> actor.nouns().contains(noun)).isPresent()
                || mention.name().toLowerCase(Locale.ROOT).endsWith(" " + noun)
                || typeNouns.nouns(mention.name(), mention.sector().orElse("")).contains(noun);
    }
}

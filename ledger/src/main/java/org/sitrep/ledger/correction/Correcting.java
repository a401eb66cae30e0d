package org.sitrep.ledger.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sitrep.article.Article;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Claim;
import org.sitrep.claim.Event;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.claim.Statement;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.ledger.Days;
import org.sitrep.ledger.Mark;
import org.sitrep.ledger.Names;
import org.sitrep.ledger.Recorded;
import org.sitrep.reading.Reading;

/** One reading while it is corrected: aliases first, then what was changed in it, in the order in which it was. */
final class Correcting {
    private final Recorded asRead;
    private final Described described;
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Long> idle = new ArrayList<>();
    private Document document;

    Correcting(Recorded asRead) {
        this.asRead = asRead;
        this.described = new Described(asRead.text());
        this.document = asRead.reading().document();
        asRead.reading().claims().forEach(claim -> claims.put(claim.id(), claim));
    }

    Corrected corrected(List<Correction> aliases, List<Correction> own) {
        alias(aliases);
        for (Correction correction : own) {
            Change change = correction.change();
            if (change instanceof Change.Reject reject) {
                found(correction, reject.claim()).ifPresent(claim -> reject(correction, claim));
            } else if (change instanceof Change.Edit edit) {
                found(correction, edit.claim()).ifPresent(claim -> edit(correction, edit, claim));
            } else if (change instanceof Change.Merge merge) {
                tie(correction, Mark.Kind.MERGED, merge.claims());
            } else if (change instanceof Change.Split split) {
                tie(correction, Mark.Kind.SPLIT, split.claims());
            } else if (change instanceof Change.Date date) {
                date(correction, date);
            }
        }
        return new Corrected(new Recorded(asRead.key(), reading(), marks), idle);
    }

    /** The claim that is meant, as it is by now; rejected ones are none. */
    private Optional<Claim> found(Correction correction, ClaimRef ref) {
        Optional<Claim> claim = ref.in(asRead);
        if (claim.isEmpty()) {
            idle.add(correction.no());
        }
        return claim.flatMap(one -> Optional.ofNullable(claims.get(one.id())));
    }

    /** What rests on a rejected statement goes with it: what is read from it, what is the saying itself, what only it asserts. */
    private void reject(Correction correction, Claim claim) {
        claims.remove(claim.id());
        mark(correction, Mark.Kind.REJECTED, claim.id(), "", Optional.empty(), Optional.empty());
        for (Claim other : List.copyOf(claims.values())) {
            if (restsOn(other, claim.id())) {
                reject(correction, other);
            } else if (other instanceof Statement inner && inner.within().equals(Optional.of(claim.id()))) {
                claims.put(inner.id(), Edits.without(inner));
            } else if (other instanceof Figure part && part.partOf().equals(Optional.of(claim.id()))) {
                claims.put(part.id(), part.alone());
            }
        }
    }

    private static boolean restsOn(Claim claim, String statement) {
        Optional<String> id = Optional.of(statement);
        return claim.match(
                s -> false,
                e -> e.derivedFrom().equals(id) || e.assertedBy().equals(new Asserter.By(statement)),
                f -> f.assertedBy().equals(new Asserter.By(statement)),
                p -> p.statement().equals(id));
    }

    private void edit(Correction correction, Change.Edit edit, Claim claim) {
        Optional<Claim> edited = new Edits(reading()).edited(claim, edit.field(), edit.values());
        if (edited.isEmpty()) {
            idle.add(correction.no());
            return;
        }
        claims.put(claim.id(), edited.get());
        mark(
                correction,
                Mark.Kind.EDITED,
                claim.id(),
                edit.field().word(),
                described.field(claim, edit.field()),
                described.field(edited.get(), edit.field()));
    }

    private void tie(Correction correction, Mark.Kind kind, List<ClaimRef> refs) {
        for (ClaimRef ref : refs) {
            if (ref.article().equals(asRead.key())) {
                found(correction, ref)
                        .ifPresent(claim -> mark(correction, kind, claim.id(), "", Optional.empty(), Optional.empty()));
            }
        }
    }

    /** The times in the text were told from the date that the reader had; {@code sitrep correct date} has the article read again. */
    private void date(Correction correction, Change.Date date) {
        Article article = document.article();
        document = document.withArticle(article.withPublished(Corrections.published(correction, date)));
        mark(correction, Mark.Kind.DATED, "", "published", date.was(), Optional.of(Days.written(date.days())));
    }

    private void mark(
            Correction correction,
            Mark.Kind kind,
            String claim,
            String field,
            Optional<String> before,
            Optional<String> after) {
        marks.add(new Mark(
                correction.no(),
                correction.at(),
                correction.author(),
                kind,
                claim,
                field,
                before,
                after,
                correction.why()));
    }

    private record Known(Correction correction, Change.Alias alias) {}

    private void alias(List<Correction> aliases) {
        Map<String, Known> known = new HashMap<>();
        aliases.forEach(one -> {
            Change.Alias alias = (Change.Alias) one.change();
            known.put(Names.folded(alias.name()), new Known(one, alias));
        });
        if (known.isEmpty()) {
            return;
        }
        Function<ActorMention, Optional<Known>> of =
                mention -> known(known, mention.span().in(asRead.text()), mention.name());
        document = document.withActors(mentions(document.actors(), of))
                .withReferences(mentions(document.references(), of));
        for (Claim claim : List.copyOf(claims.values())) {
            Claim aliased = Parties.mapped(
                    claim,
                    party -> known(known, party.span().in(asRead.text()), party.name())
                            .map(one -> aliased(claim, party, one))
                            .orElse(party));
            claims.put(claim.id(), aliased);
        }
    }

    private static Optional<Known> known(Map<String, Known> known, String words, String name) {
        return Optional.ofNullable(known.get(Names.folded(words)))
                .or(() -> Optional.ofNullable(known.get(Names.folded(name))));
    }

    private static List<ActorMention> mentions(
            List<ActorMention> mentions, Function<ActorMention, Optional<Known>> of) {
        return mentions.stream()
                .map(mention -> of.apply(mention)
                        .map(Known::alias)
                        .map(alias -> new ActorMention(
                                mention.span(),
                                mention.head(),
                                Optional.of(alias.actor()),
                                alias.called(),
                                mention.type(),
                                mention.sector(),
                                mention.country()))
                        .orElse(mention))
                .toList();
    }

    private Party aliased(Claim claim, Party party, Known known) {
        Party after = new Party(
                party.span(), Optional.of(known.alias().actor()), known.alias().called());
        if (!after.equals(party)) {
            String words = party.span().in(asRead.text()).replaceAll("\\s+", " ");
            mark(
                    known.correction(),
                    Mark.Kind.ALIASED,
                    claim.id(),
                    words,
                    party.actor(),
                    Optional.of(known.alias().actor()));
        }
        return after;
    }

    private Reading reading() {
        return new Reading(document, all(Statement.class), all(Event.class), all(Figure.class), all(Position.class));
    }

    private <T extends Claim> List<T> all(Class<T> kind) {
        Predicate<Claim> of = kind::isInstance;
        return claims.values().stream().filter(of).map(kind::cast).toList();
    }
}

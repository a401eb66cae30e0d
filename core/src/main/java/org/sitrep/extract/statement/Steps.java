package org.sitrep.extract.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.sitrep.claim.Statement;
import org.sitrep.document.Document;
import org.sitrep.document.Trace;
import org.sitrep.text.Span;

/** Tells who listens what each step made of the proposals: which are new, which are gone, which are cut otherwise. */
final class Steps {
    private final Document document;
    private List<Proposal> last = List.of();

    Steps(Document document) {
        this.document = document;
    }

    /**
     * What stands after a step.
     *
     * @param why what the step does, after its class
     */
    void after(String why, List<Proposal> now) {
        if (!document.isTraced()) {
            return;
        }
        for (Proposal proposal : now) {
            Optional<Proposal> before =
                    last.stream().filter(other -> isSame(other, proposal)).findFirst();
            if (before.isEmpty()) {
                note(proposal, true, why + ": " + words(proposal));
            } else if (!before.get().equals(proposal)) {
                note(proposal, true, why + ": cut to " + words(proposal));
            }
        }
        for (Proposal proposal : last) {
            if (now.stream().noneMatch(other -> isSame(other, proposal))) {
                note(proposal, false, why);
            }
        }
        last = List.copyOf(now);
    }

    /** Who speaks in a statement as it is printed, in what office, to whom, and who stands between. */
    static void tell(Document document, Statement statement) {
        Span cue = statement
                .cue()
                .map(Statement.Cue::span)
                .orElse(statement.content().get(0));
        BiConsumer<Span, String> note = (span, why) -> document.note(Trace.Step.SPEAKER, span, true, () -> why);
        String id = statement.id() + ": ";
        if (statement.speaker().isEmpty()) {
            document.note(Trace.Step.SPEAKER, cue, false, () -> id + "nobody is named who speaks");
        }
        statement.speaker().ifPresent(speaker -> {
            Span span = speaker.party().span();
            note.accept(
                    span,
                    id + "speaks"
                            + speaker.party()
                                    .actor()
                                    .map(actor -> ", is " + actor)
                                    .orElse(", has no id"));
            speaker.role()
                    .ifPresent(role -> note.accept(span, id + "is called '" + role + "' (role-nouns.tsv, titles.tsv)"));
            speaker.affiliation().ifPresent(body -> note.accept(span, id + "belongs to '" + body + "'"));
        });
        statement.addressee().ifPresent(party -> note.accept(party.span(), id + "is spoken to (addressees.tsv)"));
        statement
                .chain()
                .forEach(link -> note.accept(
                        link.party().span(),
                        id + link.relation().name().toLowerCase(Locale.ROOT) + " it"
                                + (link.inherited() ? ", as the article's opening says of all of it" : "")));
    }

    private void note(Proposal proposal, boolean kept, String why) {
        document.note(Trace.Step.CUE, proposal.cue().orElse(proposal.content().get(0)), kept, () -> why);
    }

    /** Whether they are one before and after a step, which may cut its cue or its content. */
    private static boolean isSame(Proposal a, Proposal b) {
        boolean cues = a.cue().isPresent() == b.cue().isPresent()
                && a.cue().map(cue -> cue.overlaps(b.cue().orElse(cue))).orElse(true);
        return cues && a.content().stream().anyMatch(b::contentOverlaps);
    }

    private String words(Proposal proposal) {
        return proposal.source().map(this::quoted).orElse("nobody")
                + " | "
                + proposal.content().stream().map(this::quoted).collect(Collectors.joining(" + "))
                + " | " + Math.round(proposal.confidence() * 100) + " %";
    }

    private String quoted(Span span) {
        return "'" + span.in(document.text()) + "'";
    }
}

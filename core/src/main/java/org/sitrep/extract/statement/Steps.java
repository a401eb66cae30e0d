package org.sitrep.extract.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

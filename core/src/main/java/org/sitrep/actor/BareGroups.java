package org.sitrep.actor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;

/** Groups whose own words do not say whose they are: "the rebels", "police", "former officials". */
final class BareGroups {
    /** Codes of people in general: actors only where they act. */
    private static final Set<String> GENERAL = Set.of(
            "CVL", "PEOPLE", "BUS", "LAB", "AGR", "EDU", "REF", "PRISONERS", "PTY", "PARTNERS", "LEADERS", "MEMBERS");

    /** Codes that the definite noun alone does not carry, or that other finders know better. */
    private static final Set<String> NEVER = Set.of("MEMBERS", "PARTNERS", "COALITION");

    /** PLOVER sectors whose groups act wherever they are met. */
    private static final Set<String> ARMED = Set.of("REB", "PRM", "MIL", "COP", "UAF");

    private static final String REBELS = "REB";

    private BareGroups() {}

    static void add(Document document, List<GroupMention> groups, Mentions into) {
        List<ActorMention> named = into.inOrder();
        for (GroupMention group : groups) {
            Modifiers modifiers = group.modifiers();
            String code = group.noun().code();
            boolean armed = ARMED.contains(group.noun().sector());
            boolean general = GENERAL.contains(code) && !group.agent();
            boolean mention = (modifiers.definite() || group.agent() || armed) && !modifiers.counted() && !general;
            boolean anybodys = group.noun().harms(); // "a drone killed the general": whose, nobody tells
            if (group.id().isPresent() || !mention || anybodys) {
                continue;
            }
            boolean anaphoric = modifiers.bare() && modifiers.definite();
            Optional<ActorMention> meant = anaphoric ? meant(document, named, group) : Optional.empty();
            if (meant.isPresent()) {
                ActorMention m = meant.get();
                into.add(group.span(), m.actor(), m.name(), new Mentions.Traits(m.type(), m.sector(), m.country()));
            } else if (!NEVER.contains(code)) {
                into.add(
                        group.span(),
                        Optional.empty(),
                        Ids.withoutArticle(group.span().in(document.text()).replaceAll("[\\s\\u00a0]+", " ")),
                        Mentions.Traits.of(group.noun().type(), group.noun().sector()));
            }
        }
    }

    /** The only group of this kind that the article has named so far. */
    private static Optional<ActorMention> meant(Document document, List<ActorMention> named, GroupMention group) {
        String code = "-" + group.noun().code();
        Set<String> ids = new LinkedHashSet<>();
        ActorMention last = null;
        for (ActorMention mention : named) {
            if (mention.span().end() > group.span().start()) {
                break;
            }
            boolean rebels = group.noun().sector().equals(REBELS)
                    && mention.type() == ActorMention.Type.GROUP
                    && mention.sector().filter(REBELS::equals).isPresent();
            if (Mentions.modifies(document, mention, group.noun().form())) {
                return Optional.empty();
            }
            if (mention.actor().isPresent() && (rebels || mention.actor().get().endsWith(code))) {
                ids.add(mention.actor().get());
                last = mention;
                if (ids.size() > 1) {
                    return Optional.empty();
                }
            }
        }
        return ids.size() == 1 ? Optional.ofNullable(last) : Optional.empty();
    }
}

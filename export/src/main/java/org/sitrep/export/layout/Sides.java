package org.sitrep.export.layout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.claim.Party;
import org.sitrep.document.ActorMention;
import org.sitrep.export.Item;

/** Who takes part, in the words and codes of layouts. */
final class Sides {
    /** Sectors of the PLOVER ontology that are of a state. */
    private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "SPY");

    private static final Set<String> ARMED = Set.of("REB", "UAF");
    private static final Set<String> CIVIL = Set.of("CVL", "REF", "JRN", "EDU", "AGR", "LAB");
    /** Codes that mean the same in PLOVER and CAMEO. */
    private static final Set<String> SHARED_CODES =
            Set.of("GOV", "MIL", "COP", "SPY", "REB", "OPP", "CVL", "JUD", "LEG", "REF", "EDU", "AGR", "LAB", "BUS");

    private Sides() {}

    /** What somebody is to a study of violence. */
    enum Camp {
        STATE,
        ARMED,
        CIVIL,
        UNKNOWN
    }

    static Optional<ActorMention> mention(Item item, Party party) {
        return item.source().actor(party.span());
    }

    private static Optional<String> sector(Item item, Party party) {
        return mention(item, party).flatMap(ActorMention::sector);
    }

    /** The camp that all of some parties are of. */
    static Camp camp(Item item, List<Party> parties) {
        List<Camp> camps =
                parties.stream().map(party -> camp(item, party)).distinct().toList();
        return camps.size() == 1 ? camps.get(0) : Camp.UNKNOWN;
    }

    private static Camp camp(Item item, Party party) {
        String sector = sector(item, party).orElse("");
        ActorMention.Type type = mention(item, party).map(ActorMention::type).orElse(ActorMention.Type.DOCUMENT);
        if (ARMED.contains(sector)) {
            return Camp.ARMED;
        }
        if (CIVIL.contains(sector)) {
            return Camp.CIVIL;
        }
        boolean state =
                STATE.contains(sector) || type == ActorMention.Type.COUNTRY || type == ActorMention.Type.GOVERNMENT;
        return state ? Camp.STATE : Camp.UNKNOWN;
    }

    /** The sectors of parties that are known. */
    static String sectors(Item item, List<Party> parties) {
        return parties.stream()
                .flatMap(party -> sector(item, party).stream())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** ISO 3166-1 alpha-3 of the country that somebody is of; nothing if it is not told, or has no such code. */
    static Optional<String> country(Item item, Party party) {
        return mention(item, party)
                .flatMap(ActorMention::country)
                .map(Sides::alpha3)
                .filter(code -> !code.isEmpty());
    }

    static String countries(Item item, List<Party> parties) {
        return parties.stream()
                .flatMap(party -> country(item, party).stream())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** A sector that CAMEO has under the same code. */
    static Optional<String> cameoType(Item item, Party party) {
        return sector(item, party).filter(SHARED_CODES::contains);
    }

    /** ISO 3166-1 alpha-3 of an alpha-2 code; empty if there is none. */
    static String alpha3(String alpha2) {
        try {
            return new Locale("", alpha2).getISO3Country();
        } catch (java.util.MissingResourceException e) {
            return ""; // XK and the like have no alpha-3
        }
    }

    /** The canonical names of parties. */
    static String names(List<Party> parties) {
        return parties.stream()
                .map(Party::name)
                .map(org.sitrep.export.Source::line)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}

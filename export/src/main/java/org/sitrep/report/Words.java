package org.sitrep.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sitrep.article.Article;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Modality;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.document.Interval;
import org.sitrep.export.Item;
import org.sitrep.export.Source;

/** The words of the templates. */
final class Words {
    private Words() {}

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    static String quoted(String words) {
        return "\u201c" + words + "\u201d";
    }

    /** "2031-03-03", "2031-03-01 to 2031-03-31", "not after 2031-03-31"; empty if unknown. */
    static String days(Interval days) {
        String first = days.earliest().map(LocalDate::toString).orElse("");
        String last = days.latest().map(LocalDate::toString).orElse("");
        if (first.isEmpty() || last.isEmpty()) {
            return first.isEmpty() ? last.isEmpty() ? "" : "not after " + last : "not before " + first;
        }
        return first.equals(last) ? first : first + " to " + last;
    }

    static String published(Article article) {
        String days = days(
                new Interval(article.published().earliest(), article.published().latest()));
        return days.isEmpty() ? "undated" : days;
    }

    static String outlet(Source source) {
        return source.article().outlet().orElse("unknown outlet");
    }

    /** Names of parties: the canonical name, and the words of the article where they differ. */
    static String names(Item item, List<Party> parties) {
        return parties.stream().map(party -> name(item, party)).distinct().collect(Collectors.joining(", "));
    }

    static String name(Item item, Party party) {
        String words = item.source().words(party.span());
        String name = Source.line(party.name());
        return name.equals(words) || words.endsWith(" " + name) ? words : words + " (" + name + ")";
    }

    static String event(EventType type) {
        return switch (type) {
            case AGREE -> "Agreement or promise";
            case CONSULT -> "Talks";
            case SUPPORT -> "Support";
            case CONCEDE -> "Concession";
            case COOPERATE -> "Cooperation";
            case AID -> "Aid";
            case RETREAT -> "Withdrawal, release or ceasefire";
            case REQUEST -> "Demand or appeal";
            case ACCUSE -> "Accusation or criticism";
            case REJECT -> "Rejection";
            case THREATEN -> "Threat";
            case PROTEST -> "Protest";
            case SANCTION -> "Sanction";
            case MOBILIZE -> "Mobilisation";
            case COERCE -> "Coercion";
            case ASSAULT -> "Assault";
        };
    }

    /** How the one to whom it is done is joined. */
    static String joining(EventType type) {
        return switch (type) {
            case AGREE, CONSULT, COOPERATE -> "with";
            case SUPPORT, CONCEDE, AID, REQUEST -> "for or to";
            case RETREAT -> "concerning";
            case ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> "against";
        };
    }

    static String modality(Modality modality) {
        return switch (modality) {
            case HAPPENED -> "said to have happened";
            case ONGOING -> "said to go on";
            case PLANNED -> "planned";
            case PROMISED -> "promised";
            case PROPOSED -> "proposed";
            case DEMANDED -> "demanded";
            case THREATENED -> "threatened";
            case HYPOTHETICAL -> "supposed";
            case DENIED -> "denied";
            case NEGATED -> "said not to have happened";
            case UNKNOWN -> "named, not said to have happened";
        };
    }

    static String stance(Position.Stance stance) {
        return switch (stance) {
            case SUPPORT -> "supports";
            case OPPOSE -> "opposes";
            case CONCERN -> "is concerned about";
            case CONDEMN -> "condemns";
            case ACCUSE -> "accuses";
            case DEMAND -> "demands";
            case REQUEST -> "requests";
            case PLEDGE -> "pledges";
            case PROPOSE -> "proposes";
            case REJECT -> "rejects";
            case THREATEN -> "threatens";
            case RECOGNIZE -> "recognises";
            case PRAISE -> "praises";
        };
    }
}

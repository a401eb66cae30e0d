package org.sitrep.actor;

import java.util.List;
import java.util.regex.Pattern;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.text.Span;

/** Two names that the article says are one actor's: "Rui Lima, also known as Abu Red", "the Karsk Front (formerly the Norvik League)". */
final class AliasFinder {
    /** Characters between two such names: room for a bracket with the name in another script. */
    private static final int LONGEST = 120;

    /** Mentions looked at behind the first: a bracket between the two may hold one. */
    private static final int NEXT = 2;

    /** The words between the two. A bracket may stand before them, or hold them. */
    private static final Pattern CALLED = Pattern.compile(
            "\\s*(\\([^()]{0,80}\\)\\s*)?[,(]?\\s*"
                    + "((also|better|formerly|previously|commonly|widely|locally|otherwise|and|once|now)\\s+){0,2}"
                    + "((known|referred\\s+to)(\\s+(locally|simply|collectively|officially))?\\s+(as|by)|aka|a\\.k\\.a\\.|alias|nicknamed|formerly|"
                    + "whose\\s+nom\\s+de\\s+guerre\\s+(is|was)|whose\\s+real\\s+name\\s+(is|was))"
                    + "(\\s+(the|his|her|its))?(\\s+(acronym|initials|nom\\s+de\\s+guerre|alias|nickname))?(\\s+of)?\\s*[\"\u201c\u2018']?");

    private AliasFinder() {}

    static void join(Document document, Mentions found) {
        List<ActorMention> mentions = found.inOrder();
        for (int i = 0; i + 1 < mentions.size(); i++) {
            ActorMention first = mentions.get(i);
            for (ActorMention second : mentions.subList(i + 1, Math.min(i + 1 + NEXT, mentions.size()))) {
                if (mayBeOne(first, second) && isCalled(document, first.span(), second.span())) {
                    found.same(first, second);
                }
            }
        }
    }

    /** A person is no organisation, and a state none of its parts. */
    private static boolean mayBeOne(ActorMention first, ActorMention second) {
        boolean persons = first.type() == ActorMention.Type.PERSON;
        boolean state = first.type() == ActorMention.Type.COUNTRY || second.type() == ActorMention.Type.COUNTRY;
        return first.actor().isPresent()
                && second.actor().isPresent()
                && persons == (second.type() == ActorMention.Type.PERSON)
                && !state;
    }

    private static boolean isCalled(Document document, Span first, Span second) {
        int gap = second.start() - first.end();
        return gap > 0
                && gap <= LONGEST
                && CALLED.matcher(document.text().substring(first.end(), second.start()))
                        .matches();
    }
}

package org.sitrep.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;

/** Nouns for groups and bodies: "rebels", "member countries", "foreign ministry". */
final class GroupNouns {
    /**
     * One noun.
     *
     * @param form lower case but for abbreviations
     * @param code last part of the ids it makes; nouns with one code are one kind
     * @param sector PLOVER sector
     * @param members whether, of a group or with officials, it stands for the organisation itself
     * @param deed preposition behind which it is what somebody does ("opposition to the ban"), or empty
     * @param harms whether it stands for its side only where it attacks somebody or something ("tanks")
     */
    record GroupNoun(
            String form,
            String code,
            String sector,
            ActorMention.Type type,
            boolean members,
            String deed,
            boolean harms) {}

    /** A noun in a text: tokens from {@code first} to {@code end}, exclusive. */
    record Found(GroupNoun noun, int first, int end) {}

    private final Map<String, GroupNoun> nouns = new HashMap<>();
    private int mostWords = 1;

    GroupNouns() {
        for (Row row : Table.english("group-nouns.tsv").rows()) {
            String form = row.get("form");
            nouns.put(
                    form,
                    new GroupNoun(
                            form,
                            row.get("code"),
                            row.get("sector"),
                            row.constant("type", ActorMention.Type.class),
                            !row.get("members").isEmpty(),
                            row.get("deed"),
                            row.get("does").equals("harm")));
            mostWords = Math.max(mostWords, form.split(" ", -1).length);
        }
    }

    /** Whether these words, in small letters, are such a noun. */
    boolean isNoun(String words) {
        return nouns.containsKey(words);
    }

    /** The longest noun that begins at a token of a sentence. */
    Optional<Found> at(List<Token> tokens, int first, int sentenceEnd) {
        Optional<Found> longest = Optional.empty();
        StringBuilder words = new StringBuilder();
        for (int end = first; end < sentenceEnd && end - first < mostWords; end++) {
            Token token = tokens.get(end);
            if (end > first && token.span().start() > tokens.get(end - 1).span().end()) {
                words.append(' ');
            }
            words.append(token.form());
            GroupNoun noun = find(words.toString());
            if (noun != null) {
                longest = Optional.of(new Found(noun, first, end + 1));
            }
        }
        return longest;
    }

    private @Nullable GroupNoun find(String words) {
        GroupNoun noun = nouns.get(words);
        return noun != null ? noun : nouns.get(words.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
    }
}

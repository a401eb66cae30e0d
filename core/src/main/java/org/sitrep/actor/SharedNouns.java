package org.sitrep.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;

/**
 * Groups that share the noun of another: in "Kenyan and Somali soldiers" the word "Kenyan" stands for soldiers of its
 * own, {@code KEN-MIL} beside {@code SOM-MIL}.
 */
final class SharedNouns {
    private static final Set<String> MODIFIERS = Set.of("amod", "compound", "nmod");

    private final ModifierReader reader;

    SharedNouns(ModifierReader reader) {
        this.reader = reader;
    }

    /**
     * The groups before one, nearest first.
     *
     * @param group whose noun they share
     * @param head the word its sentence hangs it by
     * @param first the first token of its mention
     */
    List<GroupMention> before(
            Document document,
            NamesInArticle names,
            ModifierReader.Tags tags,
            GroupMention group,
            Token head,
            int first) {
        List<GroupMention> found = new ArrayList<>();
        int at = first - 2;
        while (at >= 0
                && isJoint(document.token(at + 1), found.isEmpty())
                && isModifier(document, document.token(at), head)) {
            Token word = document.token(at);
            Modifiers.Builder builder = new Modifiers.Builder();
            reader.before(names, tags, word.span().start(), word.span().end(), builder);
            Modifiers modifiers = builder.build();
            Optional<String> id = GroupIds.of(group.noun(), modifiers);
            if (id.isEmpty() || !modifiers.unlisted().isEmpty() || id.equals(group.id())) {
                return found;
            }
            found.add(new GroupMention(word.span(), group.noun(), modifiers, id, modifiers.owner(), group.agent()));
            at -= 2;
        }
        return found;
    }

    /** "and" before the group itself, a comma before those before it. */
    private static boolean isJoint(Token token, boolean last) {
        return last ? token.upos() == Upos.CCONJ : token.form().equals(",");
    }

    /** Whether an adjective or a name modifies the noun, alone or as the first of several. */
    private static boolean isModifier(Document document, Token word, Token head) {
        Token at = word;
        while (at.is("conj") && !at.isRoot()) {
            at = document.token(at.head());
        }
        return at.head() == head.index()
                && at.sentence() == word.sentence()
                && MODIFIERS.stream().anyMatch(at::is)
                && (word.upos() == Upos.ADJ || word.upos() == Upos.PROPN)
                && !word.xpos().endsWith("S");
    }
}

package org.sitrep.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.text.Span;

/**
 * Groups that a noun and the words around it make an actor: "pro-Russian rebels", "Kenyan police", "members of NATO".
 *
 * <p>Their ids, in normal form, are the parts owner, stances, affinities, names and the code of the noun, joined by
 * hyphens: {@code PRO-RUS-REB}, {@code KEN-COP}, {@code NATO-MEMBERS}, {@code IRQ-SHIA-PRM}.
 */
final class GroupFinder {
    /** Relations of the words before a noun that belong to its phrase. */
    private static final Set<String> BEFORE = Set.of(
            "det", "amod", "compound", "nmod", "nummod", "flat", "punct", "dep", "acl", "obl", "advmod", "advcl");

    private static final Set<String> AGENTS = Set.of("nsubj", "nsubj:pass", "obl:agent", "root");

    /** Verbs that tell of an attack. */
    private static final Set<String> ASSAULTS = Table.english("event_triggers.tsv").rows().stream()
            .filter(row -> row.get("pos").equals("verb") && row.get("type").equals("assault"))
            .map(row -> row.get("lemma"))
            .collect(Collectors.toUnmodifiableSet());

    private final GroupNouns nouns;
    private final Capitals capitals;
    private final ModifierReader reader = new ModifierReader();
    private final SharedNouns shared = new SharedNouns(reader);

    GroupFinder(GroupNouns nouns, Actors actors) {
        this.nouns = nouns;
        this.capitals = new Capitals(actors);
    }

    List<GroupMention> find(Document document, NamesInArticle names) {
        ModifierReader.Tags tags = tags(document);
        List<GroupMention> found = new ArrayList<>();
        Map<Integer, ModifierReader.Owned> nested = new HashMap<>();
        List<Token> tokens = document.tokens();
        for (Sentence sentence : document.sentences()) {
            for (GroupNouns.Found noun : inSentence(tokens, sentence)) {
                Optional<Token> head = headOf(document, noun);
                if (head.isPresent()) {
                    GroupMention group = mention(document, names, tags, noun, head.get(), nested);
                    int first = leftmost(document, head.get(), noun.first());
                    found.add(group);
                    found.addAll(shared.before(document, names, tags, group, head.get(), first));
                }
            }
        }
        return found;
    }

    /** Nouns of a sentence, the last first: a group may belong to one behind it. */
    private List<GroupNouns.Found> inSentence(List<Token> tokens, Sentence sentence) {
        List<GroupNouns.Found> found = new ArrayList<>();
        int i = sentence.first();
        while (i < sentence.end()) {
            Optional<GroupNouns.Found> noun = nouns.at(tokens, i, sentence.end());
            noun.ifPresent(n -> found.add(0, n));
            i = noun.map(GroupNouns.Found::end).orElse(i + 1);
        }
        return found;
    }

    /** The word of the noun that the sentence hangs it by, unless the noun only modifies another ("army chief"). */
    private static Optional<Token> headOf(Document document, GroupNouns.Found noun) {
        Span span = Span.cover(
                document.token(noun.first()).span(),
                document.token(noun.end() - 1).span());
        return document.headOf(span)
                .filter(head -> head.upos() == Upos.NOUN || head.upos() == Upos.PROPN)
                .filter(head -> !head.is("compound") || head.head() < noun.end())
                .filter(head -> noun.noun().deed().isEmpty()
                        || document.children(head).stream().noneMatch(child -> isBehind(document, noun, child)))
                .filter(head -> !noun.noun().harms() || isHarming(document, head));
    }

    /** "Kenyan tanks shelled the camp", "a camp shelled by Kenyan tanks"; not "Kenyan tanks were burned". */
    private static boolean isHarming(Document document, Token noun) {
        Optional<Token> verb = document.head(noun).filter(head -> head.upos() == Upos.VERB);
        boolean agent = noun.relation().equals("obl:agent")
                || (noun.is("obl")
                        && document.child(noun, "case")
                                .filter(by -> by.lemma().equals("by"))
                                .isPresent());
        boolean does = noun.relation().equals("nsubj") || agent;
        return does && verb.filter(v -> ASSAULTS.contains(v.lemma())).isPresent();
    }

    /** "opposition to the ban": what somebody does, and nobody. */
    private static boolean isBehind(Document document, GroupNouns.Found noun, Token word) {
        return document.child(word, "case")
                .filter(preposition -> preposition.lemma().equals(noun.noun().deed()))
                .isPresent();
    }

    private GroupMention mention(
            Document document,
            NamesInArticle names,
            ModifierReader.Tags tags,
            GroupNouns.Found noun,
            Token head,
            Map<Integer, ModifierReader.Owned> nested) {
        int start =
                document.token(leftmost(document, head, noun.first())).span().start();
        int nounStart = document.token(noun.first()).span().start();
        int nounEnd = document.token(noun.end() - 1).span().end();
        int limit = document.sentenceOf(head).span().end();
        Modifiers.Builder builder = new Modifiers.Builder();
        Optional<Capitals.Named> capital = capitals.before(noun.noun(), names.text(), start, nounStart);
        capital.ifPresent(named -> builder.owner(named.state()));
        reader.before(names, tags, start, capital.map(Capitals.Named::start).orElse(nounStart), builder);
        boolean leaves = Leaving.isFrom(document, head);
        int end = builder.hasOwner() ? nounEnd : reader.behind(names, nested, nounEnd, limit, leaves, builder);
        Modifiers modifiers = builder.build();
        Span span = new Span(start, end);
        Optional<String> id = GroupIds.of(noun.noun(), modifiers);
        boolean agent = AGENTS.contains(head.relation()) || head.is("nmod:poss");
        modifiers.owner().ifPresent(owner -> nested.put(start, new ModifierReader.Owned(owner, end, end > nounEnd)));
        return new GroupMention(span, noun.noun(), modifiers, id, modifiers.owner(), agent);
    }

    /** The first token of the phrase, without prepositions and conjunctions. */
    private static int leftmost(Document document, Token head, int first) {
        int left = first;
        while (left > 0 && belongs(document, document.token(left - 1), head)) {
            left--;
        }
        while (left < first && isEdge(document.token(left))) {
            left++;
        }
        return isSingular(document, left, first) && isPlural(head) ? first : left;
    }

    /** "a claim" of "a claim experts deny": a noun of its own. */
    private static boolean isSingular(Document document, int left, int first) {
        if (first - left != 2) {
            return false;
        }
        String article = document.token(left).form().toLowerCase(Locale.ROOT);
        Token noun = document.token(first - 1);
        return (article.equals("a") || article.equals("an"))
                && noun.is("compound")
                && noun.xpos().equals("NN");
    }

    private static boolean isPlural(Token noun) {
        return noun.xpos().equals("NNS") || noun.xpos().equals("NNPS");
    }

    private static boolean isEdge(Token token) {
        return token.upos() == Upos.PUNCT || token.upos() == Upos.ADV;
    }

    private static boolean belongs(Document document, Token token, Token head) {
        Token at = token;
        while (at.sentence() == head.sentence() && !at.isRoot() && at.index() != head.index()) {
            Token up = document.token(at.head());
            if (up.index() == head.index()) {
                String relation = at.relation();
                int colon = relation.indexOf(':');
                return BEFORE.contains(colon < 0 ? relation : relation.substring(0, colon))
                        && token.upos() != Upos.CCONJ;
            }
            at = up;
        }
        return false;
    }

    private static ModifierReader.Tags tags(Document document) {
        Set<Integer> numbers = new HashSet<>();
        Set<Integer> properNouns = new HashSet<>();
        for (Token token : document.tokens()) {
            if (token.upos() == Upos.NUM) {
                numbers.add(token.span().start());
            } else if (token.upos() == Upos.PROPN) {
                properNouns.add(token.span().start());
            }
        }
        return new ModifierReader.Tags(numbers, properNouns);
    }
}

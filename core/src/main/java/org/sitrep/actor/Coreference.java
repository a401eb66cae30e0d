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
import java.util.stream.Stream;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Attribution;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.document.Trace;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.text.Span;

/**
 * Whom a pronoun means that is or takes up a subject: "Lima resigned. She gave no reason; her ally did." A pronoun that a second actor
 * near it fits means nobody, unless one speaker goes on: "Lima said that Okoro had left. She added that ...". Made for
 * one document, which it does not change; thread safe.
 */
public final class Coreference {
    /** Sentences before the pronoun's own that are looked through. */
    private static final int SENTENCES = 2;

    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass");

    private static final Set<ActorMention.Type> BODIES =
            Set.of(ActorMention.Type.ORGANIZATION, ActorMention.Type.GOVERNMENT, ActorMention.Type.COUNTRY);

    private static final Map<String, Set<ActorMention.Type>> MEANT = Map.of(
            "he", Set.of(ActorMention.Type.PERSON),
            "she", Set.of(ActorMention.Type.PERSON),
            "they", Set.of(ActorMention.Type.GROUP, ActorMention.Type.COLLECTIVE),
            "it", BODIES);

    private static final Map<String, String> POSSESSIVES =
            Map.of("his", "he", "her", "she", "their", "they", "its", "it");

    private static final Map<String, String> OBJECTS = Map.of("he", "him", "she", "her", "they", "them");

    /** Verbs after which the other one speaks. */
    private static final Set<String> ASKING = Set.of("ask", "question", "inquire", "enquire", "wonder", "query");

    private static final Set<String> TEXTS = Table.english("document-nouns.tsv").rows().stream()
            .map(row -> row.get("noun"))
            .collect(Collectors.toUnmodifiableSet());

    private final Document document;
    private final Genders genders;

    /** Indices of the words that attribute something to somebody. */
    private final Set<Integer> cues = new HashSet<>();

    /** How a deed stays. */
    private static final Set<String> UNANSWERED = Set.of("unanswered", "unpunished", "unavenged", "unnoticed");

    /** Whom pronouns mean, by the index of their word. */
    private final Map<Integer, ActorMention> meant = new HashMap<>();

    /** The last subject of each form whose meaning is known, while the pronouns are gone through. */
    private final Map<String, Token> last = new HashMap<>();

    private Coreference(Document document) {
        this.document = document;
        this.genders = Genders.of(document);
        for (Attribution attribution : document.attributions()) {
            document.tokensIn(attribution.cue()).forEach(token -> cues.add(token.index()));
        }
    }

    /** Looks through a document with its actors. */
    public static Coreference of(Document document) {
        Coreference coreference = new Coreference(document);
        for (Token token : document.tokens()) {
            if (token.upos() == Upos.PRON) {
                coreference.resolve(token).ifPresent(mention -> {
                    coreference.meant.put(token.index(), mention);
                    coreference.tell(token, true, "means " + coreference.words(mention));
                });
            }
        }
        return coreference;
    }

    /** The actor that a pronoun of the document takes up: a subject, or whose something is. */
    public Optional<ActorMention> antecedent(Token pronoun) {
        return Optional.ofNullable(meant.get(pronoun.index()));
    }

    private Optional<ActorMention> resolve(Token pronoun) {
        String word = pronoun.form().toLowerCase(Locale.ROOT);
        boolean owner = pronoun.relation().equals("nmod:poss");
        String form = owner ? POSSESSIVES.getOrDefault(word, "") : word;
        if (!MEANT.containsKey(form)
                || pronoun.upos() != Upos.PRON
                || isDeed(pronoun)
                || !(owner || SUBJECTS.contains(pronoun.relation()))) {
            return Optional.empty();
        }
        List<ActorMention> near = new ArrayList<>();
        for (int back = 0; back <= SENTENCES && pronoun.sentence() - back >= 0; back++) {
            Sentence sentence = document.sentences().get(pronoun.sentence() - back);
            List<ActorMention> here = fitting(sentence, pronoun, form);
            near.addAll(here);
            List<ActorMention> subjects = here.stream().filter(this::isSubject).toList();
            if (!subjects.isEmpty()) {
                return told(chosen(subjects, near, pronoun, form), pronoun, form);
            }
        }
        return told(goingOn(near, pronoun, form), pronoun, form);
    }

    private Optional<ActorMention> told(Optional<ActorMention> fitting, Token pronoun, String form) {
        Optional<ActorMention> mention = fitting.filter(meant -> !isCalledOtherwise(meant, pronoun, form));
        mention.ifPresent(meant -> genders.told(meant, form));
        if (mention.isPresent() && SUBJECTS.contains(pronoun.relation())) {
            last.put(form, pronoun);
        } else if (SUBJECTS.contains(pronoun.relation())) {
            last.remove(form);
        }
        return mention;
    }

    /** "Okello met Mbeki. He fled, and she condemned him": whom a pronoun of the other gender may have meant, where nothing else tells the gender. */
    private boolean isCalledOtherwise(ActorMention mention, Token pronoun, String form) {
        String other = form.equals("she") ? "he" : form.equals("he") ? "she" : "";
        return !other.isEmpty()
                && !genders.isKnown(mention)
                && document.tokens().subList(mention.head(), pronoun.index()).stream()
                        .filter(token -> token.form().equalsIgnoreCase(other))
                        .anyMatch(token -> antecedent(token).isEmpty());
    }

    /** "Lima resigned. ... He was 60. He leaves a daughter": a chain of subjects that no other actor breaks. */
    private Optional<ActorMention> goingOn(List<ActorMention> near, Token pronoun, String form) {
        Token before = last.get(form);
        if (before == null
                || pronoun.sentence() - before.sentence() > 1
                || !quotation(before.span()).equals(quotation(pronoun.span()))) {
            return Optional.empty();
        }
        return antecedent(before)
                .filter(mention -> near.stream().allMatch(other -> key(other).equals(key(mention))));
    }

    /** The actors before the pronoun that it may mean by type, gender and quotation. */
    private List<ActorMention> fitting(Sentence sentence, Token pronoun, String form) {
        List<ActorMention> found = new ArrayList<>();
        Optional<Span> quotation = quotation(pronoun.span());
        for (ActorMention mention : document.actorsIn(sentence.span())) {
            if (mention.head() < pronoun.index()
                    && mayMean(mention, form)
                    && quotation(mention.span()).equals(quotation)) {
                found.add(mention);
            }
        }
        return found;
    }

    private boolean mayMean(ActorMention mention, String form) {
        boolean text = form.equals("it") && mention.type() == ActorMention.Type.DOCUMENT; // it says things too
        boolean body = form.equals("it") && mention.type() == ActorMention.Type.GROUP && isOne(mention); // the army
        boolean several = form.equals("they") && isCoordinated(mention);
        return text || body || several || (meant(form).contains(mention.type()) && genders.fit(mention, form));
    }

    private boolean isOne(ActorMention mention) {
        String tag = document.token(mention.head()).xpos();
        return tag.equals("NN") || tag.equals("NNP");
    }

    private static Set<ActorMention.Type> meant(String pronoun) {
        return MEANT.getOrDefault(pronoun, Set.of());
    }

    private boolean isCoordinated(ActorMention mention) {
        Token head = document.token(mention.head());
        return head.is("conj") || document.child(head, "conj").isPresent();
    }

    private boolean isSubject(ActorMention mention) {
        return document.tokensIn(mention.span()).stream().anyMatch(token -> SUBJECTS.contains(token.relation()));
    }

    private Optional<ActorMention> chosen(
            List<ActorMention> subjects, List<ActorMention> near, Token pronoun, String form) {
        Optional<ActorMention> speaker =
                subjects.stream().filter(s -> isMainSpeaker(s, pronoun)).findFirst();
        ActorMention chosen = speaker.orElse(subjects.get(0));
        String doubt = doubt(chosen, speaker.isPresent(), near, pronoun, form);
        if (!doubt.isEmpty()) {
            tell(pronoun, false, "not " + words(chosen) + ": " + doubt);
        }
        return doubt.isEmpty() ? Optional.of(chosen) : Optional.empty();
    }

    /** Why the chosen one may not be meant; empty if nothing speaks against it. */
    private String doubt(ActorMention chosen, boolean speaks, List<ActorMention> near, Token pronoun, String form) {
        if (near.stream().anyMatch(other -> !key(other).equals(key(chosen)) && (!speaks || isJoined(other, chosen)))) {
            return "somebody else near it fits as well";
        }
        if (isBesideAnother(chosen, pronoun, form)) {
            return "somebody else is spoken of beside it";
        }
        Optional<Token> verb = document.head(pronoun);
        if (asks(chosen)
                .filter(asking ->
                        verb.filter(own -> own.lemma().equals(asking.lemma())).isEmpty())
                .isPresent()) {
            return "the other one answers";
        }
        boolean single =
                meant(form).contains(chosen.type()) || (form.equals("it") && chosen.type() == ActorMention.Type.GROUP);
        if (!single || isPartOfPair(chosen, form)) {
            return "it takes up several";
        }
        return hasPublished(chosen, form) ? "a text that is published may be meant" : "";
    }

    private void tell(Token pronoun, boolean known, String why) {
        document.note(Trace.Step.SPEAKER, pronoun.span(), known, () -> why);
    }

    private String words(ActorMention mention) {
        return "'" + mention.span().in(document.text()) + "'"
                + mention.actor().map(id -> " " + id).orElse(", who has no id");
    }

    /** "Dane met her. She left": whom somebody does something to is not that somebody, and may go on. */
    private boolean isBesideAnother(ActorMention chosen, Token pronoun, String form) {
        String object = OBJECTS.getOrDefault(form, "");
        return document.tokens().subList(chosen.head(), pronoun.index()).stream()
                .anyMatch(token -> token.form().equalsIgnoreCase(object)
                        && !token.relation().equals("nmod:poss")
                        && token.sentence() == document.token(chosen.head()).sentence());
    }

    private Optional<Token> asks(ActorMention subject) {
        Token noun = document.token(subject.head());
        return document.head(noun).filter(v -> noun.relation().equals("nsubj") && ASKING.contains(v.lemma()));
    }

    /** The subject of a sentence's main verb, which attributes, as the pronoun's verb does. */
    private boolean isMainSpeaker(ActorMention mention, Token pronoun) {
        Token noun = document.token(mention.head());
        Optional<Token> verb = document.head(noun).filter(Token::isRoot);
        return noun.sentence() != pronoun.sentence()
                && noun.relation().equals("nsubj")
                && verb.isPresent()
                && attributes(verb.get())
                && document.head(pronoun).filter(this::attributes).isPresent();
    }

    /** "vowed that it would not go unpunished": what was done. */
    private boolean isDeed(Token pronoun) {
        return pronoun.form().equalsIgnoreCase("it")
                && document.head(pronoun).stream()
                        .flatMap(verb -> Stream.concat(Stream.of(verb), document.children(verb).stream()))
                        .anyMatch(word -> UNANSWERED.contains(word.form().toLowerCase(Locale.ROOT)));
    }

    private boolean attributes(Token verb) {
        return cues.contains(verb.index());
    }

    /** "Lima and Okoro said": both speak. */
    private boolean isJoined(ActorMention other, ActorMention chosen) {
        Token head = document.token(other.head());
        return head.is("conj") && head.head() == chosen.head();
    }

    /** "The UN published a report. It said ...": the report may be meant. */
    private boolean hasPublished(ActorMention chosen, String form) {
        return form.equals("it")
                && document.head(document.token(chosen.head()))
                        .flatMap(verb -> document.child(verb, "obj"))
                        .filter(object -> TEXTS.contains(object.lemma()))
                        .isPresent();
    }

    private boolean isPartOfPair(ActorMention chosen, String form) {
        return form.equals("they") && isCoordinated(chosen);
    }

    static String key(ActorMention mention) {
        return mention.actor().orElse(mention.span().toString());
    }

    /** A pronoun inside a quotation may mean only whom the same quotation names. */
    private Optional<Span> quotation(Span span) {
        return document.quotationsIn(span).stream()
                .filter(quotation -> quotation.level() == 0 && quotation.inner().contains(span))
                .map(quotation -> quotation.inner())
                .findFirst();
    }
}

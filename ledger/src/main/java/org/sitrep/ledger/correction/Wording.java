package org.sitrep.ledger.correction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.claim.Claim;
import org.sitrep.claim.CueClass;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Modality;
import org.sitrep.claim.Position;
import org.sitrep.document.ActorMention;
import org.sitrep.document.PlaceMention;
import org.sitrep.ledger.Cells;
import org.sitrep.ledger.Days;
import org.sitrep.ledger.Names;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;
import org.sitrep.text.CodePoints;
import org.sitrep.text.Span;

/**
 * Makes an edit of what a person types, {@code speaker=the mayor}. Who and where must be words of the article, for every field of a
 * claim points at words, or a known actor behind the words that are there.
 */
public final class Wording {
    private final Recorded asRead;
    private final Claim claim;
    private final Row.Kind kind;
    private final Function<String, Optional<Actor>> actors;
    private final CodePoints points;

    /** An actor that articles of the record name. */
    public record Actor(String id, String name) {}

    /**
     * @param asRead the article without corrections
     * @param claim one of its claims
     * @param actors tells an actor by its id or name
     */
    public Wording(Recorded asRead, Claim claim, Function<String, Optional<Actor>> actors) {
        this.asRead = asRead;
        this.claim = claim;
        this.kind =
                claim.match(s -> Row.Kind.STATEMENT, e -> Row.Kind.EVENT, f -> Row.Kind.FIGURE, p -> Row.Kind.POSITION);
        this.actors = actors;
        this.points = new CodePoints(asRead.text());
    }

    /**
     * The edits of several {@code FIELD=VALUE}.
     *
     * @throws CorrectionException if one of them cannot be, or all together cannot
     */
    public List<Change> edits(List<String> typed) {
        List<Change> changes = new ArrayList<>();
        Edits edits = new Edits(asRead.reading());
        Claim edited = claim;
        for (String one : typed) {
            Change.Edit edit = edit(one);
            edited = edits.edited(edited, edit.field(), edit.values()).orElseThrow();
            changes.add(edit);
        }
        boolean turned = edited.match(s -> false, e -> false, f -> isTurned(f), p -> false);
        if (turned) {
            throw new CorrectionException("low, best and high must not fall; give those that change together");
        }
        return changes;
    }

    /**
     * That an undo corrects no figure by halves: of edits made together one cannot be undone alone if the others need it.
     *
     * @param corrected the articles that the corrections are about, as they are with them; asked only if one is an undo
     * @throws CorrectionException if low, best and high of a figure that somebody edited fall
     */
    public static void check(List<Correction> made, Stream<Recorded> corrected) {
        if (made.stream().noneMatch(correction -> correction.change() instanceof Change.Undo)) {
            return;
        }
        corrected.forEach(article -> article.reading().figures().stream()
                .filter(figure ->
                        isTurned(figure) && !article.marks(figure.id()).isEmpty())
                .findFirst()
                .ifPresent(figure -> {
                    throw new CorrectionException("low, best and high of " + article.key() + "." + figure.id()
                            + " would fall; undo another correction of its numbers first: 'sitrep log' lists them");
                }));
    }

    private static boolean isTurned(Figure f) {
        double low = f.low().orElse(Double.NEGATIVE_INFINITY);
        double high = f.high().orElse(Double.POSITIVE_INFINITY);
        double best = f.best().orElse(Math.max(low, 0));
        return low > high || best < low || best > high;
    }

    /**
     * The edit of {@code FIELD=VALUE}.
     *
     * @throws CorrectionException if there is no such field or it cannot be so
     */
    public Change.Edit edit(String typed) {
        int equals = typed.indexOf('=');
        if (equals <= 0) {
            throw new CorrectionException("'" + typed + "' is no FIELD=VALUE; of " + kind.article()
                    + " these can be edited: " + Field.names(kind));
        }
        String name = typed.substring(0, equals).strip();
        Field field = Field.named(name, kind)
                .orElseThrow(() -> new CorrectionException(
                        kind.article() + " has no '" + name + "'; these can be edited: " + Field.names(kind)));
        String value = typed.substring(equals + 1).strip();
        List<Value> values = value.isEmpty() ? List.of() : values(field, value);
        boolean needed = field == Field.TYPE
                || field == Field.MODALITY
                || field == Field.COUNTS
                || (field == Field.BY && kind == Row.Kind.POSITION);
        if (needed && values.isEmpty()) {
            throw new CorrectionException(
                    name + " of " + kind.article() + " cannot be empty; reject it if it is wrong");
        }
        Optional<Claim> edited = new Edits(asRead.reading()).edited(claim, field, values);
        if (edited.isEmpty()) {
            throw new CorrectionException(
                    field == Field.TYPE
                            ? "this statement has no cue, and so no class"
                            : "the claim has no words for " + name + "; give words that stand in the article");
        }
        Described described = new Described(asRead.text());
        return new Change.Edit(ClaimRef.of(asRead, claim), field, values, described.field(claim, field));
    }

    private List<Value> values(Field field, String value) {
        return switch (field) {
            case TYPE -> List.of(constant(value, types()));
            case MODALITY -> List.of(constant(value, Modality.values()));
            case COUNTS -> List.of(constant(value, Figure.Kind.values()));
            case TIME ->
                List.of(Value.of(Days.of(value)
                        .map(Days::written)
                        .orElseThrow(() -> new CorrectionException("'" + value
                                + "' is no time: write 2031-03-04, 2031-03, 2031, or two of them with .. between"))));
            case LOW, BEST, HIGH -> List.of(number(value));
            case PLACE -> List.of(place(value));
            case BY, TO -> parties(value);
        };
    }

    private Enum<?>[] types() {
        return switch (kind) {
            case STATEMENT -> CueClass.values();
            case EVENT -> EventType.values();
            case FIGURE -> Figure.Unit.values();
            case POSITION -> Position.Stance.values();
        };
    }

    private static Value constant(String value, Enum<?>[] constants) {
        String lower = value.toLowerCase(Locale.ROOT).replace('-', '_');
        List<String> known = Arrays.stream(constants)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!known.contains(lower)) {
            throw new CorrectionException("'" + value + "' is none of " + String.join(", ", known));
        }
        return Value.of(lower);
    }

    private static Value number(String value) {
        String plain = value.replace(",", "").replace("_", "");
        if (!plain.matches("\\d{1,15}(\\.\\d{1,6})?")) {
            throw new CorrectionException("'" + value + "' is no number such as 1200 or 0.5");
        }
        return Value.of(plain);
    }

    private Value place(String value) {
        List<PlaceMention> places = asRead.reading().document().places();
        PlaceMention place = places.stream()
                .filter(one -> one.name().equalsIgnoreCase(value)
                        || one.span().in(asRead.text()).equalsIgnoreCase(value))
                .min(Comparator.comparingInt(one -> distance(one.span())))
                .orElseThrow(() -> new CorrectionException("the article names no place '" + value + "'; "
                        + (places.isEmpty()
                                ? "it names none"
                                : "it names "
                                        + places.stream()
                                                .map(PlaceMention::name)
                                                .distinct()
                                                .sorted()
                                                .collect(Collectors.joining(", ")))));
        return at(place.span(), Optional.empty());
    }

    /** Several are divided by semicolons; only an event has more than one on a side. */
    private List<Value> parties(String typed) {
        List<Value> values = new ArrayList<>();
        for (String one : kind == Row.Kind.EVENT ? typed.split(";") : new String[] {typed}) {
            String words = one.strip();
            Value party = mentioned(words)
                    .or(() -> actors.apply(words)
                            .map(actor -> new Value(actor.name(), Optional.empty(), Optional.of(actor.id()))))
                    .orElseThrow(() -> new CorrectionException("'" + words
                            + "' does not stand in the article, and no article of the record names an actor so"));
            values.add(party);
        }
        return values;
    }

    /** The words where they stand nearest to the claim, as large as the mention that they are all or most of. */
    private Optional<Value> mentioned(String words) {
        String text = asRead.text();
        Pattern whole = Pattern.compile(
                "(?<![\\p{L}\\p{N}])"
                        + String.join(
                                "\\s+",
                                Arrays.stream(words.split("\\s+"))
                                        .map(Pattern::quote)
                                        .toList()) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<Span> found = new ArrayList<>();
        for (Matcher matcher = whole.matcher(text); matcher.find(); ) {
            found.add(new Span(matcher.start(), matcher.end()));
        }
        return found.stream()
                .min(Comparator.comparingInt(this::distance).thenComparing(Comparator.naturalOrder()))
                .map(span -> {
                    Optional<ActorMention> mention = asRead.reading().document().actors().stream()
                            .filter(one -> one.span().contains(span) || span.contains(one.span()))
                            .filter(one -> Names.folded(one.span().in(text)).equals(Names.folded(words)))
                            .findFirst();
                    return at(mention.map(ActorMention::span).orElse(span), mention.flatMap(ActorMention::actor));
                });
    }

    private int distance(Span span) {
        Span own = Cells.span(claim);
        return Math.max(0, Math.max(own.start() - span.end(), span.start() - own.end()));
    }

    private Value at(Span span, Optional<String> actor) {
        return new Value(
                span.in(asRead.text()),
                Optional.of(new Value.Place(points.at(span.start()), points.at(span.end()))),
                actor);
    }
}

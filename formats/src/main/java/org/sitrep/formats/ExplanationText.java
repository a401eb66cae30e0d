package org.sitrep.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.sitrep.claim.Claim;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Trace.Note;
import org.sitrep.document.Trace.Step;
import org.sitrep.formats.Sheet.Style;
import org.sitrep.reading.Reading;
import org.sitrep.text.Span;

/**
 * Tells how a reading came about: the words as the parser has them, and step by step what spoke for a record (+) and
 * what was left out (-), with the rule that decided.
 *
 * @param width of the terminal in columns
 * @param coloured whether escape sequences may be used
 */
public record ExplanationText(int width, boolean coloured) {
    private static final int SPACE = 2;

    private record Section(String title, Step step, Function<Reading, List<? extends Claim>> claims) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("Times", Step.TIME, reading -> List.of()),
            new Section("When it was published", Step.DATE, reading -> List.of()),
            new Section("Cues and statements", Step.CUE, Reading::statements),
            new Section("Who speaks, and through whom", Step.SPEAKER, reading -> List.of()),
            new Section("Events", Step.EVENT, Reading::events),
            new Section("Is it so? From the word up to the root", Step.MODALITY, reading -> List.of()),
            new Section("Figures", Step.FIGURE, Reading::figures),
            new Section("Positions", Step.POSITION, Reading::positions));

    /**
     * The explanation of one text.
     *
     * @param notes of the reading's trace, in the order in which they were made
     */
    public String account(Reading reading, List<Note> notes) {
        Sheet sheet = new Sheet(width, coloured);
        Document document = reading.document();
        words(sheet, document);
        mentions(sheet, document);
        ClaimText claims = new ClaimText(sheet, reading, "");
        for (Section section : SECTIONS) {
            List<Note> told = notes.stream()
                    .filter(note -> note.step() == section.step())
                    .distinct()
                    .toList();
            List<? extends Claim> found = section.claims().apply(reading);
            if (!told.isEmpty() || !found.isEmpty()) {
                sheet.blank();
                sheet.line(0, Style.TITLE, section.title());
                notes(sheet, document, told);
                found.forEach(claim -> sheet.line(
                        SPACE,
                        Style.STRONG,
                        claim.id() + " = " + claim.found().by() + ", "
                                + Math.round(claim.found().confidence() * 100) + " % sure"));
            }
        }
        sheet.blank();
        sheet.line(0, Style.TITLE, "What is printed");
        sheet.line(SPACE, Style.FAINT, reading.claims().isEmpty() ? "nothing" : "as by 'sitrep read':");
        reading.statements().forEach(claims::statement);
        reading.figures().forEach(claims::figure);
        reading.events().forEach(claims::event);
        reading.positions().forEach(claims::position);
        sheet.blank();
        return sheet.toString();
    }

    /**
     * The steps alone, by what they decide.
     *
     * @param notes of the reading's trace, in the order in which they were made
     */
    public String steps(Document document, List<Note> notes) {
        Sheet sheet = new Sheet(width, coloured);
        for (Section section : SECTIONS) {
            List<Note> told = notes.stream()
                    .filter(note -> note.step() == section.step())
                    .distinct()
                    .toList();
            if (!told.isEmpty()) {
                sheet.line(0, Style.TITLE, section.title());
                notes(sheet, document, told);
            }
        }
        return sheet.toString();
    }

    private static void notes(Sheet sheet, Document document, List<Note> told) {
        Map<Span, List<Note>> bySpan = new TreeMap<>();
        told.forEach(note ->
                bySpan.computeIfAbsent(note.span(), span -> new ArrayList<>()).add(note));
        bySpan.forEach((span, notes) -> {
            String words = span.isEmpty() ? "the article" : span.in(document.text());
            sheet.line(SPACE, Style.PLAIN, Printable.line(words));
            notes.forEach(note -> sheet.line(
                    2 * SPACE,
                    note.kept() ? Style.PLAIN : Style.FAINT,
                    (note.kept() ? "+ " : "- ") + Printable.line(note.why())));
        });
    }

    /** One row a word: number, form, lemma, tag, relation and the number of its head. */
    private static void words(Sheet sheet, Document document) {
        sheet.line(0, Style.TITLE, "Words and their tree");
        int form = 1;
        int lemma = 1;
        for (Token token : document.tokens()) {
            form = Math.max(form, Printable.columns(Printable.line(token.form())));
            lemma = Math.max(lemma, Printable.columns(Printable.line(token.lemma())));
        }
        for (Token token : document.tokens()) {
            sheet.row(
                    SPACE,
                    padded(Integer.toString(token.index() + 1), 3)
                            + padded(Printable.line(token.form()), form + SPACE)
                            + padded(Printable.line(token.lemma()), lemma + SPACE)
                            + padded(token.xpos(), 6)
                            + padded(token.relation(), 12)
                            + (token.isRoot()
                                    ? ""
                                    : "of " + (token.head() + 1) + " "
                                            + Printable.line(
                                                    document.token(token.head()).form())));
        }
    }

    private static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(1, columns - Printable.columns(text)));
    }

    private static void mentions(Sheet sheet, Document document) {
        List<String> lines = new ArrayList<>();
        document.entities().forEach(e -> lines.add(in(document, e.span()) + ": name, " + e.type()));
        document.actors()
                .forEach(a -> lines.add(in(document, a.span()) + ": actor, " + lower(a.type())
                        + a.country().map(c -> " of " + c).orElse("") + id(a.actor())));
        document.references()
                .forEach(a -> lines.add(in(document, a.span()) + ": means " + lower(a.type()) + id(a.actor())));
        document.places()
                .forEach(p -> lines.add(in(document, p.span()) + ": place, " + Printable.line(p.name())
                        + p.country().map(c -> " " + c).orElse("") + " " + lower(p.level())
                        + (p.radius().isPresent() ? ", within " + p.radius().getAsInt() + " km" : "")));
        document.times()
                .forEach(t -> lines.add(in(document, t.span()) + ": time, " + t.type() + " " + t.value()
                        + t.interval().earliest().map(day -> ", from " + day).orElse("")
                        + t.interval().latest().map(day -> " to " + day).orElse("")));
        document.numbers().forEach(n -> lines.add(in(document, n.span()) + ": number, " + lower(n.form())));
        document.triggers()
                .forEach(t -> lines.add(Printable.line(document.token(t.token()).form()) + ": event by the model, "
                        + t.event() + " " + Math.round(t.probability() * 100) + " %"));
        if (!lines.isEmpty()) {
            sheet.blank();
            sheet.line(0, Style.TITLE, "Names, actors, places, times, numbers");
            lines.stream().distinct().forEach(line -> sheet.line(SPACE, Style.PLAIN, line));
        }
    }

    private static String id(Optional<String> actor) {
        return actor.map(id -> " " + Printable.line(id)).orElse(", no id");
    }

    private static String in(Document document, Span span) {
        return Printable.line(span.in(document.text()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.sitrep.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Event;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Found;
import org.sitrep.claim.Harm;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.claim.Statement;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.version.Versions;
import org.sitrep.text.Span;

/** Claims as five tables: one a kind, a row a claim, and one of the articles they are of. */
final class ClaimTables {
    private ClaimTables() {}

    static List<Table> of(Selected selected) {
        return List.of(
                Table.of("articles", "Articles that were read", articles(), selected.sources()),
                Table.of("statements", "Who said what", statements(), selected.of(Row.Kind.STATEMENT)),
                Table.of(
                        "events",
                        "Who did what to whom, and whether it happened",
                        events(),
                        selected.of(Row.Kind.EVENT)),
                Table.of("figures", "How many, by whose account", figures(), selected.of(Row.Kind.FIGURE)),
                Table.of("positions", "Who stands where", positions(), selected.of(Row.Kind.POSITION)));
    }

    private static List<Field<Source>> articles() {
        return List.of(
                Field.text("article", "Key of the article: a hash of its text, id, address and outlet.", Source::key),
                Field.text(
                        "id",
                        "Id that the input gave it.",
                        source -> source.article().id()),
                Field.text(
                        "origin",
                        "Articles with the same origin are one text or rest on one source: together they count once.",
                        Source::origin),
                Field.known(
                        "outlet",
                        "Who published it.",
                        source -> source.article().outlet()),
                Field.known("title", "Its head.", source -> source.article().title()),
                Field.known("url", "Its address.", source -> source.article().url()),
                Field.known(
                        "language", "BCP 47 tag.", source -> source.article().language()),
                Field.day(
                        "published_earliest",
                        "First day it may have been published.",
                        source -> source.article().published().earliest()),
                Field.day(
                        "published_latest",
                        "Last day it may have been published.",
                        source -> source.article().published().latest()),
                Field.text(
                        "published_basis",
                        "Where the date comes from: given, metadata, header, dateline, url, inferred, unknown.",
                        source -> lower(source.article().published().basis())),
                Field.integer(
                        "characters",
                        "Length of its text in Unicode code points.",
                        source -> source.point(source.text().length())),
                Field.known(
                        "later",
                        "Key of the article that stood at its address when that was last looked at, if that is another; empty too: nobody looked.",
                        source -> source.versions().later().map(Versions.One::article)),
                Field.known(
                        "page_gone",
                        "When its address was first found without it, if it is so still: UTC, ISO 8601.",
                        source -> source.versions().goneSince().map(Instant::toString)));
    }

    private static List<Field<Item>> statements() {
        List<Field<Item>> fields = first();
        fields.add(of("form", "direct, indirect or mixed.", Statement.class, s -> lower(s.form())));
        fields.add(known(
                "speaker",
                "Who spoke, as written; empty: the text does not tell.",
                Statement.class,
                (item, s) -> s.speaker()
                        .map(speaker -> item.source().words(speaker.party().span()))));
        fields.add(of(
                "speaker_id",
                "Id of the speaker, if known.",
                Statement.class,
                s -> s.speaker().flatMap(speaker -> speaker.party().actor()).orElse("")));
        fields.add(of(
                "speaker_role",
                "Office or function, as written.",
                Statement.class,
                s -> s.speaker().flatMap(Statement.Speaker::role).orElse("")));
        fields.add(of(
                "speaker_affiliation",
                "For whom the speaker speaks, as written.",
                Statement.class,
                s -> s.speaker().flatMap(Statement.Speaker::affiliation).orElse("")));
        fields.add(known(
                "cue",
                "The word that attributes.",
                Statement.class,
                (item, s) -> s.cue().map(cue -> item.source().words(cue.span()))));
        fields.add(of(
                "cue_class",
                "Class of that word: say, deny, demand ...",
                Statement.class,
                s -> s.cue().map(cue -> lower(cue.kind())).orElse("")));
        fields.add(known(
                "content",
                "What was said; parts that are apart have \" ... \" between them.",
                Statement.class,
                (item, s) -> Optional.of(parts(item, s.content()))));
        fields.add(known(
                "quoted",
                "The parts of it in quotation marks.",
                Statement.class,
                (item, s) -> Optional.of(parts(item, s.quoted()))));
        fields.add(known(
                "addressee",
                "To whom, as written.",
                Statement.class,
                (item, s) -> s.addressee().map(party -> item.source().words(party.span()))));
        fields.add(of(
                "addressee_id",
                "Id of the addressee, if known.",
                Statement.class,
                s -> s.addressee().flatMap(Party::actor).orElse("")));
        fields.add(known(
                "medium",
                "Through what it was said, as written.",
                Statement.class,
                (item, s) -> s.medium().map(medium -> item.source().words(medium.span()))));
        fields.add(known(
                "via",
                "Who passed it on, the nearest to the reader first.",
                Statement.class,
                (item, s) -> Optional.of(
                        item.words(s.chain().stream().map(Statement.Link::party).toList()))));
        fields.add(of(
                "within",
                "Id of the statement that this one is nested in.",
                Statement.class,
                s -> s.within().orElse("")));
        days(fields, Statement.class, "said", s -> s.time());
        return last(fields);
    }

    private static List<Field<Item>> events() {
        List<Field<Item>> fields = first();
        fields.add(of(
                "type",
                "Type of the PLOVER ontology.",
                Event.class,
                e -> e.type().name()));
        fields.add(of(
                "mode",
                "Mode of the PLOVER ontology.",
                Event.class,
                e -> e.mode().orElse("")));
        fields.add(of(
                "cameo",
                "Nearest code of the CAMEO codebook.",
                Event.class,
                e -> e.cameo().orElse("")));
        fields.add(
                of("contexts", "Contexts of the PLOVER ontology.", Event.class, e -> String.join("; ", e.contexts())));
        fields.add(of(
                "modality",
                "Whether it is said to be real: happened, ongoing, planned, promised, proposed, demanded, threatened, "
                        + "hypothetical, denied, negated, unknown. Only the first two are said to be so.",
                Event.class,
                e -> lower(e.modality())));
        fields.add(known(
                "trigger",
                "The word that names it.",
                Event.class,
                (item, e) -> Optional.of(item.source().words(e.trigger()))));
        fields.add(known(
                "actors", "Who did it, as written.", Event.class, (item, e) -> Optional.of(item.words(e.actors()))));
        fields.add(of("actor_ids", "Their ids, those that are known.", Event.class, e -> Item.ids(e.actors())));
        fields.add(known(
                "recipients",
                "To whom, as written.",
                Event.class,
                (item, e) -> Optional.of(item.words(e.recipients()))));
        fields.add(of("recipient_ids", "Their ids, those that are known.", Event.class, e -> Item.ids(e.recipients())));
        fields.add(known(
                "weapons",
                "What it was done with, as written.",
                Event.class,
                (item, e) -> Optional.of(e.harm().weapons().stream()
                        .map(weapon -> item.source().words(weapon.span()))
                        .collect(Collectors.joining("; ")))));
        fields.add(of(
                "weapon_kinds",
                "What they are: firearm, explosive, mine, artillery, missile, aircraft, drone, armour, warship, blade, blunt, "
                        + "incendiary, chemical, crowd_control; in the order of the words.",
                Event.class,
                e -> e.harm().weapons().stream()
                        .map(weapon -> lower(weapon.kind()))
                        .collect(Collectors.joining("; "))));
        fields.add(known(
                "victims",
                "People who suffered it, as written; only of what is told as real.",
                Event.class,
                (item, e) -> Optional.of(item.words(
                        e.harm().victims().stream().map(Harm.Victim::party).toList()))));
        fields.add(of(
                "victim_effects",
                "What befell them: killed, injured, missing, detained, displaced, affected; in the order of the words.",
                Event.class,
                e -> e.harm().victims().stream()
                        .map(victim -> lower(victim.effect()))
                        .collect(Collectors.joining("; "))));
        place(fields, Event.class, Event::place);
        days(fields, Event.class, "happened", e -> e.time().map(Event.When::interval));
        asserter(fields, Event.class, Event::assertedBy);
        fields.add(of(
                "derived_from",
                "Id of the statement that is itself this event.",
                Event.class,
                e -> e.derivedFrom().orElse("")));
        return last(fields);
    }

    private static List<Field<Item>> figures() {
        List<Field<Item>> fields = first();
        fields.add(of(
                "unit",
                "killed, injured, missing, detained, displaced, affected, troops, vehicles, money, members, other.",
                Figure.class,
                f -> lower(f.unit())));
        fields.add(Field.number("low", "At least so many.", item -> number(item, Figure::low)));
        fields.add(Field.number("best", "So many.", item -> number(item, Figure::best)));
        fields.add(Field.number("high", "At most so many.", item -> number(item, Figure::high)));
        fields.add(of(
                "bound",
                "The words that bound it.",
                Figure.class,
                f -> f.bound().orElse("")));
        fields.add(of(
                "total_or_increment",
                "Whether it is a running total, came on top of one, or is unknown. Never add increments to totals.",
                Figure.class,
                f -> lower(f.kind())));
        fields.add(of(
                "part_of",
                "The figure of the same article that counts all of those of whom these are some. Never add both.",
                Figure.class,
                f -> f.partOf().orElse("")));
        fields.add(of("counted", "What is counted, as written.", Figure.class, Figure::counted));
        fields.add(known(
                "words",
                "The whole expression.",
                Figure.class,
                (item, f) -> Optional.of(item.source().words(f.span()))));
        place(fields, Figure.class, Figure::place);
        days(fields, Figure.class, "period", Figure::period);
        days(fields, Figure.class, "as_of", f -> f.asOf().map(Event.When::interval));
        asserter(fields, Figure.class, Figure::assertedBy);
        return last(fields);
    }

    private static List<Field<Item>> positions() {
        List<Field<Item>> fields = first();
        fields.add(of(
                "stance",
                "support, oppose, concern, condemn, accuse, demand, request, pledge, propose, reject, threaten, recognize, praise.",
                Position.class,
                p -> lower(p.stance())));
        fields.add(known(
                "holder",
                "Who stands so, as written.",
                Position.class,
                (item, p) -> Optional.of(item.source().words(p.holder().span()))));
        fields.add(of(
                "holder_id",
                "Id of the holder, if known.",
                Position.class,
                p -> p.holder().actor().orElse("")));
        fields.add(known(
                "toward",
                "Towards whom, as written.",
                Position.class,
                (item, p) -> p.toward().map(party -> item.source().words(party.span()))));
        fields.add(of(
                "toward_id",
                "Their id, if known.",
                Position.class,
                p -> p.toward().flatMap(Party::actor).orElse("")));
        fields.add(known(
                "object",
                "What it is about.",
                Position.class,
                (item, p) -> p.object().map(item.source()::words)));
        fields.add(of(
                "strength",
                "strong or weak, where words of the article say so; empty is unknown.",
                Position.class,
                p -> p.strength().map(strength -> lower(strength.degree())).orElse("")));
        fields.add(known(
                "strength_words",
                "The words that say how firmly.",
                Position.class,
                (item, p) -> p.strength().map(strength -> item.source().words(strength.words()))));
        fields.add(known(
                "condition",
                "The words that limit it.",
                Position.class,
                (item, p) -> p.condition().map(item.source()::words)));
        fields.add(of(
                "statement",
                "Id of the statement it was read from.",
                Position.class,
                p -> p.statement().orElse("")));
        fields.add(of(
                "event",
                "Id of the event that takes the stance.",
                Position.class,
                p -> p.event().orElse("")));
        days(fields, Position.class, "stated", Position::time);
        return last(fields);
    }

    private static List<Field<Item>> first() {
        List<Field<Item>> fields = new ArrayList<>();
        fields.add(Field.text("id", "Key of the article, and id of the claim in it.", Item::id));
        fields.add(Field.text("entry", "Claims with the same entry tell the same thing.", Item::entry));
        fields.add(Field.text(
                "origin",
                "Articles with the same origin count once.",
                item -> item.source().origin()));
        return fields;
    }

    private static List<Field<Item>> last(List<Field<Item>> fields) {
        fields.add(Field.text(
                "sentence",
                "The sentence of the article that says it.",
                item -> item.source().words(item.sentence())));
        fields.add(Field.integer(
                "start",
                "Where its words begin in the article, in Unicode code points.",
                item -> item.source().point(item.span().start())));
        fields.add(Field.integer(
                "end",
                "Where they end, exclusive.",
                item -> item.source().point(item.span().end())));
        fields.add(Field.number(
                "confidence",
                "Calibrated probability that the claim is right.",
                item -> OptionalDouble.of(Math.round(found(item).confidence() * 10_000) / 10_000.0)));
        fields.add(Field.text(
                "found_by",
                "The rule or model that found it.",
                item -> found(item).by()));
        fields.add(Field.text(
                "article",
                "Key of the article: see articles.",
                item -> item.source().key()));
        fields.add(Field.known(
                "stands",
                "If the article has a later version: whether the sentences of the claim stand in that word for word, true or false.",
                item -> item.source()
                        .versions()
                        .keeps(item.source().recorded(), item.claim())
                        .map(stands -> Boolean.toString(stands))));
        return List.copyOf(fields);
    }

    private static Found found(Item item) {
        return item.claim().found();
    }

    private interface OfClaim<C> {
        Optional<String> cell(Item item, C claim);
    }

    private static <C> Field<Item> known(String name, String description, Class<C> kind, OfClaim<C> cell) {
        return Field.known(name, description, item -> cell.cell(item, kind.cast(item.claim())));
    }

    private static <C> Field<Item> of(String name, String description, Class<C> kind, Function<C, String> cell) {
        return Field.text(name, description, item -> cell.apply(kind.cast(item.claim())));
    }

    private static <C> void days(
            List<Field<Item>> fields, Class<C> kind, String what, Function<C, Optional<Interval>> days) {
        Function<Item, Interval> of =
                item -> days.apply(kind.cast(item.claim())).orElse(Interval.UNKNOWN);
        fields.add(Field.day(
                what + "_earliest",
                "First day it may be; never the day of publication instead.",
                item -> of.apply(item).earliest()));
        fields.add(Field.day(
                what + "_latest", "Last day it may be.", item -> of.apply(item).latest()));
    }

    private static <C> void place(List<Field<Item>> fields, Class<C> kind, Function<C, Optional<PlaceMention>> place) {
        Function<Item, Optional<PlaceMention>> of = item -> place.apply(kind.cast(item.claim()));
        fields.add(Field.known(
                "place", "Name of the place.", item -> of.apply(item).map(PlaceMention::name)));
        fields.add(Field.known(
                "place_level",
                "How much the place is: country, region, district, town, site, area.",
                item -> of.apply(item).map(known -> lower(known.level()))));
        fields.add(Field.known(
                "country", "ISO 3166-1 alpha-2.", item -> of.apply(item).flatMap(PlaceMention::country)));
        fields.add(Field.number(
                "latitude",
                "Degrees north, WGS 84; of a country, region or district a point in the middle of it: see place_level.",
                item -> degrees(of.apply(item), PlaceMention.Point::latitude)));
        fields.add(Field.number(
                "longitude", "Degrees east.", item -> degrees(of.apply(item), PlaceMention.Point::longitude)));
        fields.add(Field.number(
                "radius_km",
                "Kilometres around that point within which the place lies.",
                item -> of.apply(item)
                        .map(known -> known.radius().stream().asDoubleStream().max())
                        .orElse(OptionalDouble.empty())));
        fields.add(Field.known(
                "geonames",
                "GeoNames id of a populated place.",
                item -> of.apply(item)
                        .flatMap(PlaceMention::point)
                        .flatMap(PlaceMention.Point::geonames)
                        .map(id -> Integer.toString(id))));
    }

    private static <C> void asserter(List<Field<Item>> fields, Class<C> kind, Function<C, Asserter> by) {
        fields.add(Field.text(
                "asserted_by",
                "Who answers for it: \"author\", the article itself; else the id of a statement, or who is named.",
                item -> item.source().asserterId(by.apply(kind.cast(item.claim())))));
        fields.add(Field.known(
                "asserter",
                "Their name, as written; empty for the article itself.",
                item -> item.source().asserter(by.apply(kind.cast(item.claim())))));
    }

    private static OptionalDouble degrees(Optional<PlaceMention> place, Function<PlaceMention.Point, Double> of) {
        Optional<Double> value = place.flatMap(PlaceMention::point).map(of);
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    private static OptionalDouble number(Item item, Function<Figure, OptionalDouble> of) {
        return of.apply((Figure) item.claim());
    }

    private static String parts(Item item, List<Span> spans) {
        return spans.stream().map(item.source()::words).collect(Collectors.joining(" ... "));
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

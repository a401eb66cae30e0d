package org.sitrep.intake.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.article.Published;
import org.sitrep.article.Warning;

/**
 * When a page says its article was published, and all that it says.
 *
 * @param candidates each day that the page gives, the surest first
 * @param latest no page that was fetched when this was can have been published later, if it is known when that was
 */
record Dates(List<Candidate> candidates, Optional<LocalDate> latest) {
    /**
     * One day in one place.
     *
     * @param value as written there
     */
    record Candidate(LocalDate day, Said.Field field, String where, String value, double surety) {
        /** The place, its words and how far it is to be believed. */
        String told() {
            String words = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "...";
            String kind = field == Said.Field.PUBLISHED ? "says published" : "has a day";
            return String.format(
                    Locale.ROOT,
                    "%s %s: %s (%.2f)",
                    where.equals(TEXT) ? "a line near the text" : where,
                    kind,
                    words.replaceAll("\\s+", " "),
                    surety);
        }

        /** What tells it: one hand fills in all places of a kind. */
        String place() {
            return where.startsWith("JSON-LD")
                    ? "ld"
                    : where.startsWith("meta") ? "meta" : where.equals(URL) ? URL : "page";
        }

        Published.Basis basis() {
            return where.equals(URL)
                    ? Published.Basis.URL
                    : where.startsWith(TEXT) ? Published.Basis.HEADER : Published.Basis.METADATA;
        }
    }

    private static final int MOST_REASONS = 8;

    /** Each is compared with each; the surest are looked at, a list of articles has some hundred. */
    private static final int MOST_CANDIDATES = 2000;

    private static final int LONGEST_VALUE = 80;

    static final String URL = "address";
    static final String TEXT = "text";

    /** A day in the address is rarely wrong, but some templates give every page one. */
    private static final double URL_SURETY = 0.84;

    /** A line above or below the article that has a day and says not of what. */
    private static final double LINE_SURETY = 0.55;

    /** How much less sure the less likely reading of 3/4/2019 is: it is told, and wins only where another place says the same. */
    private static final double OTHERWISE = 0.3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /** How many words a label may stand away from its day. */
    private static final int LABEL_REACH = 5;

    /** Longer lines are sentences: a day in them is that of the article only if they say so. */
    private static final int LONGEST_LINE = 60;

    /** With less speaking for it a day is not given: the text may tell, and an invented day moves all others. */
    private static final double LEAST_SURETY = 0.25;

    /** A day in the title or description may be that of what is told. */
    private static final double HEAD_SURETY = 0.35;

    /** A line with hardly more than a day in it. */
    private static final double BARE_SURETY = 0.64;

    private static final int SHORT_LINE = 25;

    /** It is a day later in the farthest zone of time than in ours. */
    private static final int ZONES = 1;

    /** A line farther from the text is less likely to tell of it. */
    private static final double FARTHER = 0.02;

    private static final double FAR = 0.3;

    private static final Pattern IN_URL = Pattern.compile(
            "(?<=[/=_-])(199\\d|20\\d\\d)(?:([/_-])(0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\2(0?[1-9]|[12]\\d|3[01])|()(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))(?=\\D|$)"
                    + "|(?<=[/=_-])(0?[1-9]|[12]\\d|3[01])([/_-])(0?[1-9]|1[0-2])\\9(199\\d|20\\d\\d)(?=\\D|$)");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    Dates {
        candidates = candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate c) -> -c.surety()))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    /**
     * All days of a page.
     *
     * @param lines short lines near the article's text
     * @param fetched the day on which the page was fetched, where that is known
     */
    static Dates of(
            List<Said> said,
            Optional<String> url,
            List<String> lines,
            String language,
            Optional<LocalDate> fetched,
            WrittenDates written,
            Sayings sayings) {
        List<Candidate> candidates = new ArrayList<>();
        for (Said one : said) {
            if (one.field() == Said.Field.PUBLISHED
                    || one.field() == Said.Field.MODIFIED
                    || one.field() == Said.Field.DATED) {
                add(candidates, one, language, written, sayings);
            } else if (one.field() == Said.Field.TITLE || one.field() == Said.Field.DESCRIPTION) {
                add(
                        candidates,
                        new Said(Said.Field.DATED, one.value(), one.where(), HEAD_SURETY),
                        language,
                        written,
                        sayings);
            }
        }
        url.flatMap(Dates::inUrl)
                .ifPresent(day -> candidates.add(new Candidate(day, Said.Field.PUBLISHED, URL, url.get(), URL_SURETY)));
        for (int i = 0; i < lines.size(); i++) {
            double surety = Math.max(FAR, lineSurety(lines.get(i)) - FARTHER * i);
            add(candidates, new Said(Said.Field.DATED, lines.get(i), TEXT, surety), language, written, sayings);
        }
        return new Dates(candidates, fetched.map(day -> day.plusDays(ZONES)));
    }

    private static double lineSurety(String line) {
        if (line.length() <= SHORT_LINE) {
            return BARE_SURETY;
        }
        return LINE_SURETY;
    }

    /** The days in what one place says; words around a day may tell what it is the day of. */
    private static void add(
            List<Candidate> candidates, Said said, String language, WrittenDates written, Sayings sayings) {
        List<WrittenDates.Written> days = written.in(said.value(), language);
        for (int i = 0; i < days.size(); i++) {
            WrittenDates.Written day = days.get(i);
            int from = i == 0 ? 0 : days.get(i - 1).end();
            Optional<Sayings.Kind> label = said.where().startsWith(TEXT)
                    ? label(
                            said.value().substring(from, day.start()),
                            said.value().substring(day.end()),
                            sayings)
                    : Optional.empty();
            if (label.isEmpty() && said.where().equals(TEXT) && isSentence(said.value())) {
                continue;
            }
            Said.Field field = label.map(Sayings.Kind::field).orElse(said.field());
            double surety = said.surety();
            if (label.isPresent() && said.field() != Said.Field.PUBLISHED) {
                surety = Math.max(label.get().surety() - 0.1, surety);
            }
            double sure = i == 0 ? surety : surety - 0.05;
            candidates.add(new Candidate(day.day(), field, said.where(), said.value(), sure));
            day.otherwise()
                    .ifPresent(other ->
                            candidates.add(new Candidate(other, field, said.where(), said.value(), sure * OTHERWISE)));
        }
    }

    /** A day in a sentence is that of what is told. */
    private static boolean isSentence(String line) {
        boolean ends = line.endsWith(".") || line.endsWith("!") || line.endsWith("?");
        return line.length() > LONGEST_LINE || (ends && words(line).size() > LABEL_REACH);
    }

    /** The nearest label before a day, else one behind it that says more than a preposition. */
    private static Optional<Sayings.Kind> label(String before, String after, Sayings sayings) {
        List<String> words = words(before);
        for (int end = words.size(); end > Math.max(0, words.size() - LABEL_REACH); end--) {
            for (int n = Math.min(3, end); n > 0; n--) {
                Optional<Sayings.Kind> kind = sayings.of("label", String.join(" ", words.subList(end - n, end)));
                if (kind.isPresent() && (end == words.size() || kind.get().field() != Said.Field.DATED)) {
                    return kind;
                }
            }
        }
        return words(after).stream()
                .limit(LABEL_REACH)
                .flatMap(word -> sayings.of("label", word).stream())
                .filter(kind -> kind.field() != Said.Field.DATED)
                .findFirst();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Optional<LocalDate> inUrl(String url) {
        Matcher matcher = IN_URL.matcher(url.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            boolean dayFirst = matcher.group(11) != null;
            int of = matcher.group(3) != null ? 3 : 6;
            String year = matcher.group(dayFirst ? 11 : 1);
            String month = matcher.group(dayFirst ? 10 : of);
            String day = matcher.group(dayFirst ? 8 : of == 3 ? 4 : 7);
            int named = MONTHS.indexOf(month);
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(year),
                        named < 0 ? Integer.parseInt(month) : named + 1,
                        Integer.parseInt(day)));
            } catch (DateTimeException e) {
                // no day; there may be another
            }
        }
        return Optional.empty();
    }

    /**
     * How sure it is that the article was published on a day: places that do not copy one another add up, those on the page
     * itself count once, and what says no more than a day says nothing of publication if it is the day of a change.
     */
    private double surety(LocalDate day) {
        Map<String, Double> places = new HashMap<>();
        boolean changed = candidates.stream().anyMatch(c -> c.day().equals(day) && c.field() == Said.Field.MODIFIED);
        for (Candidate candidate : candidates) {
            boolean counts =
                    candidate.field() == Said.Field.PUBLISHED || (candidate.field() == Said.Field.DATED && !changed);
            if (candidate.day().equals(day) && counts) {
                places.merge(candidate.place(), candidate.surety(), Math::max);
            }
        }
        double wrong = 1;
        for (double surety : places.values()) {
            wrong *= 1 - surety;
        }
        return 1 - wrong;
    }

    /** A day that had not come when the page was fetched: a fault of the page, or the day of something else. */
    private boolean isLater(Candidate candidate) {
        return latest.filter(day -> candidate.day().isAfter(day)).isPresent();
    }

    /** What a person is to know of days that had not come, if the page would be dated by one. */
    Optional<Warning> tooLate() {
        return new Dates(candidates, Optional.empty())
                .published()
                .filter(this::isLater)
                .map(candidate -> Warning.of(
                        "future-date",
                        candidate.where() + " says " + candidate.day()
                                + ", which had not come when the page was fetched; that day was left out"));
    }

    /** The day it was published: the one that most speaks for. */
    Optional<Candidate> published() {
        Candidate best = null;
        double most = LEAST_SURETY;
        for (Candidate candidate : candidates) {
            Stopped.check();
            boolean may = candidate.field() != Said.Field.MODIFIED && !isLater(candidate);
            double surety = may ? surety(candidate.day()) : 0;
            if (surety > most) {
                most = surety;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The day of publication with all that the page says for it and against it; unknown where it says too little. */
    Published asPublished() {
        Optional<Candidate> best = published();
        if (best.isEmpty()) {
            return Published.unknown();
        }
        Map<LocalDate, Candidate> surest = new LinkedHashMap<>();
        surest.put(best.get().day(), best.get());
        candidates.stream()
                .filter(candidate -> candidate.field() != Said.Field.MODIFIED)
                .forEach(candidate -> surest.putIfAbsent(candidate.day(), candidate));
        List<Published.Reason> reasons = surest.values().stream()
                .limit(MOST_REASONS)
                .map(candidate -> new Published.Reason(
                        candidate.told(), Optional.empty(), Optional.of(candidate.day()), Optional.of(candidate.day())))
                .toList();
        Optional<LocalDate> day = Optional.of(best.get().day());
        return new Published(day, day, best.get().basis(), reasons);
    }

    /** The day it was last changed. */
    Optional<Candidate> modified() {
        return candidates.stream()
                .filter(c -> c.field() == Said.Field.MODIFIED && !isLater(c))
                .findFirst();
    }
}

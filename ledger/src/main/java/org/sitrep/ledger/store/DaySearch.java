package org.sitrep.ledger.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.sitrep.ledger.Row;

/** Counts the newest claims that a search finds by their days, in one pass. */
final class DaySearch {
    private final Handle handle;
    private final Search search;

    DaySearch(Handle handle, Search search) {
        this.handle = handle;
        this.search = search;
    }

    private record Group(LocalDate day, int kind, long modality) {
        static final Comparator<Group> ORDER =
                Comparator.comparing(Group::day).thenComparing(Group::kind).thenComparing(Group::modality);
    }

    ByDay days(int most) {
        List<Search.Daily> claims = search.daily(most);
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        claims.forEach(some -> some.day().ifPresent(day -> days.merge(day, some.claims(), Long::sum)));
        List<LocalDate> ends = ByDay.most(days);
        ByDay.Unit unit = ends.isEmpty() ? ByDay.Unit.DAY : ByDay.unit(ends.get(0), ends.get(1));
        Map<Group, Long> groups = new TreeMap<>(Group.ORDER);
        for (Search.Daily some : claims) {
            some.day()
                    .ifPresent(day -> groups.merge(
                            new Group(ByDay.begin(day, unit), some.kind(), some.modality()), some.claims(), Long::sum));
        }
        Map<Long, String> words = new TreeMap<>();
        groups.keySet().forEach(group -> words.computeIfAbsent(group.modality, this::term));
        List<ByDay.Bar> bars = groups.entrySet().stream()
                .map(entry -> new ByDay.Bar(
                        entry.getKey().day(),
                        kind(entry.getKey().kind()),
                        Optional.ofNullable(words.get(entry.getKey().modality()))
                                .filter(word -> !word.isEmpty()),
                        entry.getValue()))
                .toList();
        long counted = claims.stream().mapToLong(Search.Daily::claims).sum();
        long dated = days.values().stream().mapToLong(Long::longValue).sum();
        return new ByDay(unit, counted < most ? counted : search.total(), counted, counted - dated, bars);
    }

    private static Row.Kind kind(int code) {
        return Arrays.stream(Row.Kind.values())
                .filter(kind -> kind.code() == code)
                .findFirst()
                .orElseThrow();
    }

    private String term(long no) {
        return no == 0
                ? ""
                : handle.createQuery("SELECT text FROM term WHERE no = :no")
                        .bind("no", no)
                        .mapTo(String.class)
                        .one();
    }
}

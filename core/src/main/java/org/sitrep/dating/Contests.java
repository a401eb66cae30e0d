package org.sitrep.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.dating.Constraint.Strength;
import org.sitrep.lexicon.Table;
import org.sitrep.rule.PatternWords;
import org.sitrep.text.Span;

/** Campaigns: people who stand against one another, and "2012 presidential hopefuls". */
final class Contests {
    /** Words of a campaign that an article must have so many of. */
    private static final Set<String> CAMPAIGN = Set.of(
            "campaign",
            "campaigns",
            "campaigning",
            "nominee",
            "nomination",
            "candidate",
            "candidates",
            "primary",
            "primaries",
            "caucus",
            "caucuses",
            "debate",
            "debates",
            "convention",
            "rally",
            "rallies",
            "poll",
            "polls",
            "pollsters",
            "running",
            "voters",
            "election",
            "endorse",
            "endorsed",
            "endorsement",
            "delegates",
            "runoff",
            "frontrunner",
            "presidential");

    private static final int CAMPAIGN_WORDS = 3;

    /** Who is named once is mentioned in passing. */
    private static final int TIMES_NAMED = 2;

    private static final Pattern YEAR_OF_RACE = Pattern.compile(
            "(?<![\\d.,$])((?:19|20)\\d\\d) (?:Republican |Democratic |GOP )?(?:presidential |White House )"
                    + "(?:candidates?|hopefuls?|contenders?|field|nominees?|front-?runners?)(?![\\w\\p{L}])");

    private record Contest(List<List<String>> names, LocalDate from, LocalDate to) {}

    private final List<Contest> contests = new ArrayList<>();

    Contests() {
        for (Table.Row row : Table.english("dating-contests.tsv").rows()) {
            contests.add(new Contest(
                    row.list("names").stream().map(PatternWords::keys).toList(),
                    LocalDate.parse(row.get("from")),
                    LocalDate.parse(row.get("to"))));
        }
    }

    List<Constraint> constraints(Clues clues) {
        List<Constraint> found = new ArrayList<>();
        PatternWords words = clues.words();
        Map<String, Integer> named = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        Set<String> campaign = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String key = words.key(i);
            if (Character.isUpperCase(clues.text().charAt(words.span(i).start()))) {
                named.merge(key, 1, Integer::sum);
                last.putIfAbsent(key, i);
            }
            if (CAMPAIGN.contains(key)) {
                campaign.add(key);
            }
        }
        List<Contest> meant = contests.stream()
                .filter(contest -> contest.names().stream()
                        .allMatch(name -> name.stream().allMatch(key -> named.getOrDefault(key, 0) >= TIMES_NAMED)))
                .toList();
        if (campaign.size() >= CAMPAIGN_WORDS && !meant.isEmpty()) {
            int word = meant.stream()
                    .flatMap(contest -> contest.names().stream())
                    .mapToInt(name -> last.getOrDefault(name.get(name.size() - 1), 0))
                    .max()
                    .orElseThrow();
            found.add(new Constraint(
                    Days.of(meant.stream()
                            .map(contest -> new Days.Stretch(contest.from(), contest.to()))
                            .toList()),
                    Strength.USUAL,
                    "contest",
                    "speaks of a campaign in which they stood against each other",
                    words.span(word)));
        }
        Matcher race = YEAR_OF_RACE.matcher(clues.text());
        while (race.find()) {
            int year = Integer.parseInt(race.group(1));
            found.add(new Constraint(
                    Days.between(LocalDate.of(year - 3, 1, 1), LocalDate.of(year, 11, 15)),
                    Strength.USUAL,
                    "race",
                    "speaks of those who stand in that year",
                    new Span(race.start(), race.end())));
        }
        return found;
    }
}

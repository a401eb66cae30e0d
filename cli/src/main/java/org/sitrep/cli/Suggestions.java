package org.sitrep.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What somebody who mistyped a command or an option may have meant. */
final class Suggestions {
    private Suggestions() {}

    /** The commands or options nearest to the first word that was not understood, in order; none if none is near. */
    static List<String> of(CommandLine.ParameterException fault) {
        if (!(fault instanceof CommandLine.UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return List.of();
        }
        String typed = unmatched.getUnmatched().get(0).split("=", 2)[0];
        CommandSpec spec = fault.getCommandLine().getCommandSpec();
        Set<String> known = typed.startsWith("-")
                ? spec.optionsMap().keySet()
                : spec.subcommands().keySet();
        int least = Math.max(1, typed.length() / 3);
        Set<String> nearest = new TreeSet<>();
        for (String name : known) {
            int distance = distance(typed, name);
            if (distance < least) {
                nearest.clear();
            }
            if (distance <= least) {
                least = distance;
                nearest.add(name);
            }
        }
        return List.copyOf(nearest);
    }

    /** How many letters must be put in, left out, changed or swapped with the next one (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}

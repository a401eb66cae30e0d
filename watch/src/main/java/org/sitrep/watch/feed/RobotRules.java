package org.sitrep.watch.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a robots.txt allows us (RFC 9309).
 *
 * @param pause that it asks for between two requests (Crawl-delay, which is no part of the RFC)
 */
public record RobotRules(List<Rule> rules, Optional<Duration> pause) {
    /** Everything may be fetched. */
    public static final RobotRules ALL = new RobotRules(List.of(), Optional.empty());

    /** A longer pause is not meant for who reads a few articles a day. */
    private static final long LONGEST_PAUSE = 60;

    private static final int MOST_RULES = 10_000;

    /** Longer patterns are passed over, for matching one takes pattern times path. */
    private static final int LONGEST = 500;

    /** A path that may or may not be fetched; {@code *} stands for anything, {@code $} at the end for the end. */
    public record Rule(String path, boolean allowed) {}

    public RobotRules {
        rules = List.copyOf(rules);
    }

    /**
     * The rules of the group that names us, else of the one for all.
     *
     * @param us our product token, in lower case
     */
    public static RobotRules of(String text, String us) {
        List<Rule> ours = new ArrayList<>();
        List<Rule> all = new ArrayList<>();
        Optional<Duration> ourPause = Optional.empty();
        Optional<Duration> pauseOfAll = Optional.empty();
        boolean named = false;
        boolean forUs = false;
        boolean forAll = false;
        boolean inAgents = false;
        for (String line : text.split("[\\r\\n]+", -1)) {
            String bare = line.replaceFirst("#.*$", "").replace("\ufeff", "");
            int colon = bare.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String name = bare.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = bare.substring(colon + 1).strip();
            switch (name) {
                case "user-agent" -> {
                    forUs = inAgents && forUs;
                    forAll = inAgents && forAll;
                    inAgents = true;
                    String agent = value.toLowerCase(Locale.ROOT).replaceFirst("[/\\s].*$", "");
                    forUs |= agent.equals(us);
                    forAll |= agent.equals("*");
                    named |= forUs;
                }
                case "allow", "disallow" -> {
                    inAgents = false;
                    Rule rule = new Rule(value, name.equals("allow"));
                    boolean usable = !value.isEmpty() && value.length() <= LONGEST;
                    if (usable && forUs && ours.size() < MOST_RULES) {
                        ours.add(rule);
                    }
                    if (usable && forAll && all.size() < MOST_RULES) {
                        all.add(rule);
                    }
                }
                case "crawl-delay" -> {
                    inAgents = false;
                    ourPause = forUs ? pause(value) : ourPause;
                    pauseOfAll = forAll ? pause(value) : pauseOfAll;
                }
                default -> {} // sitemaps and what others invented
            }
        }
        return named ? new RobotRules(ours, ourPause) : new RobotRules(all, pauseOfAll);
    }

    private static Optional<Duration> pause(String value) {
        return value.matches("\\d{1,6}(\\.\\d{1,6})?")
                ? Optional.of(Duration.ofMillis((long) (1000 * Math.min(LONGEST_PAUSE, Double.parseDouble(value)))))
                : Optional.empty();
    }

    /**
     * Whether a path may be fetched: the longest rule that fits decides, of two as long the one that allows.
     *
     * @param path with its query, as it is asked for
     */
    public boolean allow(String path) {
        Optional<Rule> best = Optional.empty();
        for (Rule rule : rules) {
            int length = rule.path().length();
            int longest = best.map(one -> one.path().length()).orElse(-1);
            if ((length > longest || (length == longest && rule.allowed())) && fits(rule.path(), path)) {
                best = Optional.of(rule);
            }
        }
        return best.map(Rule::allowed).orElse(true);
    }

    /** A glob: the last star is tried further on when what follows it does not fit. */
    private static boolean fits(String pattern, String path) {
        boolean toEnd = pattern.endsWith("$");
        String glob = toEnd ? pattern.substring(0, pattern.length() - 1) : pattern + "*";
        int p = 0;
        int s = 0;
        int star = -1;
        int from = 0;
        while (s < path.length()) {
            if (p < glob.length() && glob.charAt(p) == '*') {
                star = p++;
                from = s;
            } else if (p < glob.length() && glob.charAt(p) == path.charAt(s)) {
                p++;
                s++;
            } else if (star >= 0) {
                p = star + 1;
                s = ++from;
            } else {
                return false;
            }
        }
        while (p < glob.length() && glob.charAt(p) == '*') {
            p++;
        }
        return p == glob.length();
    }
}

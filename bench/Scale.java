import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.search.Query;
import org.sitrep.ledger.store.Addition;
import org.sitrep.ledger.store.Address;
import org.sitrep.ledger.store.Facets;
import org.sitrep.ledger.store.Hits;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.story.Story;

/**
 * A large record and what it costs: {@code java -cp 'cli/target/dist/lib/*' bench/Scale.java COMMAND ...}.
 *
 * <pre>
 * make N OUT.jsonl.gz READINGS.jsonl ...   N readings with altered text, of readings that 'sitrep read --text --format json' printed
 * add RECORD IN.jsonl.gz [N] [BATCH]       adds them (BATCH readings a transaction) and tells the rate, and the size of a file
 * ask RECORD [QUERIES]                     filters with facets, and searches, drawn from what the record holds: medians, 95th percentiles
 * across RECORD                            finds origins and stories, and tells the time and the memory
 * </pre>
 *
 * RECORD is a file or postgres://user:password@host:port/database. The same input gives the same readings and the same questions.
 */
final class Scale {
    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "make" -> make(Integer.parseInt(args[1]), Path.of(args[2]), Arrays.asList(args).subList(3, args.length));
            case "add" -> add(args[1], Path.of(args[2]), number(args, 3, Integer.MAX_VALUE), number(args, 4, 100));
            case "across" -> across(args[1]);
            case "ask" -> ask(args[1], number(args, 2, 300));
            default -> throw new IllegalArgumentException("make, add, ask or across, not " + args[0]);
        }
    }

    private static int number(String[] args, int at, int otherwise) {
        return args.length > at ? Integer.parseInt(args[at]) : otherwise;
    }

    // ---- making -----------------------------------------------------------------------------------------------------------------

    /** Articles of a story: reports of their own, and every other of them a copy in another outlet. */
    private static final int STORY = 4;

    private static final double OTHER_STORY = 0.6;
    private static final double OTHER_REPORT = 0.35;
    private static final double OTHER_COPY = 0.03;

    private static void make(int n, Path out, List<String> files) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : files) {
            lines.addAll(Files.readAllLines(Path.of(file)));
        }
        Altering altering = new Altering(lines);
        try (PrintStream to =
                new PrintStream(new GZIPOutputStream(Files.newOutputStream(out), 1 << 16), false, StandardCharsets.UTF_8)) {
            for (int i = 0; i < n; i++) {
                int story = i / STORY;
                int report = i % STORY == 1 ? i - 1 : i % STORY == 3 ? i - 1 : i;
                to.println(altering.altered(lines.get(story % lines.size()), i, story, report));
            }
        }
    }

    /** Replaces words by others of the same length, so that every offset stays; the same word by the same all through an article. */
    private static final class Altering {
        private static final Set<String> TEXTS = Set.of("text", "title", "name");
        private static final Set<String> DAYS = Set.of("earliest", "latest", "value");
        private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
        private static final int DAYS_APART = 3650;
        private static final int OUTLETS = 300;

        private final Map<Integer, List<String>> small = new HashMap<>();
        private final Map<Integer, List<String>> capital = new HashMap<>();

        Altering(List<String> lines) {
            Pattern word = Pattern.compile("[A-Za-z]{4,}");
            for (String line : lines) {
                Matcher words = word.matcher(line.substring(0, line.length() / 4));
                while (words.find()) {
                    pool(words.group()).add(words.group());
                }
            }
        }

        private List<String> pool(String word) {
            return (Character.isUpperCase(word.charAt(0)) ? capital : small).computeIfAbsent(word.length(), l -> new ArrayList<>());
        }

        private static double chance(String word, long seed) {
            return (hash(word, seed) >>> 11) * 0x1p-53;
        }

        private static long hash(String word, long seed) {
            long z = (word.hashCode() + 31L * seed) * 0x9e3779b97f4a7c15L;
            z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
            z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
            return z ^ (z >>> 31);
        }

        private String other(String word, long seed, double share) {
            if (word.length() < 4 || chance(word, seed) >= share) {
                return word;
            }
            List<String> pool = pool(word);
            return pool.isEmpty() ? word : pool.get((int) Math.floorMod(hash(word, seed + 1), (long) pool.size()));
        }

        String altered(String line, int number, int story, int report) {
            StringBuilder out = new StringBuilder(line.length() + 64);
            String key = "";
            boolean first = true;
            int shift = (int) Math.floorMod(hash("day", story), (long) DAYS_APART) - DAYS_APART / 2;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c != '"') {
                    out.append(c);
                    continue;
                }
                int end = i + 1;
                while (line.charAt(end) != '"') {
                    end += line.charAt(end) == '\\' ? 2 : 1;
                }
                String string = line.substring(i + 1, end);
                boolean isKey = line.charAt(end + 1) == ':';
                if (isKey) {
                    key = string;
                } else if (key.equals("id") && first) {
                    first = false;
                    int outlet = (int) (OUTLETS * Math.pow(chance("outlet", number), 2));
                    string = string + "-" + number + "\",\"outlet\":\"Outlet " + outlet;
                } else if (TEXTS.contains(key)) {
                    string = words(string, number, story, report);
                } else if (key.equals("actor") && string.indexOf('-') > 0) {
                    string = string + "-" + Integer.toString(story % 997, 26).toUpperCase(Locale.ROOT);
                } else if (DAYS.contains(key) && DAY.matcher(string).matches()) {
                    string = LocalDate.parse(string).plusDays(shift).toString();
                }
                out.append('"').append(string).append('"');
                i = end;
            }
            return out.toString();
        }

        private String words(String json, int number, int story, int report) {
            StringBuilder out = new StringBuilder(json.length());
            for (int i = 0; i < json.length(); ) {
                char c = json.charAt(i);
                int end = i + 1;
                if (c == '\\') {
                    end = i + (json.charAt(i + 1) == 'u' ? 6 : 2);
                    out.append(json, i, end);
                } else if (isLetter(c)) {
                    while (end < json.length() && isLetter(json.charAt(end))) {
                        end++;
                    }
                    String word = json.substring(i, end);
                    word = other(word, 1_000_003L + story, OTHER_STORY);
                    word = other(word, 5_000_011L + report, OTHER_REPORT);
                    out.append(other(word, 9_000_041L + number, OTHER_COPY));
                } else {
                    out.append(c);
                }
                i = end;
            }
            return out.toString();
        }

        private static boolean isLetter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
    }

    // ---- adding -----------------------------------------------------------------------------------------------------------------

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static void add(String record, Path in, int most, int batch) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Deque<Future<Addition>> ahead = new ArrayDeque<>();
        List<Addition> ready = new ArrayList<>();
        long texts = 0;
        int added = 0;
        int refused = 0;
        long start = System.nanoTime();
        long writing = 0;
        long cpu = 0;
        long queued = 0;
        try (Store store = Store.open(Address.of(record), Store.Mode.ADD);
                BufferedReader lines = new BufferedReader(new java.io.InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(in), 1 << 16), StandardCharsets.UTF_8))) {
            long before = store.articles();
            String line = lines.readLine();
            while (added + ready.size() < most && (line != null || !ahead.isEmpty())) {
                while (line != null && ahead.size() < 4 * batch) {
                    String next = line;
                    ahead.add(pool.submit(() -> Addition.of(next, "bench")));
                    line = lines.readLine();
                }
                try {
                    ready.add(ahead.remove().get());
                } catch (java.util.concurrent.ExecutionException e) {
                    refused++; // a span that begins within a word has other letters than its word
                }
                if (ready.size() == batch || ahead.isEmpty()) {
                    long begun = System.nanoTime();
                    long used = THREADS.getCurrentThreadCpuTime();
                    long delayed = queued();
                    added += store.append(ready).size();
                    writing += System.nanoTime() - begun;
                    cpu += THREADS.getCurrentThreadCpuTime() - used;
                    queued += queued() - delayed;
                    ready.clear();
                    if (added % 10_000 < batch) {
                        System.err.printf("%d %.0f s%n", added, (System.nanoTime() - start) / 1e9);
                    }
                }
            }
            if (!ready.isEmpty()) {
                added += store.append(ready).size();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%d articles added to %d (%d refused), %d a transaction, %d threads: %.1f s, %.0f articles/s; the writer alone %.0f articles/s, %.0f a second of its CPU%n",
                    added, before, refused, batch, threads, seconds, added / seconds, added / (writing / 1e9), added / (cpu / 1e9));
            System.out.printf(
                    "the writer: %.1f s of CPU, %.1f s waiting for a core that others have, %.1f s for the disk; all threads %.0f articles a second of CPU%n",
                    cpu / 1e9,
                    queued / 1e9,
                    (writing - cpu - queued) / 1e9,
                    added
                            / (ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                                            .getProcessCpuTime()
                                    / 1e9));
        }
        pool.shutdownNow();
        Path file = Path.of(record);
        if (Files.exists(file)) {
            try (BufferedReader lines = new BufferedReader(new java.io.InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(in), 1 << 16), StandardCharsets.UTF_8))) {
                Pattern text = Pattern.compile("\"text\":\"((?:[^\"\\\\]|\\\\.)*+)\",\"warnings\"");
                int n = 0;
                for (String line = lines.readLine(); line != null && n < 2000; line = lines.readLine(), n++) {
                    Matcher found = text.matcher(line);
                    texts += found.find() ? found.group(1).getBytes(StandardCharsets.UTF_8).length : 0;
                }
                System.out.printf(
                        "%.0f bytes an article in the file, of %.0f bytes of text%n",
                        (double) Files.size(file) / added, (double) texts / n);
            }
        }
    }

    /** Nanoseconds that this thread could have run and had no core, as Linux counts them; 0 elsewhere. */
    private static long queued() {
        try {
            return Long.parseLong(
                    Files.readString(Path.of("/proc/thread-self/schedstat")).split(" ")[1]);
        } catch (IOException e) {
            return 0;
        }
    }

    // ---- across -----------------------------------------------------------------------------------------------------------------

    private static void across(String record) {
        try (Store store = Store.open(Address.of(record), Store.Mode.READ)) {
            long start = System.nanoTime();
            List<Origin> origins = store.origins();
            System.out.printf("%d origins: %.1f s%n", origins.size(), (System.nanoTime() - start) / 1e9);
            start = System.nanoTime();
            List<Story> stories = store.stories(origins);
            System.out.printf(
                    "%d stories, the largest of %d articles: %.1f s%n",
                    stories.size(),
                    stories.stream().mapToInt(story -> story.keys().size()).max().orElse(0),
                    (System.nanoTime() - start) / 1e9);
            double cpu = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                            .getProcessCpuTime()
                    / 1e9;
            long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            System.out.printf("%.1f s of CPU in all; at most %d MB of memory%n", cpu, heap >> 20);
        }
    }

    // ---- asking -----------------------------------------------------------------------------------------------------------------

    private static void ask(String record, int queries) {
        try (Store store = Store.open(Address.of(record), Store.Mode.READ)) {
            long total = store.found(Filter.ALL, 0).total();
            System.out.printf("%d articles, %d claims%n", store.articles(), total);
            Random random = new Random(1);
            List<Hits.Hit> drawn = drawn(store, random, queries);
            List<String> filters = new ArrayList<>();
            List<String> words = new ArrayList<>();
            for (Hits.Hit hit : drawn) {
                filters.add(filter(hit.row(), hit, random));
                words.add(words(hit.row(), random));
            }
            times("filter, page of 20", filters, query -> store.found(Query.parse(query), 20).total());
            times("search, page of 20", words, query -> store.found(Query.parse(query), 20).total());
            times("search, number", words, query -> store.found(Query.parse(query), 0).total());
            for (int most : new int[] {10_000, 100_000}) {
                times("filter, page of 20 and facets of at most " + most, filters, query -> {
                    Filter filter = Query.parse(query);
                    store.found(filter, 20);
                    return store.facets(filter, most, 20).total();
                });
                times("facets of at most " + most, filters, query -> store.facets(Query.parse(query), most, 20).total());
            }
        }
    }

    /** Claims of many articles, by chance: a common value is drawn as often as it is common. */
    private static List<Hits.Hit> drawn(Store store, Random random, int n) {
        List<Hits.Hit> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<Hits.Hit> some = List.of();
            while (some.isEmpty()) {
                int outlet = (int) (300 * Math.pow(random.nextDouble(), 2));
                LocalDate day = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(3000) - 1500);
                some = store.found(Query.parse("source:\"outlet " + outlet + "\" after:" + day + " before:" + day.plusDays(30)), 20)
                        .shown();
            }
            all.add(some.get(random.nextInt(some.size())));
        }
        return all;
    }

    /** One to three fields of a claim. */
    private static String filter(Row row, Hits.Hit hit, Random random) {
        List<String> parts = new ArrayList<>(List.of("type:" + row.type(), "kind:" + row.kind().word()));
        row.by().forEach(actor -> parts.add("by:\"" + actor + "\""));
        row.to().forEach(actor -> parts.add("to:\"" + actor + "\""));
        row.place().ifPresent(place -> parts.add("place:\"" + place.name().replace("\"", "") + "\""));
        hit.source().reading().document().article().outlet().ifPresent(outlet -> parts.add("source:\"" + outlet + "\""));
        row.days().earliest().ifPresent(day -> parts.add("after:" + day.withDayOfYear(1)));
        row.days().latest().ifPresent(day -> parts.add("before:" + day.withDayOfYear(day.lengthOfYear())));
        java.util.Collections.shuffle(parts, random);
        return String.join(" ", parts.subList(0, Math.min(parts.size(), 1 + random.nextInt(3))));
    }

    /** One or two words, or a phrase of two or three, of what a claim says; with a field now and then. */
    private static String words(Row row, Random random) {
        String[] words = row.words().replaceAll("[^\\p{L}\\p{Nd} ]", " ").strip().split("\\s+");
        String one = words[random.nextInt(words.length)];
        int at = random.nextInt(words.length);
        String query =
                switch (random.nextInt(4)) {
                    case 0 -> one;
                    case 1 -> one + " " + words[at];
                    case 2 -> "\"" + String.join(" ", Arrays.copyOfRange(words, at, Math.min(words.length, at + 3))) + "\"";
                    default -> "\"" + String.join(" ", Arrays.copyOfRange(words, at, Math.min(words.length, at + 2))) + "\" kind:" + row.kind().word();
                };
        return query.isBlank() ? "town" : query;
    }

    private interface Question {
        long ask(String query);
    }

    private static void times(String what, List<String> queries, Question question) {
        queries.subList(0, Math.min(20, queries.size())).forEach(question::ask);
        List<double[]> times = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            long used = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            long hits = question.ask(queries.get(i));
            times.add(new double[] {(System.nanoTime() - start) / 1e6, hits, i, (THREADS.getCurrentThreadCpuTime() - used) / 1e6});
        }
        double[] cpu = times.stream().mapToDouble(time -> time[3]).sorted().toArray();
        times.sort((a, b) -> Double.compare(a[0], b[0]));
        double[] worst = times.get(times.size() - 1);
        double[] ninetyFifth = times.get((int) Math.ceil(times.size() * 0.95) - 1);
        System.out.printf(
                "%s: median %.1f ms, p95 %.1f ms (of CPU: %.1f, %.1f; %s: %.0f hits), worst %.0f ms (%s: %.0f hits)%n",
                what,
                times.get(times.size() / 2)[0],
                ninetyFifth[0],
                cpu[cpu.length / 2],
                cpu[(int) Math.ceil(cpu.length * 0.95) - 1],
                queries.get((int) ninetyFifth[2]),
                ninetyFifth[1],
                worst[0],
                queries.get((int) worst[2]),
                worst[1]);
    }
}

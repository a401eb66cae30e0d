import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.sitrep.export.ExportFormat;
import org.sitrep.export.Exported;
import org.sitrep.export.Whole;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.across.Watch;
import org.sitrep.ledger.store.Address;
import org.sitrep.ledger.store.Store;

/**
 * What it costs to hand over all of a large record: {@code java -Xmx1g -cp 'cli/target/dist/lib/*' bench/Exports.java RECORD FOLDER [WHAT...]}. WHAT is a format,
 * strips, pledges or conflicts; all, if none is named. Origins and stories are found once and told apart. The memory is the most of the heap that was in use after any collection.
 */
final class Exports {
    private static final AtomicLong MOST = new AtomicLong();
    private static long start;
    private static long cpu;

    public static void main(String[] args) throws Exception {
        watch();
        Path folder = Path.of(args[1]);
        List<String> asked = Arrays.asList(args).subList(2, args.length);
        try (Store store = Store.open(Address.of(args[0]), Store.Mode.READ)) {
            begin();
            Across found = Across.portioned(store, Watch.NOBODY).found();
            end("origins and stories", store.articles() + " articles, " + store.found(org.sitrep.ledger.Filter.ALL, 0).total() + " claims");
            for (String list : List.of("strips", "pledges", "conflicts")) {
                if (asked.isEmpty() || asked.contains(list)) {
                    long[] n = {0};
                    Across across = found.again(store, Watch.NOBODY);
                    begin();
                    switch (list) {
                        case "strips" -> across.strips(one -> n[0]++);
                        case "pledges" -> across.pledges(one -> n[0]++);
                        default -> across.conflicts(one -> n[0]++);
                    }
                    end(list, n[0] + " found");
                }
            }
            for (ExportFormat format : ExportFormat.values()) {
                String name = format.name().toLowerCase(Locale.ROOT);
                if (asked.isEmpty() || asked.contains(name)) {
                    begin();
                    export(format, Whole.unread(found.again(store, Watch.NOBODY)), folder.resolve(name));
                }
            }
        }
    }

    private static void export(ExportFormat format, Whole whole, Path folder) throws IOException {
        Files.createDirectories(folder);
        long[] lines = {0};
        long size = 0;
        try (Exported exported = format.of(whole.passes())) {
            for (Exported.File file : exported.files()) {
                Path path = folder.resolve(file.name());
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
                    file.body().to(out);
                }
                size += Files.size(path);
            }
            end(folder.getFileName().toString(), String.format(
                    "%,d %s chosen, %,d kept, %,d rows; %.1f MB",
                    exported.account().chosen(), exported.account().what(), exported.account().kept(), exported.account().rows(), size / 1e6));
        }
    }

    private static void watch() {
        ManagementFactory.getGarbageCollectorMXBeans().forEach(bean -> ((NotificationEmitter) bean)
                .addNotificationListener(
                        (note, back) -> {
                            var info = GarbageCollectionNotificationInfo.from((CompositeData) note.getUserData());
                            long used = info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                                    .filter(pool -> !pool.getKey().contains("Meta") && !pool.getKey().contains("Code") && !pool.getKey().contains("Class"))
                                    .mapToLong(pool -> pool.getValue().getUsed())
                                    .sum();
                            MOST.accumulateAndGet(used, Math::max);
                        },
                        null,
                        null));
    }

    private static void begin() {
        System.gc();
        MOST.set(0);
        start = System.nanoTime();
        cpu = cpu();
    }

    private static void end(String what, String found) {
        System.out.printf(
                "%s: %s; %.0f s by the clock, %.0f s of CPU, %d MB%n",
                what, found, (System.nanoTime() - start) / 1e9, (cpu() - cpu) / 1e9, MOST.get() >> 20);
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}

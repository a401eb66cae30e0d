package org.sitrep.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The gazetteer: a name looked up; {@link Start} opens the whole of it in a fresh program. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GazetteerBench {
    /** A town of one name, one of a hundred towns, a country by an alias, and no place at all. */
    @Param({"Lugansk", "Springfield", "U.K.", "Zorbville"})
    String name = "";

    private final Gazetteer gazetteer = open();

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Fork(1)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    public List<Gazetteer.Candidate> find() {
        return gazetteer.find(name);
    }

    /** From the jar to the first lookup, as a start of the program has it. */
    public static final class Start {
        private Start() {}

        /** Prints milliseconds, those of them that the processor worked for it, and megabytes of heap that stay in use. */
        public static void main(String[] args) {
            Runtime runtime = Runtime.getRuntime();
            System.gc();
            long before = runtime.totalMemory() - runtime.freeMemory();
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long worked = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            Gazetteer gazetteer = open();
            int found = gazetteer.find("Lugansk").size();
            double milliseconds = (System.nanoTime() - start) / 1e6;
            double busy = (threads.getCurrentThreadCpuTime() - worked) / 1e6;
            System.gc();
            double megabytes = (runtime.totalMemory() - runtime.freeMemory() - before) / 1e6;
            System.out.printf(
                    "opened in %.0f ms (%.0f of them at work), %.1f MB of heap, %d places, %d found%n",
                    milliseconds, busy, megabytes, gazetteer.size(), found);
        }
    }

    private static Gazetteer open() {
        try (InputStream in = Objects.requireNonNull(GazetteerBench.class.getResourceAsStream(Gazetteer.RESOURCE))) {
            return Gazetteer.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.sitrep.segment;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sitrep.document.Quotation;
import org.sitrep.document.Segmentation;
import org.sitrep.neural.Sample;
import org.sitrep.quotation.Quotations;

/** The tokeniser: paragraphs, sentences and words of the sample. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SegmenterBench {
    private final List<Quotation> quotations = Quotations.of(Sample.TEXT);

    @Benchmark
    public Segmentation segment() {
        return Segmenter.segment(Sample.TEXT, quotations);
    }

    @Benchmark
    public List<Quotation> quotations() {
        return Quotations.of(Sample.TEXT);
    }
}

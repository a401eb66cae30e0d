package org.sitrep.neural;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.quotation.Quotations;
import org.sitrep.segment.Segmenter;

/**
 * The two halves of {@code bench/products.py}; each prints CPU seconds on one thread.
 * {@code pass GRAPH LIST PROFILE}: the windows of the texts listed, by the graph; ONNX Runtime's profile of one more round goes
 * into a file. {@code bare ROWS TERMS COLUMNS TIMES ...}: that many products of eight bits of that shape, and nothing else.
 */
public final class ProductRate {
    private static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment();

    private ProductRate() {}

    public static void main(String[] arguments) throws OrtException, IOException {
        if (arguments[0].equals("pass")) {
            List<ReaderInputs> windows = windows(Path.of(arguments[2]));
            try (OrtSession session = session(arguments[1], null)) {
                run(session, windows);
                long before = cpu();
                run(session, windows);
                System.out.println((cpu() - before) / 1e9);
            }
            try (OrtSession session = session(arguments[1], arguments[3])) {
                run(session, windows);
                System.out.println(session.endProfiling());
            }
        } else {
            double seconds = 0;
            for (int i = 1; i < arguments.length; i += 4) {
                seconds += bare(
                        Integer.parseInt(arguments[i]),
                        Integer.parseInt(arguments[i + 1]),
                        Integer.parseInt(arguments[i + 2]),
                        Integer.parseInt(arguments[i + 3]));
            }
            System.out.println(seconds);
        }
    }

    private static OrtSession session(String graph, String profile) throws OrtException {
        OrtSession.SessionOptions options = options();
        if (profile != null) {
            options.enableProfiling(profile);
        }
        return ENVIRONMENT.createSession(graph, options);
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setMemoryPatternOptimization(false);
        return options;
    }

    private static List<ReaderInputs> windows(Path list) throws IOException {
        WordPiece wordPiece = WordPiece.read(Sample.MODELS.bytes("vocab.txt"));
        List<ReaderInputs> windows = new ArrayList<>();
        for (String path : Files.readAllLines(list)) {
            String text = Files.readString(Path.of(path));
            ReaderText words = ReaderText.of(text, Segmenter.segment(text, Quotations.of(text)), wordPiece);
            ReaderWindows.of(words).forEach(window -> windows.add(new ReaderInputs(window)));
        }
        return windows;
    }

    private static void run(OrtSession session, List<ReaderInputs> windows) throws OrtException {
        for (ReaderInputs in : windows) {
            Map<String, OnnxTensor> tensors = new HashMap<>();
            tensors.put("ids", tensor(in.ids));
            tensors.put("casing", tensor(in.casing));
            tensors.put("quote", tensor(in.quote));
            tensors.put("first", tensor(in.first));
            tensors.put("last", tensor(in.last));
            tensors.put("sentence", tensor(in.sentence));
            tensors.put("paragraph", tensor(in.paragraph));
            session.run(tensors).close();
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    private static OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(ENVIRONMENT, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static double bare(int rows, int terms, int columns, int times) throws OrtException {
        try (OrtSession session = ENVIRONMENT.createSession(ProductProbe.model(rows, terms, columns), options());
                OnnxTensor left = OnnxTensor.createTensor(
                        ENVIRONMENT,
                        ByteBuffer.allocateDirect(rows * terms),
                        new long[] {rows, terms},
                        OnnxJavaType.UINT8)) {
            Map<String, OnnxTensor> inputs = Map.of("a", left);
            session.run(inputs).close();
            long before = cpu();
            for (int i = 0; i < times; i++) {
                session.run(inputs).close();
            }
            return (cpu() - before) / 1e9;
        }
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}

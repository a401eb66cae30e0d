package org.sitrep.neural;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** One ONNX graph ready to run. Thread safe: many threads may have a {@link Call} under way. */
final class Network implements AutoCloseable {
    private final String name;
    private final OrtEnvironment environment;
    private final OrtSession session;
    /** Calls hold it together, closing alone: the native code must not lose its session, or its process, under it. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;

    private Network(String name, OrtEnvironment environment, OrtSession session) {
        this.name = name;
        this.environment = environment;
        this.session = session;
    }

    /**
     * Loads a graph.
     *
     * @param threads threads of one call; 1 runs it on the caller's own thread
     * @throws DeviceException if there is no such device, or this build cannot use it
     */
    static Network load(ModelFiles files, String name, int threads, Device device) {
        byte[] model = files.bytes(
                name); // here: a class that is being made may hand the files in, and only its own thread may use it
        return DeepStack.on("load " + name, () -> loaded(model, name, threads, device));
    }

    private static Network loaded(byte[] model, String name, int threads, Device device) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "sitrep");
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            // Inputs rarely have the same shape twice: remembered patterns would only hold memory.
            options.setMemoryPatternOptimization(false);
            if (device == Device.CUDA) {
                addCuda(options);
            } else if (!ProductProbe.isExact(environment)) {
                // Half as fast, but what other processors read.
                options.addConfigEntry("session.x64quantprecision", "1");
            }
            return new Network(name, environment, environment.createSession(model, options));
        } catch (OrtException e) {
            throw failure(name, device, e);
        }
    }

    private static void addCuda(OrtSession.SessionOptions options) throws OrtException {
        if (!OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)) {
            throw new DeviceException("this build of Sitrep has ONNX Runtime for CPUs only: build it with"
                    + " 'mvn -Pcuda -DskipTests clean package' (downloads 640 MB) and run cli/target/dist/bin/sitrep,"
                    + " or read on the CPU");
        }
        options.addCUDA(0);
    }

    private static RuntimeException failure(String name, Device device, OrtException e) {
        return device == Device.CPU
                ? new ModelException("model file '" + name + "' cannot be loaded: " + e.getMessage(), e)
                : new DeviceException(
                        "ONNX Runtime cannot use a GPU: see that 'nvidia-smi' names one and that CUDA 12 (12.8 or newer; not"
                                + " 13) with cuBLAS and cuRAND is where libraries are found (LD_LIBRARY_PATH), or read on the"
                                + " CPU; it says: " + e.getMessage(),
                        e);
    }

    /**
     * A call of this graph, to be closed by the thread that opened it: until then the graph stays open, for what it gives
     * lies in its own memory.
     *
     * @throws ModelException if the graph is closed
     */
    Call call() {
        use.readLock().lock();
        if (closed) {
            use.readLock().unlock();
            throw new ModelException("model '" + name + "' is closed");
        }
        return new Call();
    }

    /** Waits for the calls under way; later ones fail. */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw new ModelException("model '" + name + "' cannot be closed: " + e.getMessage(), e);
        } finally {
            use.writeLock().unlock();
        }
    }

    /** The inputs and outputs of one run; used by one thread and closed after the outputs were copied out. */
    final class Call implements AutoCloseable {
        private final Map<String, OnnxTensor> inputs = new HashMap<>();
        private OrtSession.@Nullable Result result;

        Call longs(String input, long[] values, long... shape) {
            try {
                inputs.put(input, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
                return this;
            } catch (OrtException e) {
                throw failure(e);
            }
        }

        Call run() {
            try {
                result = session.run(inputs);
                return this;
            } catch (OrtException e) {
                throw failure(e);
            }
        }

        /** An output in row-major order. */
        float[] floats(String output) {
            return output(output).getFloatBuffer().array(); // the runtime copies it into an array of its own
        }

        /** An output in row-major order. */
        int[] ints(String output) {
            return output(output).getIntBuffer().array();
        }

        private OnnxTensor output(String output) {
            if (result != null) {
                OnnxValue value = result.get(output).orElse(null);
                if (value instanceof OnnxTensor tensor) {
                    return tensor;
                }
            }
            throw new ModelException("model '" + name + "' gives no output '" + output + "'");
        }

        private ModelException failure(OrtException e) {
            return new ModelException("model '" + name + "' failed: " + e.getMessage(), e);
        }

        @Override
        public void close() {
            try {
                inputs.values().forEach(OnnxTensor::close);
                if (result != null) {
                    result.close();
                }
            } finally {
                use.readLock().unlock();
            }
        }
    }
}

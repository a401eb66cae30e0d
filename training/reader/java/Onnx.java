import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Runs an exported graph in the runtime that ships, for the Python side: requests on standard input, answers on standard output
 * (layout in onnx_run.py). Arguments: the graph, the number of threads.
 */
final class Onnx {
    private Onnx() {}

    public static void main(String[] arguments) throws OrtException, IOException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(Integer.parseInt(arguments[1]));
        options.setMemoryPatternOptimization(false);
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        try (OrtSession session = environment.createSession(arguments[0], options)) {
            while (true) {
                Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
                try {
                    for (int left = in.readInt(); left > 0; left--) {
                        inputs.put(in.readUTF(), longs(environment, in));
                    }
                } catch (EOFException end) {
                    return;
                }
                try (OrtSession.Result result = session.run(inputs)) {
                    out.writeInt(result.size());
                    for (var output : result) {
                        write(out, output.getKey(), (OnnxTensor) output.getValue());
                    }
                }
                out.flush();
                inputs.values().forEach(OnnxTensor::close);
            }
        }
    }

    private static OnnxTensor longs(OrtEnvironment environment, DataInputStream in) throws OrtException, IOException {
        long[] shape = new long[in.readInt()];
        int size = 1;
        for (int i = 0; i < shape.length; i++) {
            shape[i] = in.readInt();
            size *= (int) shape[i];
        }
        byte[] bytes = in.readNBytes(8 * size);
        long[] values = new long[size];
        ByteBuffer.wrap(bytes).asLongBuffer().get(values);
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private static void write(DataOutputStream out, String name, OnnxTensor tensor) throws IOException {
        out.writeUTF(name);
        out.writeUTF(tensor.getInfo().type.toString());
        long[] shape = tensor.getInfo().getShape();
        out.writeInt(shape.length);
        for (long n : shape) {
            out.writeInt((int) n);
        }
        switch (tensor.getInfo().type) {
            case FLOAT -> {
                var values = tensor.getFloatBuffer();
                while (values.hasRemaining()) {
                    out.writeFloat(values.get());
                }
            }
            case INT32 -> {
                var values = tensor.getIntBuffer();
                while (values.hasRemaining()) {
                    out.writeInt(values.get());
                }
            }
            default -> throw new IOException("output " + name + " is of type " + tensor.getInfo().type);
        }
    }
}

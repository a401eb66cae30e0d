package org.sitrep.neural;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Asks ONNX Runtime for one 8-bit matrix product whose value is known. On processors without dot-product instructions (VNNI)
 * its fast products saturate at 16 bits, and texts would be read differently there than elsewhere.
 */
final class ProductProbe {
    private static final int TERMS = 64;
    private static final int COLUMNS = 16;
    private static final int EXACT = TERMS * 255 * 127;

    private static final int UINT8 = 2;
    private static final int INT8 = 3;
    private static final int INT32 = 6;

    private ProductProbe() {}

    /** Whether products with the default settings are exact on this processor. */
    static boolean isExact(OrtEnvironment environment) throws OrtException {
        byte[] ones = new byte[TERMS];
        Arrays.fill(ones, (byte) 255);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            try (OrtSession session = environment.createSession(model(1, TERMS, COLUMNS), options);
                    OnnxTensor input = OnnxTensor.createTensor(
                            environment, ByteBuffer.wrap(ones), new long[] {1, TERMS}, OnnxJavaType.UINT8);
                    OrtSession.Result result = session.run(Map.of("a", input))) {
                return result.get(0) instanceof OnnxTensor product
                        && product.getIntBuffer().get(0) == EXACT;
            }
        }
    }

    /** An ONNX model (protocol buffers, onnx.proto3) of the one node {@code y = MatMulInteger(a, b)}; b is all 127. */
    static byte[] model(int rows, int terms, int columns) {
        byte[] weights = new byte[terms * columns];
        Arrays.fill(weights, (byte) 127);
        byte[] node = join(text(1, "a"), text(1, "b"), text(2, "y"), text(4, "MatMulInteger"));
        byte[] constant = join(number(1, terms), number(1, columns), number(2, INT8), text(8, "b"), field(9, weights));
        byte[] graph = join(
                field(1, node),
                text(2, "probe"),
                field(5, constant),
                field(11, value("a", UINT8, rows, terms)),
                field(12, value("y", INT32, rows, columns)));
        return join(number(1, 8), field(7, graph), field(8, number(2, 13)));
    }

    private static byte[] value(String name, int type, int rows, int columns) {
        byte[] shape = join(field(1, number(1, rows)), field(1, number(1, columns)));
        return join(text(1, name), field(2, field(1, join(number(1, type), field(2, shape)))));
    }

    private static byte[] text(int field, String value) {
        return field(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] field(int field, byte[] content) {
        return join(new byte[] {(byte) (field << 3 | 2)}, varint(content.length), content);
    }

    private static byte[] number(int field, int value) {
        return join(new byte[] {(byte) (field << 3)}, varint(value));
    }

    private static byte[] varint(int value) {
        return value < 128 ? new byte[] {(byte) value} : join(new byte[] {(byte) (value | 128)}, varint(value >>> 7));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}

package org.sitrep.neural;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Where the weights and their vocabulary come from; the caller knows whether that is a jar, a folder or a test. */
@FunctionalInterface
public interface ModelFiles {
    /**
     * Opens one file of the models, such as {@code vocab.txt}.
     *
     * @return a stream the reader closes, or null if there is no such file
     */
    @Nullable
    InputStream open(String name) throws IOException;

    default boolean has(String name) {
        try (InputStream in = open(name)) {
            return in != null;
        } catch (IOException e) {
            throw new ModelException("model file '" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** The whole file. */
    default byte[] bytes(String name) {
        try (InputStream in = open(name)) {
            if (in == null) {
                throw new ModelException("model file '" + name + "' is missing: is the models jar on the class path?");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ModelException("model file '" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }
}

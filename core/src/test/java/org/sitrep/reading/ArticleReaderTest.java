package org.sitrep.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.sitrep.neural.Device;
import org.sitrep.neural.ModelFiles;

final class ArticleReaderTest {
    /** Whoever is told of it may end the program, which crashes if the models are being loaded then. */
    @Test
    void aBrokenFileIsToldOnceTheModelsAreNoLongerAtWork() throws Exception {
        CountDownLatch met = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ModelFiles models = name -> {
            await(goOn);
            return ArticleReaderTest.class.getResourceAsStream("/org/sitrep/models/" + name);
        };
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<ArticleReader> loading =
                    pool.submit(() -> ArticleReader.load(models, Device.CPU, broken(met), List.of()));
            assertThat(met.await(1, TimeUnit.MINUTES)).isTrue();
            assertThatThrownBy(() -> loading.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            goOn.countDown();
            assertThatThrownBy(() -> loading.get(1, TimeUnit.MINUTES))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("broken");
        } finally {
            goOn.countDown();
            pool.shutdownNow();
        }
    }

    private static InputStream broken(CountDownLatch met) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                met.countDown();
                throw new IOException("broken");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        };
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }
}

package org.sitrep.server;

import io.javalin.http.Context;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Answers that were given, by the record's state and what was asked: asked again, or by many at once, they are made once. Those asked for last are kept. For many
 * threads.
 */
final class Answers {
    /** Characters that are kept: some thousand pages. */
    private static final long MOST = 32_000_000;

    private final Map<String, FutureTask<String>> given = new LinkedHashMap<>(64, 0.75f, true);
    private long size;

    /**
     * The answer to a request.
     *
     * @param state of the record that it is of
     */
    String of(Context request, String state, Supplier<String> made) {
        String asked = String.join(
                "\n",
                state,
                request.path(),
                Optional.ofNullable(request.queryString()).orElse(""));
        FutureTask<String> own = new FutureTask<>(made::get);
        FutureTask<String> task = known(asked, own);
        if (task == own) {
            own.run();
        }
        try {
            String answer = task.get();
            if (task == own) {
                keep(answer.length());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            forget(asked, task);
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private synchronized FutureTask<String> known(String asked, FutureTask<String> own) {
        FutureTask<String> known = given.putIfAbsent(asked, own);
        return known == null ? own : known;
    }

    private synchronized void forget(String asked, FutureTask<String> task) {
        given.remove(asked, task);
    }

    private synchronized void keep(int length) {
        size += length;
        Iterator<FutureTask<String>> eldest = given.values().iterator();
        while (size > MOST && eldest.hasNext()) {
            FutureTask<String> task = eldest.next();
            if (task.isDone()) {
                size -= length(task);
                eldest.remove();
            }
        }
    }

    private static int length(FutureTask<String> done) {
        try {
            return done.get().length();
        } catch (InterruptedException | ExecutionException e) {
            return 0; // it failed, and is nobody's answer
        }
    }
}

package org.sitrep.cli;

import java.lang.reflect.Proxy;
import java.util.Map;

/**
 * Ends the program in order on Ctrl-C and its like. A shutdown hook comes too late for that: ONNX Runtime frees its
 * environment in a hook of its own, and crashes if a model is at work then. The class for signals is in
 * {@code jdk.unsupported}, which every JDK has; it is reached by reflection because the compiler warns of it.
 */
final class Signals {
    /** Numbers as POSIX has them; a program ended by a signal exits with 128 and its number. */
    private static final Map<String, Integer> NUMBERS = Map.of("HUP", 1, "INT", 2, "TERM", 15);

    private Signals() {}

    /** Runs an action before the program exits by a signal. Where signals cannot be caught nothing changes. */
    static void before(Runnable action) {
        NUMBERS.forEach((name, number) -> handle(name, () -> {
            action.run();
            System.exit(128 + number);
        }));
    }

    private static void handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            action.run();
                        }
                        return null;
                    });
            Object named = signal.getConstructor(String.class).newInstance(name);
            signal.getMethod("handle", signal, handler).invoke(null, named, proxy);
        } catch (ReflectiveOperationException e) {
            return; // no such signal here, or it is not ours to catch (nohup): the hook of Main still seals the output
        }
    }
}

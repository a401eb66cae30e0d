package org.sitrep;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.assertj.core.api.Assertions;

/** Classes that break the architecture on purpose, one rule each; nothing runs them. */
@SuppressWarnings("all")
final class Violations {
    private Violations() {}

    static final class Library {
        static void run() {
            Assertions.fail("a library that core may not use");
        }
    }

    static final class Network {
        static Object run() {
            return URI.create("x:y");
        }
    }

    static final class Paths {
        static Object run() {
            return Path.of("x");
        }
    }

    static final class Files {
        static Object run() {
            return new File("x");
        }
    }

    static final class Logging {
        static Object run() {
            return Logger.getLogger("x");
        }
    }

    static final class Now {
        static Object run() {
            return LocalDate.now();
        }
    }

    static final class NowInZone {
        static Object run() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    static final class NowReference {
        static Supplier<Instant> run() {
            return Instant::now;
        }
    }

    static final class SystemClock {
        static Object run() {
            return Clock.systemUTC();
        }
    }

    static final class Milliseconds {
        static long run() {
            return System.currentTimeMillis();
        }
    }

    static final class OldDate {
        static Object run() {
            return new Date();
        }
    }

    static final class DefaultLocale {
        static Object run() {
            return Locale.getDefault();
        }
    }

    static final class DefaultZone {
        static Object run() {
            return ZoneId.systemDefault();
        }
    }

    static final class Environment {
        static Object run() {
            return System.getProperty("user.dir");
        }
    }

    static final class LowerCase {
        static String run() {
            return "X".toLowerCase();
        }
    }

    static final class Format {
        static String run() {
            return String.format("%d", 1);
        }
    }

    static final class Formatted {
        static String run() {
            return "%d".formatted(1);
        }
    }

    static final class DatePattern {
        static Object run() {
            return DateTimeFormatter.ofPattern("MMMM");
        }
    }

    static final class Dice {
        static Object run() {
            return new Random();
        }
    }

    static final class SecureDice {
        static Object run() {
            return new SecureRandom();
        }
    }

    static final class MathDice {
        static double run() {
            return Math.random();
        }
    }

    static final class ThreadDice {
        static Object run() {
            return ThreadLocalRandom.current();
        }
    }

    static final class Uuid {
        static Object run() {
            return UUID.randomUUID();
        }
    }

    static final class Shuffle {
        static void run(List<String> list) {
            Collections.shuffle(list);
        }
    }

    static final class Print {
        static void run() {
            System.out.println("x");
        }
    }

    static final class PrintError {
        static void run() {
            System.err.println("x");
        }
    }

    static final class Exit {
        static void run() {
            System.exit(1);
        }
    }

    static final class Trace {
        static void run(Exception e) {
            e.printStackTrace();
        }
    }
}

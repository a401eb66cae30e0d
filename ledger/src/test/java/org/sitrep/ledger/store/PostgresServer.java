package org.sitrep.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL server of the tests' own, of the programs that Debian's package {@code postgresql} installs: in a temporary folder, on a free
 * port of this machine, gone when the tests end. Where the programs are missing, tests that ask for it are skipped, and say so aloud.
 */
public final class PostgresServer {
    private static final PostgresServer SERVER = new PostgresServer();

    private static final String PASSWORD = "of-the-tests";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Optional<Path> programs = Optional.empty();
    private Optional<Path> folder = Optional.empty();
    private int port;

    private PostgresServer() {}

    /** The address of a new, empty database, with its password. */
    public static String address() {
        return SERVER.database();
    }

    private synchronized String database() {
        if (folder.isEmpty()) {
            start();
        }
        String name = "record" + DATABASES.incrementAndGet();
        try (Connection connection =
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "sitrep", PASSWORD)) {
            connection.createStatement().execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "postgres://sitrep:" + PASSWORD + "@127.0.0.1:" + port + "/" + name;
    }

    private void start() {
        programs = find();
        if (programs.isEmpty()) {
            String skipped =
                    "SKIPPED: no test ran on PostgreSQL, for it is not installed here (Debian: apt install postgresql)";
            System.err.println(skipped);
            Assumptions.abort(skipped);
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Path base = Files.createTempDirectory(
                    "sitrep-postgres",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
            Files.setPosixFilePermissions(base, PosixFilePermissions.fromString("rwxrwxrwx"));
            folder = Optional.of(base);
            Path secret = Files.writeString(base.resolve("secret"), PASSWORD + "\n");
            run(
                    "initdb",
                    "-D",
                    data(),
                    "-U",
                    "sitrep",
                    "-A",
                    "scram-sha-256",
                    "--pwfile",
                    secret.toString(),
                    "-E",
                    "UTF8");
            run(
                    "pg_ctl",
                    "-D",
                    data(),
                    "-w",
                    "-l",
                    base.resolve("log").toString(),
                    "-o",
                    "-c listen_addresses=127.0.0.1 -p " + port + " -c unix_socket_directories=" + base,
                    "start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    private String data() {
        return folder.orElseThrow().resolve("data").toString();
    }

    private void stop() {
        try {
            run("pg_ctl", "-D", data(), "-m", "immediate", "stop");
            try (Stream<Path> files = Files.walk(folder.orElseThrow())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            System.err.println("the tests' PostgreSQL server was not cleared away: " + e);
        }
    }

    private static Optional<Path> find() {
        List<Path> places = new ArrayList<>();
        for (String place : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            places.add(Path.of(place));
        }
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.sorted(Comparator.reverseOrder())
                        .map(v -> v.resolve("bin"))
                        .forEach(places::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return places.stream()
                .filter(place ->
                        Files.isExecutable(place.resolve("initdb")) && Files.isExecutable(place.resolve("pg_ctl")))
                .findFirst();
    }

    /** The server does not run as root: there it is the user whom the package makes. */
    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        command.add(programs.orElseThrow().resolve(program).toString());
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile("sitrep-postgres", ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.orElseThrow().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + Files.readString(log));
            }
            Files.deleteIfExists(log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

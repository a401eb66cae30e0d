package org.sitrep.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.formats.Incoming;

/**
 * The files a command line means, one by one and in order: files as named, folders with all that is in them by
 * name. Hidden files and files that are no articles are passed over and counted. Not thread-safe.
 */
final class PathWalk {
    /** One step of the walk. */
    sealed interface Step {
        /**
         * A file to read.
         *
         * @param name the file as the user named it, or as found below a folder the user named
         */
        record File(Path path, String name, FileKind kind) implements Step {}

        record StandardInput() implements Step {}

        record Refused(Incoming.Refused incoming) implements Step {}
    }

    /** A folder being walked; {@code real} is its path without links, to see loops. */
    private record Folder(Path real, String name, Iterator<Path> entries) {}

    private final Iterator<String> arguments;
    private final Deque<Folder> open = new ArrayDeque<>();

    /** The folders below the one that was named that have been entered, without links: none is read twice. */
    private final Set<Path> entered = new HashSet<>();

    private final PassedOver skipped = new PassedOver();

    PathWalk(List<String> arguments) {
        this.arguments = List.copyOf(arguments).iterator();
    }

    /** Files passed over so far because they are no articles. */
    Map<String, Integer> skipped() {
        return skipped.counts();
    }

    /** The next step, or nothing at the end. */
    Optional<Step> next() {
        while (true) {
            Folder folder = open.peek();
            Optional<Step> step;
            if (folder == null) {
                if (!arguments.hasNext()) {
                    return Optional.empty();
                }
                step = argument(arguments.next());
            } else if (folder.entries.hasNext()) {
                step = entry(folder, folder.entries.next());
            } else {
                open.pop();
                continue;
            }
            if (step.isPresent()) {
                return step;
            }
        }
    }

    private Optional<Step> argument(String argument) {
        if (argument.equals("-")) {
            return Optional.of(new Step.StandardInput());
        }
        try {
            Path path = Path.of(argument);
            return Files.isDirectory(path)
                    ? enter(path, argument)
                    : Optional.of(file(path, argument, FileKind.of(argument)));
        } catch (InvalidPathException e) {
            return refused(argument, "unreadable", "is not a file name: " + e.getReason());
        }
    }

    private Optional<Step> entry(Folder folder, Path path) {
        String fileName = String.valueOf(path.getFileName());
        String name = folder.name.endsWith("/") ? folder.name + fileName : folder.name + "/" + fileName;
        if (fileName.startsWith(".")) {
            return Optional.empty();
        }
        if (Files.isDirectory(path)) {
            return enter(path, name);
        }
        FileKind kind = FileKind.of(fileName);
        boolean special = Files.exists(path) && !Files.isRegularFile(path);
        if (kind == FileKind.OTHER || special) {
            if (!isAboutTheFolder(fileName)) {
                skipped.add(fileName);
            }
            return Optional.empty();
        }
        return Optional.of(file(path, name, kind));
    }

    /** Files by whose name everybody knows that they are no articles. */
    private static boolean isAboutTheFolder(String fileName) {
        return fileName.matches("(?i)(readme|licen[cs]e|notice|changelog|contributing)(\\..*)?");
    }

    private static Step file(Path path, String name, FileKind kind) {
        return kind.isRefused() ? new Step.Refused(refused(name, kind)) : new Step.File(path, name, kind);
    }

    /** Why a file of a kind that cannot be read is not. */
    static Incoming.Refused refused(String name, FileKind kind) {
        return kind == FileKind.NOT_YET
                ? Incoming.Refused.of(
                        name,
                        "not-yet",
                        "is a feed or other XML; 'sitrep watch ADDRESS' asks a feed and reads its articles")
                : Incoming.Refused.of(name, "unsupported", FileKind.whatToDo(name));
    }

    /** Whether a path in an archive has a part that a folder would hide. */
    static boolean isHidden(String path) {
        for (String part : path.split("/", -1)) {
            if (part.startsWith(".") && !part.equals(".") && !part.equals("..")) {
                return true;
            }
        }
        return false;
    }

    /** The name of a file without its folders and its ending. */
    static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private Optional<Step> enter(Path path, String name) {
        try {
            Path real = path.toRealPath();
            if (open.isEmpty()) {
                entered.clear();
            } else if (open.stream().anyMatch(folder -> folder.real.startsWith(real)) || entered.contains(real)) {
                return Optional.empty();
            }
            entered.add(real);
            open.push(new Folder(real, name, sorted(path).iterator()));
            return Optional.empty();
        } catch (IOException | DirectoryIteratorException e) {
            return refused(name, "unreadable", "the folder " + reason(e));
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        }
        entries.sort(Comparator.comparing(path -> String.valueOf(path.getFileName())));
        return entries;
    }

    private static Optional<Step> refused(String name, String code, String message) {
        return Optional.of(new Step.Refused(Incoming.Refused.of(name, code, message)));
    }

    /** Why a file could not be read, in words for people. */
    static String reason(Exception e) {
        if (e instanceof NoSuchFileException) {
            return "does not exist; check the name";
        }
        if (e instanceof AccessDeniedException) {
            return "may not be read; check its permissions";
        }
        String message = e.getMessage();
        return "cannot be read" + (message == null ? "" : ": " + message);
    }
}

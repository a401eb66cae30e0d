package org.sitrep.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sitrep.lexicon.Table;

/** The files of words and rules beside the program, in a jar or in a folder of classes. */
final class EnglishData {
    private static final String ROOT = "/org/sitrep/en/";

    private EnglishData() {}

    /** Names of the files of a folder that have an ending, in order; none if there is no such folder. */
    static List<String> names(String folder, String ending) {
        URL url = Table.class.getResource(ROOT + folder);
        if (url == null) {
            return List.of();
        }
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return names(Path.of(uri), ending);
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return names(jar.getPath(ROOT + folder), ending);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}

package org.sitrep;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Classes that break the architecture on purpose: one Java statement each, compiled for the test and never run. */
final class Broken {
    private static final List<String> IMPORTS =
            List.of("java.io.*", "java.net.*", "java.nio.file.*", "java.time.*", "java.util.*", "java.util.function.*");

    private Broken() {}

    /** A statement that breaks a rule in a class of a package. */
    record Violation(ArchRule rule, String home, String statement) {}

    /** A class to compile, with nothing but a statement. */
    private static final class Source extends SimpleJavaFileObject {
        private final String type;
        private final String text;

        Source(Violation violation, int number) {
            super(
                    URI.create("string:///" + violation.home.replace('.', '/') + "/Broken" + number + ".java"),
                    Kind.SOURCE);
            this.type = violation.home + ".Broken" + number;
            StringBuilder text = new StringBuilder("package " + violation.home + ";\n");
            IMPORTS.forEach(name -> text.append("import ").append(name).append(";\n"));
            this.text = text.append("final class Broken" + number + " { void run() throws Throwable { ")
                    .append(violation.statement)
                    .append(" } }")
                    .toString();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** A class for each violation, in their order. */
    static List<JavaClasses> classes(List<Violation> violations) {
        List<Source> sources = new ArrayList<>();
        violations.forEach(violation -> sources.add(new Source(violation, sources.size())));
        try {
            Path folder = Files.createTempDirectory("broken");
            try {
                compile(sources, folder);
                JavaClasses classes = new ClassFileImporter().importPath(folder);
                return sources.stream()
                        .map(source -> classes.that(
                                describe("are it", type -> type.getName().equals(source.type))))
                        .toList();
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(List<? extends JavaFileObject> sources, Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-nowarn", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
        if (!compiler.getTask(messages, null, null, options, null, sources).call()) {
            throw new AssertionError("the violation does not compile:\n" + messages);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

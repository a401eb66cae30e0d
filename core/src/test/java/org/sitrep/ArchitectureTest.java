package org.sitrep;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.Broken.Violation;
import org.sitrep.article.Article;

/** Invariants 1 to 4 of ARCHITECTURE.md for {@code core}. */
class ArchitectureTest {
    private static final Architecture CORE = Architecture.of(Article.class, "org.sitrep");

    /** By package, what else of the program it may know. */
    private static final Map<String, Set<String>> LAYERS = layers();

    private static Map<String, Set<String>> layers() {
        Map<String, Set<String>> layers = new TreeMap<>();
        layers.put("text", Set.of());
        layers.put("lexicon", Set.of());
        layers.put("article", Set.of("text"));
        layers.put("document", Set.of("text", "article"));
        layers.put("claim", Set.of("text", "document"));
        layers.put("quotation", Set.of("text", "document"));
        layers.put("syntax", Set.of("text", "document"));
        layers.put("segment", Set.of("text", "lexicon", "document"));
        layers.put("neural", Set.of("text", "lexicon", "document"));
        layers.put("number", Set.of("text", "lexicon", "document"));
        layers.put("place", Set.of("text", "lexicon", "article", "document"));
        layers.put("actor", Set.of("text", "lexicon", "article", "document"));
        layers.put("rule", Set.of("text", "lexicon", "article", "document"));
        layers.put("time", Set.of("text", "lexicon", "article", "document", "rule"));
        layers.put("dating", Set.of("text", "lexicon", "article", "document", "rule", "time"));
        layers.put("modality", Set.of("text", "lexicon", "document", "claim", "syntax"));
        layers.put("extract", Set.of("text", "lexicon", "document", "claim", "syntax", "modality", "actor", "time"));
        layers.put("reading", layers.keySet().stream().collect(Collectors.toUnmodifiableSet()));
        return layers;
    }

    @Test
    void dependencies() {
        CORE.check(
                Architecture.onlyDependsOn(
                        "java..",
                        "org.sitrep..",
                        "org.jspecify.annotations..",
                        "org.snakeyaml.engine..",
                        "ai.onnxruntime.."),
                "org.assertj.core.api.Assertions.fail(\"\");");
    }

    @Test
    void noFilesNetworkLogging() {
        CORE.check(
                Architecture.never("logs", Architecture.member("java.lang.System", "getLogger")),
                "System.getLogger(\"x\");");
        CORE.check(
                noClasses()
                        .should()
                        .dependOnClassesThat(describe(
                                "reach out of the process",
                                type -> type.getName()
                                        .matches("java\\.(net|nio\\.file|nio\\.channels|util\\.logging)\\..*"
                                                + "|java\\.io\\.(File.*|RandomAccessFile)"
                                                + "|java\\.lang\\.(System\\$Logger|Process.*)"))),
                "URI.create(\"x:y\");",
                "Path.of(\"x\");",
                "new File(\"x\");",
                "new RandomAccessFile(\"x\", \"r\");",
                "java.nio.channels.Channels.newChannel(InputStream.nullInputStream());",
                "java.util.logging.Logger.getLogger(\"x\");",
                "System.Logger logger = null; logger.getName();",
                "new ProcessBuilder();");
    }

    @Test
    void layersNeverKnowWhatIsAbove() {
        List<Violation> violations = new ArrayList<>();
        LAYERS.forEach((name, below) -> {
            List<String> above = LAYERS.keySet().stream()
                    .filter(other -> !other.equals(name) && !below.contains(other))
                    .toList();
            ArchRule rule = noClasses()
                    .that(Architecture.ofProgram(name))
                    .should()
                    .dependOnClassesThat(Architecture.ofProgram(above.toArray(String[]::new)))
                    .as(name + " knows of the program only " + below);
            rule.check(CORE.program());
            above.forEach(
                    other -> violations.add(new Violation(rule, "org.sitrep." + name, knows("org.sitrep." + other))));
        });
        Architecture.reject(violations);
    }

    @Test
    void everyPackageHasALayer() {
        ArchRule rule = classes()
                .should()
                .resideInAnyPackage(Architecture.packages(LAYERS.keySet().toArray(String[]::new)));
        rule.check(CORE.program());
        Architecture.reject(
                List.of(new Violation(rule, "org.sitrep", ";"), new Violation(rule, "org.sitrep.stray", ";")));
        assertThat(LAYERS.keySet())
                .allSatisfy(layer -> assertThat(knows("org.sitrep." + layer)).isNotEmpty());
    }

    @Test
    void extractorsDoNotKnowOneAnother() {
        List<String> extractors = CORE.program().stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.sitrep.extract."))
                .distinct()
                .sorted()
                .toList();
        assertThat(extractors).hasSize(4);
        List<Violation> violations = new ArrayList<>();
        for (String extractor : extractors) {
            ArchRule rule = noClasses()
                    .that()
                    .resideInAPackage(extractor + "..")
                    .should()
                    .dependOnClassesThat(
                            Architecture.ofProgram("extract").and(not(resideInAPackage(extractor + ".."))));
            rule.check(CORE.program());
            extractors.stream()
                    .filter(other -> !other.equals(extractor))
                    .forEach(other -> violations.add(new Violation(rule, extractor, knows(other))));
        }
        Architecture.reject(violations);
    }

    /** A statement that knows the first public class of a package. */
    private static String knows(String home) {
        return CORE.program().stream()
                .filter(type -> type.getPackageName().startsWith(home)
                        && type.isTopLevelClass()
                        && type.getModifiers().contains(JavaModifier.PUBLIC))
                .min(Comparator.comparing(JavaClass::getName))
                .map(type -> "Object known = " + type.getName() + ".class;")
                .orElseThrow(() -> new AssertionError(home + " has no public class: is it gone?"));
    }

    @Test
    void offsetsAreConvertedAtTheEdge() {
        CORE.check(
                noClasses()
                        .that(not(Architecture.ofProgram("text")))
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("org.sitrep.text.CodePoints"),
                "new org.sitrep.text.CodePoints(\"x\");");
    }

    @Test
    void noClock() {
        CORE.check(Architecture.noClock(), Architecture.CLOCKS);
    }

    @Test
    void noDefaultLocaleOrZone() {
        CORE.check(Architecture.noDefaultLocaleOrZone(), Architecture.DEFAULTS);
        CORE.check(Architecture.never("asks its surroundings", Architecture.environment()), Architecture.SURROUNDINGS);
    }

    @Test
    void noChance() {
        CORE.check(Architecture.noChance(), Architecture.DICE);
    }

    @Test
    void noPrintingNoExit() {
        CORE.check(
                noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.io.PrintStream"),
                "PrintStream stream = null; stream.println();");
        CORE.check(
                Architecture.never(
                        "prints or ends the program", Architecture.streams().or(Architecture.exit())),
                Stream.of(Architecture.PRINTING, Architecture.EXITS)
                        .flatMap(List::stream)
                        .toList());
    }
}

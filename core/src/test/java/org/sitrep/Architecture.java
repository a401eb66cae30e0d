package org.sitrep;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.Broken.Violation;

/**
 * The program of one module, and the rules that several modules keep. A rule is checked with statements that break it:
 * it must pass the program and reject a class of the module that contains nothing but such a statement.
 */
public final class Architecture {
    private final JavaClasses program;
    private final String home;

    private Architecture(JavaClasses program, String home) {
        this.program = program;
        this.home = home;
    }

    /**
     * The module of a class.
     *
     * @param home the package that the classes which break its rules stand in
     */
    public static Architecture of(Class<?> member, String home) {
        return new Architecture(
                new ClassFileImporter()
                        .importUrl(member.getProtectionDomain().getCodeSource().getLocation()),
                home);
    }

    JavaClasses program() {
        return program;
    }

    /** The rule holds for the program, and is no empty phrase: it rejects each statement. */
    public void check(ArchRule rule, List<String> violations) {
        rule.check(program);
        reject(violations.stream()
                .map(violation -> new Violation(rule, home, violation))
                .toList());
    }

    /** The rule holds for the program, and is no empty phrase: it rejects each statement. */
    public void check(ArchRule rule, String... violations) {
        check(rule, List.of(violations));
    }

    /** Each rule rejects the class that breaks it. */
    static void reject(List<Violation> violations) {
        List<JavaClasses> classes = Broken.classes(violations);
        assertThat(violations).isNotEmpty();
        for (int i = 0; i < classes.size(); i++) {
            Violation violation = violations.get(i);
            assertThat(violation.rule().evaluate(classes.get(i)).hasViolation())
                    .as(
                            "%s in %s breaks: %s",
                            violation.statement(),
                            violation.home(),
                            violation.rule().getDescription())
                    .isTrue();
        }
    }

    /** Classes outside the program that it may use. */
    public static ArchRule onlyDependsOn(String... packages) {
        return classes().should().onlyDependOnClassesThat(resideInAnyPackage(packages));
    }

    /** Invariant 1: the network is never asked. Names of resources are URLs too, so these may be held. */
    public static ArchRule noNetwork() {
        return noClasses()
                .should()
                .accessTargetWhere(member("java.net.URL", "openConnection", "openStream", "getContent"))
                .orShould()
                .dependOnClassesThat(describe(
                        "connect",
                        type -> type.getPackageName().startsWith("java.net.http")
                                || type.getName().matches("java\\.net\\..*(Socket|Connection|InetAddress).*")));
    }

    /** Invariant 4. */
    public static ArchRule noClock() {
        return never(
                "asks a clock",
                describe(
                                "java.time now",
                                (JavaAccess<?> access) ->
                                        access.getTargetOwner().getPackageName().startsWith("java.time")
                                                && access.getTarget().getName().equals("now"))
                        .or(describe(
                                "Clock of the system",
                                access -> access.getTargetOwner().isEquivalentTo(java.time.Clock.class)
                                        && access.getTarget().getName().matches("(system|tick).*")))
                        .or(member("java.lang.System", "currentTimeMillis", "nanoTime"))
                        .or(member("java.util.Calendar", "getInstance"))
                        .or(member("java.util.Date", "<init>")));
    }

    /** Statements that {@link #noClock} rejects. */
    public static final List<String> CLOCKS = List.of(
            "LocalDate.now();",
            "LocalDate.now(ZoneOffset.UTC);",
            "Supplier<Instant> now = Instant::now;",
            "Clock.systemUTC();",
            "Clock.tickMinutes(ZoneOffset.UTC);",
            "System.currentTimeMillis();",
            "LongSupplier now = System::nanoTime;",
            "Calendar.getInstance();",
            "new Date();");

    /** Invariant 4. */
    public static ArchRule noDefaultLocaleOrZone() {
        return never(
                "depends on where it runs",
                member("java.util.Locale", "getDefault")
                        .or(member("java.time.ZoneId", "systemDefault"))
                        .or(member("java.util.TimeZone", "getDefault"))
                        .or(member("java.nio.charset.Charset", "defaultCharset"))
                        .or(member("java.lang.System", "lineSeparator"))
                        .or(member("java.lang.String", "formatted"))
                        .or(without(Locale.class, "java.lang.String", "toLowerCase", "toUpperCase", "format"))
                        .or(without(Locale.class, "java.time.format.DateTimeFormatter", "ofPattern")));
    }

    /** Statements that {@link #noDefaultLocaleOrZone} rejects. */
    public static final List<String> DEFAULTS = List.of(
            "Locale.getDefault();",
            "ZoneId.systemDefault();",
            "TimeZone.getDefault();",
            "java.nio.charset.Charset.defaultCharset();",
            "System.lineSeparator();",
            "\"%d\".formatted(1);",
            "\"X\".toLowerCase();",
            "UnaryOperator<String> upper = String::toUpperCase;",
            "String.format(\"%d\", 1);",
            "java.time.format.DateTimeFormatter.ofPattern(\"MMMM\");");

    /** Invariant 4: what the surroundings say changes nothing. */
    public static DescribedPredicate<JavaAccess<?>> environment() {
        return member("java.lang.System", "getenv", "getProperty", "getProperties")
                .or(member("java.lang.Boolean", "getBoolean"))
                .or(member("java.lang.Integer", "getInteger"))
                .or(member("java.lang.Long", "getLong"));
    }

    /** Statements that ask {@link #environment}. */
    public static final List<String> SURROUNDINGS = List.of(
            "System.getenv();",
            "System.getProperty(\"x\");",
            "Boolean.getBoolean(\"x\");",
            "Integer.getInteger(\"x\");",
            "Long.getLong(\"x\");");

    /** Invariant 4. */
    public static ArchRule noChance() {
        return never("throws dice", chance());
    }

    /** What chance decides. */
    public static DescribedPredicate<JavaAccess<?>> chance() {
        DescribedPredicate<JavaAccess<?>> unseeded = describe(
                "new Random()",
                access -> access.getTargetOwner().isAssignableTo(java.util.Random.class)
                        && access instanceof JavaCodeUnitAccess<?> call
                        && call.getTarget().getName().equals("<init>")
                        && call.getTarget().getRawParameterTypes().isEmpty());
        return unseeded.or(member("java.lang.Math", "random"))
                .or(member("java.util.concurrent.ThreadLocalRandom", "current"))
                .or(member("java.util.UUID", "randomUUID"))
                .or(without(java.util.Random.class, "java.util.Collections", "shuffle"));
    }

    /** Statements that {@link #noChance} rejects. */
    public static final List<String> DICE = List.of(
            "new Random();",
            "new java.security.SecureRandom();",
            "Math.random();",
            "java.util.concurrent.ThreadLocalRandom.current();",
            "UUID.randomUUID();",
            "Collections.shuffle(new ArrayList<String>());");

    /** Invariant 3: the streams of the process, its end, and traces on them. */
    public static DescribedPredicate<JavaAccess<?>> streams() {
        return member("java.lang.System", "out", "err", "in", "console")
                .or(describe(
                        "printStackTrace",
                        access -> access.getTargetOwner().isAssignableTo(Throwable.class)
                                && access instanceof JavaCodeUnitAccess<?> call
                                && call.getTarget().getName().equals("printStackTrace")
                                && call.getTarget().getRawParameterTypes().isEmpty()));
    }

    /** Statements that use {@link #streams}. */
    public static final List<String> PRINTING = List.of(
            "System.out.println();",
            "System.err.println();",
            "System.in.read();",
            "System.console();",
            "new Exception().printStackTrace();");

    /** Invariant 3: whatever ends the process. */
    public static DescribedPredicate<JavaAccess<?>> exit() {
        return member("java.lang.System", "exit").or(member("java.lang.Runtime", "exit", "halt"));
    }

    /** Statements that {@link #exit}. */
    public static final List<String> EXITS =
            List.of("System.exit(1);", "Runtime.getRuntime().exit(1);", "Runtime.getRuntime().halt(1);");

    /** No class accesses this. */
    public static ArchRule never(String what, DescribedPredicate<JavaAccess<?>> forbidden) {
        return noClasses().should().accessTargetWhere(forbidden).as("no class " + what);
    }

    /** Accesses to members of a class, by names alone, so that no overload slips through. */
    public static DescribedPredicate<JavaAccess<?>> member(String owner, String... names) {
        Set<String> members = Set.of(names);
        return describe(
                owner + " " + members,
                access -> access.getTargetOwner().getName().equals(owner)
                        && members.contains(access.getTarget().getName()));
    }

    /** Calls without an argument of a type that they can be given. */
    private static DescribedPredicate<JavaAccess<?>> without(Class<?> argument, String owner, String... names) {
        return member(owner, names)
                .and(describe(
                        "without " + argument.getSimpleName(),
                        access -> access instanceof JavaCodeUnitAccess<?> call
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(argument))));
    }

    /** Classes of these packages of the program. */
    public static DescribedPredicate<JavaClass> ofProgram(String... packages) {
        return resideInAnyPackage(packages(packages));
    }

    /** Patterns of packages of the program and what is below them. */
    static String[] packages(String... names) {
        return Stream.of(names).map(name -> "org.sitrep." + name + "..").toArray(String[]::new);
    }
}

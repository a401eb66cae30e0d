package org.sitrep.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.intake.About;
import org.sitrep.intake.Sieve;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which articles are to be read. */
final class SieveOptions {
    @Option(
            names = "--about",
            paramLabel = "WORDS",
            converter = Question.class,
            description =
                    "Only articles that hold these words, such as 'Ukraine & (ceasefire | shell*) & !football'; in"
                            + " quotation marks a phrase. Others are counted, and read prints a line of each.")
    private @Nullable About about;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            split = ",",
            converter = Tag.class,
            description = "Only articles in these languages, such as en,uk; those whose language nobody can tell too.")
    private List<String> languages = List.of();

    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            split = ",",
            converter = Name.class,
            description = "Only articles whose outlet, or the host of whose address, has this in it.")
    private List<String> outlets = List.of();

    @Option(
            names = "--since",
            paramLabel = "YYYY-MM-DD",
            converter = ReadingOptions.Day.class,
            description = "Only articles published then or later, and those that do not tell when.")
    private @Nullable LocalDate since;

    /** A question as {@link About} reads it. */
    static final class Question implements ITypeConverter<About> {
        @Override
        public About convert(String value) {
            try {
                return About.of(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + value + "': " + e.getMessage());
            }
        }
    }

    /** A language by its code (BCP 47), for a name such as "English" would leave out everything. */
    static final class Tag implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!value.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")) {
                throw new TypeConversionException("'" + value + "' is no tag of a language such as en or pt-BR");
            }
            return value;
        }
    }

    /** A part of a name; nothing would be part of every name. */
    static final class Name implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (value.isBlank()) {
                throw new TypeConversionException("it names no outlet");
            }
            return value.strip();
        }
    }

    Sieve sieve() {
        return new Sieve(Optional.ofNullable(about), languages, outlets, Optional.ofNullable(since));
    }
}

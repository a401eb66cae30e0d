package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is left out by --about, --lang, --outlet and --since is counted, and listed one by one. */
class SieveOptionsTest {
    private static final String ARTICLES =
            "{\"id\":\"a\",\"text\":\"The army shelled a village in Ukraine and five people were killed"
                    + " in the night, the governor said on Tuesday.\",\"outlet\":\"The Daily\",\"published\":\"2021-05-03\"}\n"
                    + "{\"id\":\"b\",\"text\":\"Le ministre a dit que la situation est grave et que les troupes ne vont pas se"
                    + " retirer de la ville dans les jours qui viennent.\",\"url\":\"https://news.example/b\"}\n"
                    + "{\"id\":\"c\",\"text\":\"The minister of sport was at the match and said that the team had played well in"
                    + " the second half of it.\",\"outlet\":\"Sport Weekly\",\"published\":\"2021-05-04\"}\n";

    @Test
    void wanted() {
        check("a", "b: left out by --about;c: left out by --about", "--about", "Ukraine & shell*");
        check("a c", "b: left out by --lang", "--lang", "en");
        check("b c", "a: left out by --since", "--since", "2021-05-04");
        check("a b", "c: left out by --outlet", "--outlet", "daily,news.example");
        check("a", "b: left out by --lang;c: left out by --about", "--lang", "en", "--about", "village");
    }

    @Test
    void aCountAtTheEnd() {
        Run run = Run.of(Run.Setting.PIPE.reading(ARTICLES), "read", "--lang", "en", "--about", "village", "-");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("sitrep: 2 articles were left out: 1 by --lang, 1 by --about");
    }

    @Test
    void aQuestionThatIsNoneIsWrongUsage() {
        Run run = Run.of(Run.Setting.PIPE.reading(ARTICLES), "read", "--about", "(village", "-");
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("'(village': a ')' is missing");
    }

    @Test
    void whatWouldLeaveOutAllOrNothingIsWrongUsage() {
        checkUsage("'english' is no tag of a language such as en or pt-BR", "--lang", "english");
        checkUsage("it names no outlet", "--outlet", "");
        checkUsage("it names no outlet", "--outlet", "daily, ");
    }

    private static void checkUsage(String why, String... option) {
        Run run = Run.of(Run.Setting.PIPE.reading(ARTICLES), "read", option[0], option[1], "-");
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains(why);
    }

    private static void check(String read, String leftOut, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "read";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = "-";
        Run run = Run.of(Run.Setting.PIPE.reading(ARTICLES), arguments);
        String ids = run.out()
                .lines()
                .filter(line -> line.contains("\"statements\""))
                .map(line -> line.replaceAll("^\\{\"article\":\\{\"id\":\"(.)\".*", "$1"))
                .collect(java.util.stream.Collectors.joining(" "));
        String told = run.out()
                .lines()
                .filter(line -> line.contains("left-out"))
                .map(line -> line.replaceAll(".*article (.) was (left out by --[a-z]+).*", "$1: $2"))
                .collect(java.util.stream.Collectors.joining(";"));
        assertThat(ids).isEqualTo(read);
        assertThat(told).isEqualTo(leftOut);
    }
}

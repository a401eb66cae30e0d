package org.sitrep.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitrep.article.Article;

/**
 * Which articles are to be read. What nobody knows of an article leaves it in, but for its outlet.
 *
 * @param languages BCP 47 tags; {@code en} is also {@code en-GB}
 * @param outlets names, or parts of them, or hosts
 * @param since the first day of publication that is wanted
 */
public record Sieve(Optional<About> about, List<String> languages, List<String> outlets, Optional<LocalDate> since) {
    /** Lets everything through. */
    public static final Sieve OPEN = new Sieve(Optional.empty(), List.of(), List.of(), Optional.empty());

    /** What leaves an article out, each with the option that does. */
    public enum By {
        SINCE("--since"),
        LANG("--lang"),
        OUTLET("--outlet"),
        ABOUT("--about");

        private final String option;

        By(String option) {
            this.option = option;
        }

        public String option() {
            return option;
        }
    }

    public Sieve {
        languages = List.copyOf(languages);
        outlets = List.copyOf(outlets);
    }

    /** What leaves an article out whose language is recognised, the cheapest to tell first; nothing if it is to be read. */
    public Optional<By> leavesOut(Article article) {
        if (since.isPresent()
                && article.published()
                        .latest()
                        .filter(day -> day.isBefore(since.get()))
                        .isPresent()) {
            return Optional.of(By.SINCE);
        }
        if (!languages.isEmpty()
                && article.language().filter(tag -> !isWanted(tag)).isPresent()) {
            return Optional.of(By.LANG);
        }
        if (!outlets.isEmpty() && outlets.stream().noneMatch(outlet -> isOf(article, outlet))) {
            return Optional.of(By.OUTLET);
        }
        boolean other =
                about.isPresent() && !about.get().matches(article.title().orElse("") + "\n" + article.text());
        return other ? Optional.of(By.ABOUT) : Optional.empty();
    }

    private boolean isWanted(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        return languages.stream()
                .map(language -> language.toLowerCase(Locale.ROOT))
                .anyMatch(language -> lower.equals(language) || lower.startsWith(language + "-"));
    }

    private static boolean isOf(Article article, String outlet) {
        String part = outlet.toLowerCase(Locale.ROOT);
        return article.outlet()
                        .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
                        .isPresent()
                || article.url()
                        .filter(url -> url.toLowerCase(Locale.ROOT)
                                .replaceFirst("^https?://([^/]*).*$", "$1")
                                .contains(part))
                        .isPresent();
    }
}

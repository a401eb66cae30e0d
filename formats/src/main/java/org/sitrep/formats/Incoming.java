package org.sitrep.formats;

import org.sitrep.article.Article;
import org.sitrep.article.Warning;

/** What a reader hands over: an article, or the reason why there is none. Bad input is data, never an exception. */
public sealed interface Incoming {
    /** An article that could be read; what is odd about it is in its warnings. */
    record Read(Article article) implements Incoming {}

    /**
     * An input that could not be read.
     *
     * @param path the input as the user named it
     */
    record Refused(String path, Warning warning) implements Incoming {
        public static Refused of(String path, String code, String message) {
            return new Refused(path, Warning.of(code, message));
        }
    }
}

package org.sitrep.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.sitrep.formats.Incoming;
import org.sitrep.intake.html.PageReader;

/** The article of a page that somebody fetched. */
public final class Fetched {
    private Fetched() {}

    /**
     * The article, or why there is none.
     *
     * @param url that answered
     * @param contentType value of that HTTP header, if it was sent
     * @param day on which it answered
     */
    public static Incoming read(byte[] bytes, String url, Optional<String> contentType, LocalDate day) {
        String type = contentType.orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        try {
            if (type.isEmpty() || type.contains("html") || (type.equals("text/plain") && Pages.isPage(bytes))) {
                return Pages.read(
                        new ByteArrayInputStream(bytes),
                        new PageReader.Given(url, Optional.empty(), Optional.of(url), contentType, Optional.of(day)));
            }
            return type.equals("text/plain")
                    ? TextArticle.read(new ByteArrayInputStream(bytes), url, Optional.empty())
                    : Incoming.Refused.of(url, "unsupported", "is no page but " + printable(type));
        } catch (IOException e) {
            return Incoming.Refused.of(url, "unreadable", PathWalk.reason(e));
        }
    }

    private static String printable(String type) {
        return type.matches("[a-z0-9.+/-]{1,80}") ? type : "something else";
    }
}

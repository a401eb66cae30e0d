package org.sitrep.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts a permalink beside every claim, quotation and article of a printed line of a list. In JSON a quotation mark inside a string stands behind a backslash, so that no words of an
 * article can look like a field.
 */
final class Permalinks {
    private static final Pattern CLAIM = Pattern.compile("\"id\":\"([0-9a-z]+\\.[sefp][0-9]+)\"");
    private static final Pattern SENTENCE =
            Pattern.compile("\\{\"article\":\"((?:[^\"\\\\]|\\\\.)*)\",\"start\":([0-9]+),\"end\":([0-9]+),");
    private static final Pattern ARTICLE = Pattern.compile("^\\{\"article\":\"([0-9a-z]+)\",");

    private Permalinks() {}

    static String in(String line) {
        String claims = CLAIM.matcher(line).replaceAll("$0,\"permalink\":\"/r/$1\"");
        String sentences = SENTENCE.matcher(claims).replaceAll(Permalinks::sentence);
        return ARTICLE.matcher(sentences).replaceFirst("$0\"permalink\":\"/source?key=$1\",");
    }

    /** An id of an article may have any characters. */
    private static String sentence(MatchResult found) {
        String key = URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
        return java.util.regex.Matcher.quoteReplacement(found.group() + "\"permalink\":\"/source?key=" + key + "&at="
                + found.group(2) + "-" + found.group(3) + "\",");
    }
}

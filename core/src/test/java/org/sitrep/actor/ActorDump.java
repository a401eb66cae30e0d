package org.sitrep.actor;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.article.Article;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.text.CodePoints;

/**
 * Writes the mentions of text files as lines of tab-separated cells, for measuring: file, start and end in code points,
 * type, id, name. Arguments: a folder of text files and the file to write; a third argument adds the words' tags.
 */
final class ActorDump {
    private ActorDump() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(Path.of(arguments[0]))) {
            files = list.sorted().toList();
        }
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (Path file : files) {
                Article article = Article.ofText(String.valueOf(file.getFileName()), Files.readString(file));
                Document document = TestDocuments.withActors(article);
                CodePoints points = new CodePoints(article.text());
                for (ActorMention mention : document.actors()) {
                    out.write(String.join(
                            "\t",
                            article.id(),
                            String.valueOf(points.at(mention.span().start())),
                            String.valueOf(points.at(mention.span().end())),
                            mention.type().name().toLowerCase(java.util.Locale.ROOT),
                            mention.actor().orElse(""),
                            mention.name().replaceAll("\\s+", " ")));
                    out.newLine();
                }
                if (arguments.length > 2) {
                    for (Token token : document.tokens()) {
                        out.write("#" + token.index() + " " + token.form() + " " + token.lemma() + " " + token.upos()
                                + " " + token.xpos() + " " + token.head() + " " + token.relation());
                        out.newLine();
                    }
                    document.entities().forEach(e -> {
                        try {
                            out.write("#E " + e.type() + " "
                                    + e.span().in(article.text()).replaceAll("\\s+", " "));
                            out.newLine();
                        } catch (IOException x) {
                            throw new java.io.UncheckedIOException(x);
                        }
                    });
                }
            }
        }
    }
}

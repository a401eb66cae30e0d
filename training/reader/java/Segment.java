import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.sitrep.document.Segmentation;
import org.sitrep.quotation.Quotations;
import org.sitrep.segment.Segmenter;
import org.sitrep.text.CodePoints;
import org.sitrep.text.Span;

/**
 * Cuts texts into words with the product's own segmenter, so that training sees what reading sees. A line in is a text (line
 * end, tab and backslash escaped); a line out is its sentences: {@code paragraph:start-end,start-end;...} in code points.
 */
final class Segment {
    private Segment() {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String text = plain(line);
            CodePoints points = new CodePoints(text);
            StringBuilder found = new StringBuilder();
            for (Segmentation.Segment sentence : Segmenter.segment(text, Quotations.of(text)).sentences()) {
                found.append(found.length() > 0 ? ";" : "").append(sentence.paragraph()).append(':');
                String comma = "";
                for (Span word : sentence.words()) {
                    found.append(comma).append(points.at(word.start())).append('-').append(points.at(word.end()));
                    comma = ",";
                }
            }
            out.println(found);
        }
        out.flush();
    }

    private static String plain(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                c = line.charAt(++i);
                c = c == 'n' ? '\n' : c == 'r' ? '\r' : c;
            }
            text.append(c);
        }
        return text.toString();
    }
}

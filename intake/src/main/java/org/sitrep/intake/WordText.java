package org.sitrep.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The text of a Word document's main part (WordprocessingML, ECMA-376 part 1, 17): an empty line between paragraphs, a line for each row of a
 * table, its cells apart by tabs. What was deleted while changes were tracked is left out. Read as a stream: no document type, no entities of its own.
 * Not thread-safe.
 */
final class WordText {
    /** Elements within one another; tables in tables in boxes have some dozens. */
    private static final int DEPTH = 256;

    private static final Set<String> SPACES = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");

    /** What was moved away or stands there a second time for old programs. */
    private static final Set<String> UNREAD = Set.of("moveFrom", "del", "Fallback", "instrText", "rt");

    private final StringBuilder text = new StringBuilder();
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private @Nullable StringBuilder title;
    private @Nullable String damage;
    private int depth;
    private int unread;
    private int rows;
    private boolean cellBefore;
    private boolean rowBefore;
    private boolean inText;
    private boolean titled;

    private WordText() {}

    /** What could be read; what is broken ends it. */
    static WordText read(InputStream in) throws IOException {
        WordText text = new WordText();
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            while (xml.hasNext() && !text.isTooLong()) {
                text.take(xml, xml.next());
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            text.damage = "the document is broken; what stands behind that was not read";
        } catch (
                RuntimeException
                        e) { // the JDK's parser on broken input: ArrayIndexOutOfBounds, XNIException and others
            text.damage = "the document is broken; what stands behind that was not read";
        }
        return text;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // a JDK of 24 or later stops at 100 on its own
        factory.setProperty("jdk.xml.maxElementDepth", 2 * DEPTH);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("it names another file");
        });
        return factory;
    }

    String text() {
        return text.toString();
    }

    /** The paragraph that has the style of a title; no longer than a line. */
    Optional<String> title() {
        return Optional.ofNullable(title)
                .map(one -> one.toString().strip())
                .filter(one -> !one.isEmpty() && one.length() <= 500);
    }

    Optional<String> damage() {
        return Optional.ofNullable(damage);
    }

    boolean isTooLong() {
        return text.length() > Limits.ARTICLE_CHARACTERS
                || (!paragraphs.isEmpty() && paragraphs.peek().length() > Limits.ARTICLE_CHARACTERS);
    }

    private void take(XMLStreamReader xml, int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.DTD -> throw new XMLStreamException("a DOCTYPE is not read");
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                if (depth > DEPTH) {
                    throw new XMLStreamException("elements are more than " + DEPTH + " deep");
                }
                start(xml);
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                end(xml.getLocalName(), isWord(xml));
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (inText) {
                    add(xml.getText());
                }
            }
            default -> {} // comments and instructions say nothing
        }
    }

    private static boolean isWord(XMLStreamReader xml) {
        return xml.getNamespaceURI() != null && SPACES.contains(xml.getNamespaceURI());
    }

    private void start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (unread > 0 || UNREAD.contains(name)) {
            unread++;
            return;
        }
        if (!isWord(xml)) {
            return;
        }
        switch (name) {
            case "p" -> {
                paragraphs.push(new StringBuilder());
                titled = false;
            }
            case "pStyle" -> titled = "Title".equals(value(xml));
            case "t" -> inText = true;
            case "tab" -> add(" ");
            case "br", "cr" -> add("\n");
            case "noBreakHyphen" -> add("-");
            case "tr" -> {
                rows++;
                cellBefore = false;
                begin();
            }
            case "tc" -> {
                if (cellBefore) {
                    text.append('\t');
                }
                cellBefore = true;
            }
            default -> {}
        }
    }

    private static String value(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void add(String words) {
        StringBuilder paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.append(words);
        }
    }

    /** A new paragraph or row begins: rows of one table stand close. */
    private void begin() {
        if (!text.isEmpty()) {
            text.append(rowBefore && rows > 0 ? "\n" : "\n\n");
        }
        rowBefore = rows > 0;
    }

    private void end(String name, boolean word) {
        if (unread > 0) {
            unread--;
            return;
        }
        if (!word) {
            return;
        }
        switch (name) {
            case "p" -> paragraph();
            case "t" -> inText = false;
            case "tr" -> rows = Math.max(0, rows - 1);
            default -> {}
        }
    }

    private void paragraph() {
        StringBuilder paragraph = paragraphs.poll();
        if (paragraph == null || paragraph.toString().isBlank()) {
            return;
        }
        if (titled && title == null) {
            title = paragraph; // as that of a page, it is no part of the text
            return;
        }
        if (rows == 0) {
            begin();
            text.append(paragraph.toString().strip());
        } else {
            boolean open = text.isEmpty() || "\n\t".indexOf(text.charAt(text.length() - 1)) >= 0;
            text.append(open ? "" : " ").append(paragraph.toString().strip().replace('\n', ' '));
        }
    }
}

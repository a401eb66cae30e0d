package org.sitrep.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of an export, read back. */
public final class Opened {
    private Opened() {}

    public static Map<String, byte[]> files(Exported exported) {
        Map<String, byte[]> files = new TreeMap<>();
        for (Exported.File file : exported.files()) {
            try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                file.body().to(out);
                files.put(file.name(), out.toByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    public static String text(Exported exported, String name) {
        byte[] bytes = files(exported).get(name);
        if (bytes == null) {
            throw new IllegalArgumentException(
                    "no file " + name + " but " + files(exported).keySet());
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Rows of CSV, the header among them. */
    public static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }

    /** Cells of a table of CSV by the names of their columns. */
    public static List<Map<String, String>> table(String csv) {
        List<List<String>> rows = rows(csv);
        List<Map<String, String>> table = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> cells = new TreeMap<>();
            for (int i = 0; i < row.size(); i++) {
                cells.put(rows.get(0).get(i), row.get(i));
            }
            table.add(cells);
        }
        return table;
    }
}

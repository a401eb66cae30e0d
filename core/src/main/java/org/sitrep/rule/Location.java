package org.sitrep.rule;

/**
 * A place in a rule file.
 *
 * @param file name as given to {@link RuleFile#load}
 * @param line 1-based
 * @param column 1-based
 */
public record Location(String file, int line, int column) {
    Location right(int characters) {
        return new Location(file, line, column + characters);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}

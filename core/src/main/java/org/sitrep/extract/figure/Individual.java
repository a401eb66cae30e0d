package org.sitrep.extract.figure;

import java.util.Set;

/**
 * A person, or some told of one by one ("Ana Bell and her son"), as a phrase of the clause.
 *
 * @param counted the phrase with how many it names
 * @param names family names of those who are named
 * @param gender of the one, where the word for him or her tells it
 */
record Individual(Counted counted, Reference reference, Set<String> names, Gender gender) {
    /** How the text takes up those it tells of. */
    enum Reference {
        /** "a man", "another", "Man" in a headline. */
        NEW,
        /** By name. */
        NAMED,
        /** "the driver", "she": told of before, or as good as. */
        KNOWN
    }

    /** What a word tells of gender. */
    enum Gender {
        FEMALE,
        MALE,
        UNTOLD;

        boolean conflicts(Gender other) {
            return this != UNTOLD && other != UNTOLD && this != other;
        }
    }

    /** How many. */
    int size() {
        return (int) counted.value();
    }
}

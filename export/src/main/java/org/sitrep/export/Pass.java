package org.sitrep.export;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Things that are made anew each time they are gone through, so that all of a large record need never be held.
 *
 * @param <T> one thing
 */
final class Pass<T> extends AbstractCollection<T> {
    private final Supplier<Integer> size;
    private final Supplier<Stream<T>> things;

    /** @param size how many there are, asked only if somebody wants to know */
    Pass(Supplier<Integer> size, Supplier<Stream<T>> things) {
        this.size = size;
        this.things = things;
    }

    /** Each thing as something else; held if they are. */
    static <T, U> Collection<U> mapped(Collection<T> things, Function<T, U> as) {
        return things instanceof Pass
                ? new Pass<>(things::size, () -> things.stream().map(as))
                : things.stream().map(as).toList();
    }

    /**
     * Some of the things; held if they are.
     *
     * @param size how many they are, where they are not held
     */
    static <T> Collection<T> some(Collection<T> things, Predicate<T> wanted, Supplier<Integer> size) {
        return things instanceof Pass
                ? new Pass<>(size, () -> things.stream().filter(wanted))
                : things.stream().filter(wanted).toList();
    }

    @Override
    public Stream<T> stream() {
        return things.get();
    }

    @Override
    public Iterator<T> iterator() {
        return stream().iterator();
    }

    @Override
    public int size() {
        return size.get();
    }
}

package org.sitrep.watch.feed;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a feed tells of one article.
 *
 * @param url http or https, absolute, without its fragment and what only counts readers
 * @param title without markup
 * @param published day, in the time zone that the feed names
 * @param publisher whose article it is, where the feed says that it has it from somebody
 * @param all everything the feed says of it, for telling whether it changed
 */
public record Item(
        String url, Optional<String> title, Optional<LocalDate> published, Optional<String> publisher, String all) {}

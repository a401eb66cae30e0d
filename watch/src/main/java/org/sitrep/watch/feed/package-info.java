/** What stands in a feed, a list of feeds or a robots.txt: bytes in, records out; nothing here asks the network. */
@NullMarked
package org.sitrep.watch.feed;

import org.jspecify.annotations.NullMarked;

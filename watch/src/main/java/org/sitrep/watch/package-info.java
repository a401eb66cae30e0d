/** Feeds and the pages they tell of, kept in a record: what is asked, when, and of whom. The only package that asks the network. */
@NullMarked
package org.sitrep.watch;

import org.jspecify.annotations.NullMarked;

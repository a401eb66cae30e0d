/** Everything read from one article, and the one function that reads it. The only package that knows all annotators and extractors. */
@NullMarked
package org.sitrep.reading;

import org.jspecify.annotations.NullMarked;

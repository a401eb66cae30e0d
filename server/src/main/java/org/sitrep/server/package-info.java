/** A record over HTTP, read-only: {@code /api/v1}, told by {@code openapi.yaml} beside this package's classes. */
@NullMarked
package org.sitrep.server;

import org.jspecify.annotations.NullMarked;

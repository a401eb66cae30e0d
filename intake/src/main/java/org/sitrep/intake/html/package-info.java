/** Takes an article out of a web page. */
@NullMarked
package org.sitrep.intake.html;

import org.jspecify.annotations.NullMarked;

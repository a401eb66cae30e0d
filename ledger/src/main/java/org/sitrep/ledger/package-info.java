/**
 * One record from many articles. Everything across articles is a pure function of a set of readings and corrections: any order, any
 * partition, duplicates harmless. Only {@code store} touches files and databases.
 */
@NullMarked
package org.sitrep.ledger;

import org.jspecify.annotations.NullMarked;

package org.sitrep.stray;

/** Stands in a package that has no place in the architecture, on purpose. */
public final class Stray {}

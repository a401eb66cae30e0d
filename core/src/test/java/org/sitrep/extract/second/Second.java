package org.sitrep.extract.second;

/** An extractor that another one must not know. */
public final class Second {}

package org.sitrep.extract.figure;

/** Those a phrase counts, and what happened to them. */
record Candidate(Counted counted, FigureEffect effect) {}

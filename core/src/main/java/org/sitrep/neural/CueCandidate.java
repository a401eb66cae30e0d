package org.sitrep.neural;

/**
 * A run of words that may attribute, with what the network says of it.
 *
 * @param first first word of the cue in its window
 * @param last last word of the cue
 * @param probability highest probability of one of its words to be part of a cue
 * @param outside lowest probability of one of its words to be none
 */
record CueCandidate(int first, int last, double probability, double outside) {}

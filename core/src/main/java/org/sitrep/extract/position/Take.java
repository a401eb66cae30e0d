package org.sitrep.extract.position;

import org.sitrep.claim.Party;
import org.sitrep.claim.Position.Stance;
import org.sitrep.claim.Statement;
import org.sitrep.document.Token;

/**
 * A stance taken in a statement.
 *
 * @param holder the speaker, or for whom they speak
 * @param predicate the word that takes it
 */
record Take(Statement statement, Party holder, Stance stance, Token predicate) {}

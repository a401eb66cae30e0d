package org.sitrep.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;

final class CrudeLemmas {
    private CrudeLemmas() {}

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("shot", "shoot"),
            Map.entry("left", "leave"),
            Map.entry("fled", "flee"),
            Map.entry("lost", "lose"),
            Map.entry("went", "go"),
            Map.entry("gone", "go"),
            Map.entry("rose", "rise"),
            Map.entry("risen", "rise"),
            Map.entry("found", "find"),
            Map.entry("said", "say"),
            Map.entry("took", "take"),
            Map.entry("taken", "take"),
            Map.entry("began", "begin"),
            Map.entry("held", "hold"),
            Map.entry("sent", "send"),
            Map.entry("has", "have"),
            Map.entry("had", "have"),
            Map.entry("drove", "drive"),
            Map.entry("driven", "drive"),
            Map.entry("stood", "stand"),
            Map.entry("is", "be"),
            Map.entry("are", "be"),
            Map.entry("was", "be"),
            Map.entry("were", "be"),
            Map.entry("died", "die"),
            Map.entry("dying", "die"),
            Map.entry("children", "child"),
            Map.entry("women", "woman"),
            Map.entry("men", "man"),
            Map.entry("lives", "life"),
            Map.entry("families", "family"),
            Map.entry("wives", "wife"),
            Map.entry("policemen", "policeman"),
            Map.entry("brought", "bring"),
            Map.entry("made", "make"),
            Map.entry("slain", "slay"),
            Map.entry("gave", "give"),
            Map.entry("given", "give"));

    static Document.Syntax of(Document.Syntax syntax) {
        List<Token> tokens = new ArrayList<>();
        for (Token t : syntax.tokens()) {
            tokens.add(new Token(
                    t.index(), t.span(), t.form(), lemma(t), t.upos(), t.xpos(), t.head(), t.relation(), t.sentence()));
        }
        return new Document.Syntax(
                syntax.paragraphs(),
                syntax.quotations(),
                syntax.sentences(),
                tokens,
                syntax.entities(),
                syntax.attributions());
    }

    private static String lemma(Token t) {
        String f = t.form().toLowerCase(Locale.ROOT);
        if (t.upos() == Upos.PROPN) {
            return t.form();
        }
        if (t.upos() != Upos.VERB && t.upos() != Upos.NOUN && t.upos() != Upos.AUX) {
            return f;
        }
        if (t.upos() == Upos.VERB && f.equals("lives")) {
            return "live";
        }
        if (IRREGULAR.containsKey(f)) {
            return IRREGULAR.get(f);
        }
        if (t.upos() == Upos.NOUN) {
            return f.endsWith("ies")
                    ? f.substring(0, f.length() - 3) + "y"
                    : t.xpos().equals("NNS") && f.endsWith("s") ? f.substring(0, f.length() - 1) : f;
        }
        String stem = f;
        if (t.xpos().equals("VBZ") && f.endsWith("s")) {
            stem = f.substring(0, f.length() - 1);
        } else if (t.xpos().matches("VBD|VBN") && f.endsWith("ed")) {
            stem = base(f.substring(0, f.length() - 2));
        } else if (t.xpos().equals("VBG") && f.endsWith("ing")) {
            stem = base(f.substring(0, f.length() - 3));
        }
        return stem;
    }

    private static String base(String stem) {
        int n = stem.length();
        if (n > 3 && stem.charAt(n - 1) == stem.charAt(n - 2) && "sl".indexOf(stem.charAt(n - 1)) < 0) {
            return stem.substring(0, n - 1);
        }
        if (stem.matches(".*(c|v|s|g|at|as|ur|uc|it|ut|iz|is|bil|plac|erv|os|id|ak)")
                && !stem.matches(".*(ss|ing|ng|treat|need|displac|attack|visit)")) {
            return stem + "e";
        }
        return stem.equals("displac") ? "displace" : stem.endsWith("i") ? stem.substring(0, n - 1) + "y" : stem;
    }
}

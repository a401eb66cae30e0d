package org.sitrep.neural;

import org.sitrep.document.Segmentation;
import org.sitrep.quotation.Quotations;
import org.sitrep.segment.Segmenter;

/** What all benchmarks read. */
public final class Sample {
    static final ModelFiles MODELS = name -> Sample.class.getResourceAsStream("/org/sitrep/models/" + name);

    /** About 600 words. */
    public static final String TEXT =
            ("VELNBURG, March 3 (Meridian) - Two people were killed and nine hurt when shells hit a market in the"
                            + " north of Velnburg on Tuesday, Mayor Orla Tesch said.\n\n\u201cWe had warned both sides that the square"
                            + " would be full,\u201d she told reporters, adding that the Red Cross had asked for a corridor.\n\nThe army"
                            + " denied that its guns had fired. According to a statement by the Karsian defence ministry, rebels"
                            + " who hold the ridge \"regularly shell their own\"; the U.N.-led mission said it could not confirm"
                            + " either account.\n\n")
                    .repeat(6);

    private Sample() {}

    static Segmentation segmentation() {
        return Segmenter.segment(TEXT, Quotations.of(TEXT));
    }
}

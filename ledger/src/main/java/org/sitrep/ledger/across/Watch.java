package org.sitrep.ledger.across;

/** Is told how far something is that may take long. */
public interface Watch {
    /** Nobody is told. */
    Watch NOBODY = (doing, done, all) -> {};

    /**
     * So far it is.
     *
     * @param doing what is done, for people: "reading"
     * @param done articles that are done
     * @param all articles in all
     */
    void at(String doing, long done, long all);
}

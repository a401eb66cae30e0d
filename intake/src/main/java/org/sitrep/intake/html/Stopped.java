package org.sitrep.intake.html;

/** Nobody waits any longer for a page to be read. */
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Stopped() {
        super("was stopped", null, false, false);
    }

    /** Ends here if the thread was interrupted: asked wherever work grows with the page. */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped();
        }
    }
}

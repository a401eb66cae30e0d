package org.sitrep.neural;

/** What a network runs on. */
public enum Device {
    /** The same text is read into the same bytes, whatever else is read. */
    CPU,
    /** The first NVIDIA GPU. Windows go through it in batches, so that last digits may differ. */
    CUDA
}

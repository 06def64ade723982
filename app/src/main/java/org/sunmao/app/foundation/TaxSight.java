package org.sunmao.app.foundation;

/** How closely a reader may look at the tax of one enterprise. */
public enum TaxSight {
    /** Not at all. */
    NONE,
    /** Only the band in which the amount lies. */
    BANDS,
    /** To the fen; a right with a stated purpose. */
    EXACT
}

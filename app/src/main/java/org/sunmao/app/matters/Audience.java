package org.sunmao.app.matters;

/** To whom an event of a matter is told. */
public enum Audience {
    /** Everybody who sees the matter. */
    ALL,
    /** Those who handle it. */
    HANDLERS,
    /** In confidence: those whom the kind names, and never those who handle it. */
    CONFIDANTS
}

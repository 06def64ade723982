package org.sunmao.app.awards;

/**
 * The money of an application, in fen.
 *
 * @param grantedFen what was decided
 * @param paidFen what was paid, without payments that were reversed
 * @param recoveredFen what came back of it
 */
public record Money(long grantedFen, long paidFen, long recoveredFen) {

    /** What is still to be paid. */
    public long toPayFen() {
        return Math.max(0, grantedFen - paidFen);
    }

    /** What the enterprise holds. */
    public long heldFen() {
        return paidFen - recoveredFen;
    }
}

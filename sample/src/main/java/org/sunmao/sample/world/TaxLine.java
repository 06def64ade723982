package org.sunmao.sample.world;

/**
 * What an enterprise paid in a month, in fen; negative amounts are refunds.
 *
 * @param vatFen        value-added tax
 * @param corporateFen  corporate income tax
 * @param personalFen   individual income tax
 * @param otherFen      all other taxes
 */
public record TaxLine(long vatFen, long corporateFen, long personalFen, long otherFen) {

    /** Nothing owed. */
    public static final TaxLine NIL = new TaxLine(0, 0, 0, 0);

    public long totalFen() {
        return vatFen + corporateFen + personalFen + otherFen;
    }

    /** The district's part: a quarter of VAT, a fifth of the income taxes, half of the rest. */
    public long districtFen() {
        return vatFen / 4 + (corporateFen + personalFen) / 5 + otherFen / 2;
    }
}

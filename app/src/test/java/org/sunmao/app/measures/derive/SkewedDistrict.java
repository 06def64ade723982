package org.sunmao.app.measures.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A small district whose tax is as skewed as tax is: one payer above all, refunds, months without any, movers, firms that come and go, and
 * corrections that arrive when a month has long been published.
 */
final class SkewedDistrict {

    static final int MONTHS = 16;

    final int firms;
    final long[][] fen;
    final int[][] version;
    /** The building in which a firm sits in each month, -1 for none. */
    final int[][] home;

    private final int buildings;
    private final Random random;
    /** How much larger than the others the first firm is. */
    private final int first;

    SkewedDistrict(long seed, int firms, int buildings) {
        this.random = new Random(seed);
        this.first = seed % 3 == 0 ? 40 : 4;
        this.firms = firms;
        this.buildings = buildings;
        this.fen = new long[firms][MONTHS];
        this.version = new int[firms][MONTHS];
        this.home = new int[firms][MONTHS];
        for (int firm = 0; firm < firms; firm++) {
            settle(firm);
        }
    }

    private void settle(int firm) {
        double size = Math.exp(random.nextGaussian() * 1.2 + 12) * (firm == 0 ? first : 1);
        int at = random.nextInt(10) == 0 ? -1 : random.nextInt(buildings);
        boolean quarterly = random.nextInt(5) == 0;
        for (int month = 0; month < MONTHS; month++) {
            if (random.nextInt(14) == 0) {
                at = random.nextInt(buildings + 1) - 1;
            }
            home[firm][month] = at;
            boolean pays = quarterly ? month % 3 == firm % 3 : random.nextInt(12) != 0;
            long paid = (long) (size * (0.5 + random.nextDouble()));
            fen[firm][month] = !pays ? 0 : random.nextInt(20) == 0 ? -paid : paid;
        }
    }

    /** Some months before this one are corrected. */
    void correct(int before) {
        for (int times = random.nextInt(3); times > 0 && before > 0; times--) {
            int firm = random.nextInt(firms);
            int month = random.nextInt(before);
            fen[firm][month] = random.nextInt(4) == 0 ? 0 : fen[firm][month] + 1 + random.nextInt(1_000_000);
            version[firm][month]++;
        }
    }

    static String street(int building) {
        return building < 0 ? "none" : "s" + building % 2;
    }

    static String place(int building) {
        return building < 0 ? "none" : "b" + building;
    }

    List<Payer> payers(int month) {
        var payers = new ArrayList<Payer>();
        for (int firm = 0; firm < firms; firm++) {
            long sum = 0;
            for (int back = Math.max(0, month - 11); back <= month; back++) {
                sum += fen[firm][back];
            }
            int at = home[firm][month];
            payers.add(new Payer(firm, place(at), street(at), sum, fen[firm][month]));
        }
        return payers;
    }
}

package org.sunmao.app.measures.series;

import java.math.BigDecimal;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;

/** A measure's figure out of sums over buildings: the same as its formula gives from the database. */
interface Fold {

    /** Adds what the figure needs of a building; {@link Seen#add} has added before. */
    void add(long[] row, Seen seen);

    /** The figure of a building, a street or the whole; {@code totals} say what is asked. */
    Figure figure(Definition definition, Row row, Totals totals);

    /** The figure with everything beside it. */
    Finding find(Definition definition, Totals totals);

    /** The figure's value in millionths, by which parts are put in order; {@link Exact#NULL} where it is not known. */
    default long rank(Definition definition, Row row, Totals totals) {
        BigDecimal value = figure(definition, row, totals).value();
        return value == null ? Exact.NULL : value.movePointRight(Exact.PLACES).longValueExact();
    }
}

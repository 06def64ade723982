package org.sunmao.app.measures.series;

import java.math.BigDecimal;
import java.util.List;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.measures.series.Spell.Kind;

/** Enterprises present: each once in the whole, and once in each part that it is in. */
final class PresentFold implements Fold {

    static final Figure SILENT = Figure.unknown("no-tenant-list");

    @Override
    public void add(long[] row, Seen seen) {
        Steps steps = seen.steps();
        row[Layout.ENDED] +=
                steps.count(seen.speaks() ? seen.step() : steps.at(seen.at().day()), Steps.ENDED);
        row[Layout.WAITS] +=
                seen.building().lists().waits(seen.at().day(), seen.at().last()) ? 1 : 0;
        if (seen.step() >= 0) {
            row[Layout.SPELLS] += seen.count(Steps.SPELLS);
            for (int kind = 0; kind < Kind.VACANT.ordinal(); kind++) {
                row[Layout.HOLDERS + kind] += seen.count(Steps.CONFIRMED + kind);
            }
        }
    }

    private static long distinct(Row row, Kind kind) {
        return row.get(Layout.HOLDERS + kind.ordinal()) - row.get(Layout.TWICE + kind.ordinal());
    }

    @Override
    public Figure figure(Definition definition, Row row, Totals totals) {
        return row.get(Layout.SPEAKING) == 0 ? SILENT : Figure.of(distinct(row, Kind.CONFIRMED));
    }

    @Override
    public long rank(Definition definition, Row row, Totals totals) {
        return row.get(Layout.SPEAKING) == 0 ? Exact.NULL : distinct(row, Kind.CONFIRMED) * 1_000_000;
    }

    @Override
    public Finding find(Definition definition, Totals totals) {
        Row whole = totals.whole();
        return new Finding(
                figure(definition, whole, totals),
                whole.get(Layout.SPELLS),
                new Coverage("buildings", whole.get(Layout.SPEAKING), whole.get(Layout.MEMBERS)),
                List.of(
                        LeftOut.of("provisional", distinct(whole, Kind.PROVISIONAL)),
                        LeftOut.of("unlinked", distinct(whole, Kind.UNLINKED)),
                        LeftOut.of("unit-unknown", whole.get(Layout.UNITS_UNKNOWN)),
                        LeftOut.of("ended", whole.get(Layout.ENDED)),
                        LeftOut.of("no-list", whole.silent()),
                        LeftOut.of("list-waits", whole.get(Layout.WAITS)),
                        LeftOut.of("hidden", distinct(whole, Kind.HIDDEN))),
                new Parts(this, definition, totals).of(level -> rest(level, totals)),
                List.of());
    }

    /** Who is in several parts is counted in each of them. */
    private static Parts.Rest rest(Level level, Totals totals) {
        long twice = -totals.whole().get(Layout.TWICE + Kind.CONFIRMED.ordinal());
        if (level == Level.STREET) {
            for (int street = 0; street < totals.members().streets().size(); street++) {
                twice += totals.street(street).get(Layout.TWICE + Kind.CONFIRMED.ordinal());
            }
        }
        return twice == 0
                ? Parts.Rest.NONE
                : new Parts.Rest(BigDecimal.valueOf(twice), "also-in-another-" + level.word());
    }
}

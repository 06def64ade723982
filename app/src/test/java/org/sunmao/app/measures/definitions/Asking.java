package org.sunmao.app.measures.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowsWanted;

/** Asks one measure as somebody. */
record Asking(WebDatabase web, Measure measure, Scope scope) {

    Finding find(MeasurePlace place, YearMonth month) {
        return web.read(scope, client -> measure.find(new Reading(client, scope), place, month));
    }

    Finding find(YearMonth month) {
        return find(MeasurePlace.DISTRICT, month);
    }

    /** The value as plain text; null where it is not known. */
    @Nullable
    String value(MeasurePlace place, YearMonth month) {
        BigDecimal value = find(place, month).figure().value();
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }

    @Nullable
    String value(YearMonth month) {
        return value(MeasurePlace.DISTRICT, month);
    }

    RowPage rows(MeasurePlace place, YearMonth month, String reason) {
        return web.read(
                scope,
                client -> measure.listRows(new Reading(client, scope), place, month, new RowsWanted(reason, "", 50)));
    }

    List<List<RowPage.Cell>> counted(YearMonth month) {
        return rows(MeasurePlace.DISTRICT, month, RowsWanted.COUNTED).rows();
    }

    /** The first cell of each row. */
    List<String> names(YearMonth month, String reason) {
        return rows(MeasurePlace.DISTRICT, month, reason).rows().stream()
                .map(row -> row.get(0).text())
                .toList();
    }

    /** As many rows stand behind the figure as it says, and behind everything that it leaves out. */
    void assertRowsBehind(YearMonth month) {
        Finding finding = find(month);
        assertThat(counted(month)).hasSize((int) finding.rows());
        for (LeftOut left : finding.leftOut()) {
            assertThat(names(month, left.reason())).as(left.reason()).hasSize((int) left.count());
        }
    }
}

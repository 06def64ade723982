package org.sunmao.app.measures.definitions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowPage.Cell;
import org.sunmao.app.measures.RowsWanted;

/**
 * A list of rows behind a figure, page by page.
 *
 * @param columns codes of the columns
 * @param sql the rows in the order of their first column {@code key}, a number above {@code :after}; {@code :size} of them. It may
 *     use {@code :days}, {@code :day} and the conditions of {@link Sql#within}
 * @param cells the cells of a row
 */
record RowQuery(List<String> columns, String sql, Cells cells) {

    /** Reads the cells of the current row. */
    interface Cells {
        List<Cell> of(ResultSet row) throws SQLException;
    }

    /** The page asked for, among the queries by reason; no columns where there is no such reason. */
    static RowPage page(
            Map<String, RowQuery> queries, Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        RowQuery query = queries.get(wanted.reason());
        return query == null ? new RowPage(List.of(), List.of(), null) : query.page(reading, place, month, wanted);
    }

    private RowPage page(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        var keys = new ArrayList<Long>();
        List<List<Cell>> rows = new ArrayList<>(Sql.at(reading, sql, place, List.of(month))
                .param("day", Months.lastDay(month))
                .param("after", wanted.afterId())
                .param("size", wanted.size() + 1)
                .query((row, n) -> {
                    keys.add(row.getLong("key"));
                    return cells.of(row);
                })
                .list());
        @Nullable String next = null;
        if (rows.size() > wanted.size()) {
            rows.remove(wanted.size());
            next = keys.get(wanted.size() - 1).toString();
        }
        return new RowPage(columns, rows, next);
    }

    static Cell enterprise(ResultSet row, String id, String name) throws SQLException {
        return Cell.link(row.getString(name), "/enterprises/E" + row.getLong(id));
    }

    static Cell building(ResultSet row, String id, String name) throws SQLException {
        long building = row.getLong(id);
        return row.wasNull()
                ? Cell.text(row.getString(name))
                : Cell.link(row.getString(name), "/buildings/B" + building);
    }
}

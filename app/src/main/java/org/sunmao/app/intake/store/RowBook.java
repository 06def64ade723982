package org.sunmao.app.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.Page;
import org.sunmao.app.search.SortKey;
import org.sunmao.app.search.SortedList;

/** The rows of a delivery and what is wrong in them; ask before whether the delivery is the reader's. */
@Component
public class RowBook {

    private final WebDatabase database;

    RowBook(WebDatabase database) {
        this.database = database;
    }

    /** The sheets of which rows were taken, with how their columns were read; none when the rows are withheld. */
    public List<SheetLine> listSheets(Scope scope, long delivery) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                        with recursive sheet(n) as (
                            (select sheet from evidence.row where delivery_id = :id order by sheet limit 1)
                            union all
                            select (select r.sheet from evidence.row r where r.delivery_id = :id and r.sheet > s.n
                                    order by r.sheet limit 1)
                            from sheet s where s.n is not null)
                        select s.n, l.headers, l.mapping::text as mapping, l.confirmed_by from sheet s
                        cross join lateral (select r.payload_id from evidence.row r
                            where r.delivery_id = :id and r.sheet = s.n order by r.row_number limit 1) first
                        join evidence.payload p on p.id = first.payload_id
                        join evidence.layout l on l.id = p.layout_id
                        order by s.n
                        """)
                        .param("id", delivery)
                        .query((row, n) -> new SheetLine(
                                row.getInt("n"),
                                texts(row, "headers"),
                                row.getString("mapping"),
                                row.getString("confirmed_by")))
                        .list());
    }

    /** The names of sheets as far as something is to be said about their rows. */
    public Map<Integer, String> sheetNames(Scope scope, long delivery) {
        var names = new HashMap<Integer, String>();
        database.read(
                        scope,
                        jdbc -> jdbc.sql("select distinct sheet, sheet_name from evidence.issue where delivery_id = ?")
                                .param(delivery)
                                .query((row, n) -> Map.entry(row.getInt("sheet"), row.getString("sheet_name")))
                                .list())
                .forEach(name -> names.put(name.getKey(), name.getValue()));
        return names;
    }

    /**
     * Rows of one sheet in the order of the file.
     *
     * @param kind only good, refused or total ones; null for all
     */
    public Page<RowLine> rows(
            Scope scope, long delivery, int sheet, @Nullable String kind, @Nullable String after, int size) {
        var list = new SortedList(
                        "r.sheet, r.row_number, r.kind, p.cells",
                        "evidence.row r join evidence.payload p on p.id = r.payload_id",
                        "r.row_number::bigint",
                        new SortKey("row", "r.row_number", "int"),
                        false)
                .where("r.delivery_id = :delivery and r.sheet = :sheet")
                .with("delivery", delivery)
                .with("sheet", sheet);
        if (kind != null) {
            list.where("r.kind = :kind").with("kind", kind);
        }
        return database.read(scope, jdbc -> list.page(jdbc, after, size, RowBook::row));
    }

    /** How often each problem occurs, those that refuse rows first, then the most frequent. */
    public List<IssueCount> countIssues(Scope scope, long delivery) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                        select code, severity = 'refused' as refused, count(*) as occurrences from evidence.issue
                        where delivery_id = ? group by 1, 2 order by 2 desc, 3 desc, 1
                        """)
                        .param(delivery)
                        .query((row, n) -> new IssueCount(
                                row.getString("code"), row.getBoolean("refused"), row.getLong("occurrences")))
                        .list());
    }

    /**
     * Problems in the order of the file.
     *
     * @param code only this problem, null for all
     * @param refused only those that refused a row, or only those that did not; null for all
     */
    public Page<IssueLine> issues(
            Scope scope,
            long delivery,
            @Nullable String code,
            @Nullable Boolean refused,
            @Nullable String after,
            int size) {
        var list = new SortedList("i.*", "evidence.issue i", "i.id", new SortKey("id", "i.id", "bigint"), false)
                .where("i.delivery_id = :delivery")
                .with("delivery", delivery);
        if (code != null) {
            list.where("i.code = :code").with("code", code);
        }
        if (refused != null) {
            list.where("i.severity = :severity").with("severity", refused ? "refused" : "warning");
        }
        return database.read(scope, jdbc -> list.page(jdbc, after, size, RowBook::issue));
    }

    /** Hands over every problem of a delivery, row by row. */
    public void forEachIssue(Scope scope, long delivery, Consumer<IssueLine> consumer) {
        database.read(
                        scope,
                        jdbc -> jdbc.sql("select * from evidence.issue where delivery_id = ? order by id")
                                .param(delivery)
                                .query(RowBook::issue)
                                .list())
                .forEach(consumer);
    }

    private static RowLine row(ResultSet row, int n) throws SQLException {
        return new RowLine(row.getInt("sheet"), row.getInt("row_number"), row.getString("kind"), texts(row, "cells"));
    }

    private static IssueLine issue(ResultSet row, int n) throws SQLException {
        return new IssueLine(
                row.getInt("sheet"),
                row.getString("sheet_name"),
                row.getInt("row_number"),
                row.getString("column_name"),
                row.getString("field"),
                row.getString("code"),
                row.getString("found"),
                row.getString("expected"),
                row.getString("severity").equals("refused"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}

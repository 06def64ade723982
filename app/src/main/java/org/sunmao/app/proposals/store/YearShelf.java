package org.sunmao.app.proposals.store;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/**
 * Rows of a table that are looked for by year and by words, as far as a reader's scope opens them.
 *
 * @param <T> what a row is read as
 */
final class YearShelf<T> {

    private final WebDatabase database;
    private final String table;
    private final String found;
    private final RowMapper<T> row;

    /**
     * @param words condition over a row with the parameter {@code words}, which is not blank
     */
    YearShelf(WebDatabase database, String table, String words, RowMapper<T> row) {
        this.database = database;
        this.table = table;
        this.found =
                " from " + table + " where (cast(:year as int) = 0 or year = :year) and (:words = '' or " + words + ")";
        this.row = row;
    }

    private JdbcClient.StatementSpec found(JdbcClient jdbc, String select, int year, String words, String end) {
        return jdbc.sql(select + found + end).param("year", year).param("words", words);
    }

    /**
     * A page of them; a year of 0 and no words restrict nothing.
     *
     * @param end the rest of the query with the parameters {@code from} and {@code most}
     */
    List<T> list(Scope scope, int year, String words, String end, long from, int most) {
        return database.read(
                scope,
                jdbc -> found(jdbc, "select *", year, words, end)
                        .param("from", from)
                        .param("most", most)
                        .query(row)
                        .list());
    }

    /** How many there are of them. */
    long count(Scope scope, int year, String words) {
        return database.read(
                scope,
                jdbc -> found(jdbc, "select count(*)", year, words, "")
                        .query(Long.class)
                        .single());
    }

    /** The years of which there are some, the newest first. */
    List<Integer> years(Scope scope) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select distinct year from " + table + " order by 1 desc")
                        .query(Integer.class)
                        .list());
    }

    /** Those in which this column holds one of these ids. */
    List<T> listOf(Scope scope, String column, Collection<Long> ids) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select * from " + table + " where " + column + " = any (?)")
                        .param(ids.toArray(Long[]::new))
                        .query(row)
                        .list());
    }
}

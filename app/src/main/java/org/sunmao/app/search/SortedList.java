package org.sunmao.app.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list over one SQL query, sorted by one key and read page by page from a cursor (keyset paging): rows with a key first, in its
 * order and among equal keys in that of the ids, then rows without a key. Both parts are ranges, so an index over key and id serves
 * every page, and no page has to count its way from the start.
 */
public final class SortedList {

    private final String select;
    private final String from;
    private final String id;
    private final SortKey sort;
    private final boolean descending;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private String alias = "";
    private String lookups = "";

    private record Keyed<T>(@Nullable String key, long id, T row) {}

    /**
     * @param select the columns, without the word select
     * @param from the tables, without the word from
     * @param id the expression of the row's unique id, a bigint
     */
    public SortedList(String select, String from, String id, SortKey sort, boolean descending) {
        this.select = select;
        this.from = from;
        this.id = id;
        this.sort = sort;
        this.descending = descending;
    }

    /** Keeps only rows for which this SQL condition holds; what a person typed stands in it as a named parameter. */
    public SortedList where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Gives a named parameter of the conditions, or of the columns, its value. */
    public SortedList with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /**
     * Looks up for the rows of a page alone what its columns name from elsewhere, such as names: a planner that expects one row where there are hundreds
     * would go over a whole table for each, and a count needs none of it. Conditions and order can only speak of the list's own table.
     *
     * @param of the alias of the list's own table, all of whose columns go on
     * @param joins what is joined to it, best {@code left join lateral (… limit 1) … on true}
     */
    public SortedList lookingUp(String of, String joins) {
        alias = of;
        lookups = joins;
        return this;
    }

    /** The order's code with its direction, which a cursor carries. */
    public String order() {
        return sort.code() + (descending ? "-desc" : "");
    }

    /**
     * The page that a cursor points to, or the first one. A page before the start is the first one, whole.
     *
     * @param after a cursor of {@link Page}, null for the first page; one of another order counts as null
     */
    public <T> Page<T> page(JdbcClient jdbc, @Nullable String after, int size, RowMapper<T> mapper) {
        Optional<Cursor> cursor = Cursor.decode(after, order());
        if (cursor.isEmpty()) {
            return forward(jdbc, null, size, mapper);
        }
        return cursor.get().backwards()
                ? backward(jdbc, cursor.get(), size, mapper)
                : forward(jdbc, cursor.get(), size, mapper);
    }

    /**
     * Hands the whole list over, part by part in its order, each a page of at most {@code size} rows.
     *
     * @param taken returns whether to go on
     */
    public <T> void forEachPage(JdbcClient jdbc, int size, RowMapper<T> mapper, Predicate<List<T>> taken) {
        String cursor = null;
        do {
            Page<T> page = page(jdbc, cursor, size, mapper);
            cursor = page.rows().isEmpty() || taken.test(page.rows()) ? page.next() : null;
        } while (cursor != null);
    }

    /** How many rows the whole list has. */
    public Count count(JdbcClient jdbc) {
        String sql = "select count(*) from (select 1 from " + from + where(List.of()) + " limit " + (Count.BOUND + 1)
                + ") counted";
        return Count.of(jdbc.sql(sql).params(parameters).query(Long.class).single());
    }

    /** How many rows the whole list has, where one of its pages is at hand: the only page says it itself. */
    public Count count(JdbcClient jdbc, Page<?> page) {
        return page.previous() == null && page.next() == null
                ? new Count(page.rows().size(), true)
                : count(jdbc);
    }

    private <T> Page<T> forward(JdbcClient jdbc, @Nullable Cursor from, int size, RowMapper<T> mapper) {
        List<Keyed<T>> found = new ArrayList<>();
        if (from == null || from.key() != null) {
            found.addAll(keyed(jdbc, from, descending, size + 1, mapper));
        }
        if (found.size() <= size) {
            Cursor among = from == null || from.key() != null ? null : from;
            found.addAll(keyless(jdbc, among, descending, size + 1 - found.size(), mapper));
        }
        boolean more = found.size() > size;
        List<Keyed<T>> shown = more ? found.subList(0, size) : found;
        return page(shown, from != null, more);
    }

    private <T> Page<T> backward(JdbcClient jdbc, Cursor before, int size, RowMapper<T> mapper) {
        List<Keyed<T>> found = new ArrayList<>();
        if (before.key() == null) {
            found.addAll(keyless(jdbc, before, !descending, size + 1, mapper));
        }
        if (found.size() <= size) {
            Cursor among = before.key() == null ? null : before;
            found.addAll(keyed(jdbc, among, !descending, size + 1 - found.size(), mapper));
        }
        if (found.size() <= size) {
            return forward(jdbc, null, size, mapper);
        }
        List<Keyed<T>> shown = new ArrayList<>(found.subList(0, size));
        Collections.reverse(shown);
        return page(shown, true, true);
    }

    private <T> Page<T> page(List<Keyed<T>> shown, boolean hasPrevious, boolean hasNext) {
        if (shown.isEmpty()) {
            return new Page<>(List.of(), null, null);
        }
        Keyed<T> first = shown.get(0);
        Keyed<T> last = shown.get(shown.size() - 1);
        return new Page<>(
                shown.stream().map(Keyed::row).toList(),
                hasPrevious ? new Cursor(order(), first.key(), first.id(), true).encode() : null,
                hasNext ? new Cursor(order(), last.key(), last.id(), false).encode() : null);
    }

    private <T> List<Keyed<T>> keyed(
            JdbcClient jdbc, @Nullable Cursor cursor, boolean falling, int most, RowMapper<T> mapper) {
        String direction = falling ? " desc" : "";
        String key = sort.expression();
        List<String> bounds = new ArrayList<>(List.of(key + " is not null"));
        Map<String, Object> given = new LinkedHashMap<>(parameters);
        if (cursor != null && cursor.key() != null) {
            bounds.add("(" + key + ", " + id + ") " + (falling ? "<" : ">") + " (cast(:cursorKey as " + sort.type()
                    + "), cast(:cursorId as bigint))");
            given.put("cursorKey", cursor.key());
            given.put("cursorId", cursor.id());
        }
        String order = " order by " + key + direction + ", " + id + direction;
        return rows(jdbc, bounds, order, most, given, mapper);
    }

    private <T> List<Keyed<T>> keyless(
            JdbcClient jdbc, @Nullable Cursor cursor, boolean falling, int most, RowMapper<T> mapper) {
        List<String> bounds = new ArrayList<>(List.of(sort.expression() + " is null"));
        Map<String, Object> given = new LinkedHashMap<>(parameters);
        if (cursor != null) {
            bounds.add(id + (falling ? " < " : " > ") + "cast(:cursorId as bigint)");
            given.put("cursorId", cursor.id());
        }
        return rows(jdbc, bounds, " order by " + id + (falling ? " desc" : ""), most, given, mapper);
    }

    private <T> List<Keyed<T>> rows(
            JdbcClient jdbc,
            List<String> bounds,
            String order,
            int most,
            Map<String, Object> given,
            RowMapper<T> mapper) {
        String keys = ", cast(" + sort.expression() + " as text) as list_key, " + id + " as list_id";
        String sql = lookups.isEmpty()
                ? "select " + select + keys + " from " + from + where(bounds) + order + " limit " + most
                : "select " + select + ", list_key, list_id from (select " + alias + ".*" + keys
                        + ", row_number() over ("
                        + order + ") as list_no from " + from + where(bounds) + order + " limit " + most + ") " + alias
                        + " " + lookups + " order by list_no";
        return jdbc.sql(sql)
                .params(given)
                .query((row, n) ->
                        new Keyed<T>(row.getString("list_key"), row.getLong("list_id"), mapper.mapRow(row, n)))
                .list();
    }

    private String where(List<String> bounds) {
        List<String> all = new ArrayList<>(conditions);
        all.addAll(bounds);
        return all.isEmpty()
                ? ""
                : " where "
                        + String.join(
                                " and ", all.stream().map(c -> "(" + c + ")").toList());
    }
}

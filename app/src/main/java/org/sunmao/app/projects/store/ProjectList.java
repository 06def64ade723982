package org.sunmao.app.projects.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.projects.ProjectKind;
import org.sunmao.app.projects.ProjectQuery;
import org.sunmao.app.projects.ProjectRow;
import org.sunmao.app.projects.Stage;
import org.sunmao.app.search.Count;
import org.sunmao.app.search.Page;
import org.sunmao.app.search.SortKey;
import org.sunmao.app.search.SortedList;

/** Projects in lists and on the board, as far as a reader's scope opens them. */
@Component
public class ProjectList {

    private static final String COLUMNS = """
            m.id, m.number, m.title, m.state, m.ended, m.due_on, m.paused_on, m.lead_unit, m.moves, m.fields ->> 'region' as region,
            m.fields ->> 'industry' as industry, m.fields ->> 'source' as source, m.fields ->> 'hindrance' as hindrance, p.investor, p.reported_at,
            p.protected_until, p.agreed_fen, p.arrived_fen, p.planned_jobs, p.proven_jobs, p.counted,
            exists (select 1 from projects.twin t where t.matter_id = m.id and t.word = 'open') as twin""";

    static final String FROM = "matters.matter m join projects.project p on p.matter_id = m.id";

    /** The stage of a project's state, as its number in {@link Stage}. */
    static final String STAGE = stageSql();

    private static final int PART = 500;

    /** The orders of the list, by the words of addresses. */
    public static final Map<String, SortKey> ORDERS = Map.of(
            "due", new SortKey("due", "m.due_on", "date"),
            "reported", new SortKey("reported", "p.reported_at", "timestamptz"),
            "agreed", new SortKey("agreed", "p.agreed_fen", "bigint"),
            "arrived", new SortKey("arrived", "p.arrived_fen", "bigint"));

    private final WebDatabase database;
    private final MatterTime time;

    ProjectList(WebDatabase database, MatterTime time) {
        this.database = database;
        this.time = time;
    }

    private static String stageSql() {
        var sql = new StringBuilder("case m.state");
        for (Stage stage : Stage.values()) {
            stage.states()
                    .forEach(state -> sql.append(" when '")
                            .append(state)
                            .append("' then ")
                            .append(stage.ordinal()));
        }
        return sql.append(" end").toString();
    }

    /** A page with the number of all rows. */
    public record Listed(Page<ProjectRow> page, Count count) {}

    /** A page of those that the query asks for. */
    public Listed list(
            Scope scope, ProjectQuery query, String order, boolean descending, @Nullable String cursor, int size) {
        SortedList list = sorted(query, order, descending);
        return database.read(
                scope, jdbc -> new Listed(list.page(jdbc, cursor, size, ProjectList::row), list.count(jdbc)));
    }

    /** All of them in parts, as they stand at one moment, until the taker says no. */
    public void forEach(Scope scope, ProjectQuery query, Predicate<List<ProjectRow>> taken) {
        database.readOneState(scope, jdbc -> {
            sorted(query, "reported", true).forEachPage(jdbc, PART, ProjectList::row, taken);
            return null;
        });
    }

    private SortedList sorted(ProjectQuery query, String order, boolean descending) {
        var list =
                new SortedList(COLUMNS, FROM, "m.id", java.util.Objects.requireNonNull(ORDERS.get(order)), descending);
        conditions(query, time.today()).forEach(list::where);
        parameters(query, time.today()).forEach(list::with);
        return list;
    }

    /** A column of the board: how many there are, and the first of them, the earliest last day first. */
    public record Column(Stage stage, long count, List<ProjectRow> rows) {

        public Column {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The board, one query however many there are.
     *
     * @param most cards of a column
     */
    public List<Column> board(Scope scope, ProjectQuery query, int most) {
        String sql =
                "select * from (select " + COLUMNS + ", " + STAGE + " as stage, count(*) over (partition by " + STAGE
                        + ") as in_stage, row_number() over (partition by " + STAGE
                        + " order by m.due_on nulls last, m.id desc) as place from " + FROM + " where "
                        + String.join(" and ", conditions(query, time.today())) + ") b where place <= " + most
                        + " order by stage, place";
        var counts = new LinkedHashMap<Stage, Long>();
        var rows = new LinkedHashMap<Stage, List<ProjectRow>>();
        database.read(
                scope,
                jdbc -> jdbc.sql(sql)
                        .params(parameters(query, time.today()))
                        .query((row, n) -> {
                            Stage stage = Stage.values()[row.getInt("stage")];
                            counts.put(stage, row.getLong("in_stage"));
                            rows.computeIfAbsent(stage, any -> new ArrayList<>())
                                    .add(row(row, n));
                            return stage;
                        })
                        .list());
        var columns = new ArrayList<Column>();
        for (Stage stage : Stage.values()) {
            columns.add(new Column(stage, counts.getOrDefault(stage, 0L), rows.getOrDefault(stage, List.of())));
        }
        return columns;
    }

    /** One of them; also where it goes on with another. */
    public Optional<ProjectRow> find(Scope scope, long id) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select " + COLUMNS + " from " + FROM + " where m.id = ?")
                        .param(id)
                        .query(ProjectList::row)
                        .optional());
    }

    static List<String> conditions(ProjectQuery query, LocalDate today) {
        var conditions = new ArrayList<String>();
        conditions.add("m.kind = '" + ProjectKind.CODE + "'");
        conditions.add("m.merged_into is null");
        add(conditions, query.words(), "m.id = any (array(select matters.with_words(:words)))");
        add(conditions, query.team(), "m.lead_unit = :team");
        add(conditions, query.city(), "left(m.fields ->> 'region', 4) = :city");
        add(conditions, query.counted(), "p.counted = :counted");
        add(conditions, query.industry(), "coalesce(m.fields ->> 'industry', 'unsaid') = :industry");
        add(conditions, query.source(), "m.fields ->> 'source' = :source");
        add(conditions, query.reported(), FigureBook.MONTH + " = :reported");
        add(
                conditions,
                query.arrived(),
                "m.id in (select a.matter_id from projects.arrival a where a.month = cast(:arrived as date))");
        if (!query.stages().isEmpty()) {
            conditions.add("m.state = any (:states)");
        }
        if (query.stuck()) {
            conditions.add("not m.ended and m.due_on < :today");
        }
        return conditions;
    }

    private static void add(List<String> conditions, @Nullable Object asked, String condition) {
        if (asked != null) {
            conditions.add(condition);
        }
    }

    static Map<String, Object> parameters(ProjectQuery query, LocalDate today) {
        var parameters = new LinkedHashMap<String, Object>();
        put(parameters, "words", query.words());
        put(parameters, "team", query.team());
        put(parameters, "city", query.city());
        put(parameters, "counted", query.counted());
        put(parameters, "industry", query.industry());
        put(parameters, "source", query.source());
        put(
                parameters,
                "reported",
                query.reported() == null ? null : query.reported().toString());
        put(
                parameters,
                "arrived",
                query.arrived() == null ? null : query.arrived().atDay(1));
        put(
                parameters,
                "states",
                query.stages().isEmpty() ? null : query.states().toArray(String[]::new));
        put(parameters, "today", query.stuck() ? today : null);
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static ProjectRow row(ResultSet row, int n) throws SQLException {
        return new ProjectRow(
                row.getLong("id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("state"),
                row.getBoolean("ended"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("paused_on", LocalDate.class),
                row.getString("lead_unit"),
                row.getString("region"),
                row.getString("industry"),
                row.getString("source"),
                row.getString("investor"),
                row.getTimestamp("reported_at").toInstant(),
                row.getObject("protected_until", LocalDate.class),
                row.getObject("agreed_fen", Long.class),
                row.getLong("arrived_fen"),
                row.getObject("planned_jobs", Integer.class),
                row.getObject("proven_jobs", Integer.class),
                row.getString("counted"),
                row.getBoolean("twin"),
                row.getString("hindrance"),
                row.getInt("moves"));
    }
}

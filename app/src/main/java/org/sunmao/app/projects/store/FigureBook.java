package org.sunmao.app.projects.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.projects.ProjectQuery;

/** Projects counted: how many, what was agreed, what arrived, each apart. The parts of a division and the whole come from one query. */
@Component
public class FigureBook {

    /** The month of the first report, in the district's time. */
    static final String MONTH = "to_char(p.reported_at at time zone 'Asia/Shanghai', 'YYYY-MM')";

    /** By what projects can be divided, with the expression of the part. Every project is in exactly one part of each. */
    private static final Map<String, String> DIVISIONS = Map.of(
            "stage", "(" + ProjectList.STAGE + ")::text",
            "city", "left(m.fields ->> 'region', 4)",
            "team", "coalesce(m.lead_unit, '')",
            "reported", MONTH,
            "counted", "p.counted",
            "industry", "coalesce(m.fields ->> 'industry', 'unsaid')",
            "source", "m.fields ->> 'source'");

    private final WebDatabase database;
    private final MatterTime time;

    FigureBook(WebDatabase database, MatterTime time) {
        this.database = database;
        this.time = time;
    }

    /**
     * A part of a division, or the whole.
     *
     * @param part its word; null for the whole
     * @param projects how many projects
     * @param agreedFen what was agreed, of those with an agreement
     * @param arrivedFen what arrived
     * @param fresh how many of them count as new
     * @param freshAgreedFen what was agreed in those
     * @param freshArrivedFen what arrived in those
     * @param plannedJobs jobs planned
     * @param provenJobs jobs proven
     */
    public record Figure(
            @Nullable String part,
            long projects,
            long agreedFen,
            long arrivedFen,
            long fresh,
            long freshAgreedFen,
            long freshArrivedFen,
            long plannedJobs,
            long provenJobs) {}

    /** The words of the divisions. */
    public static boolean isDivision(String word) {
        return DIVISIONS.containsKey(word);
    }

    /** The parts in the order of their words, the whole last. */
    public List<Figure> divide(Scope scope, ProjectQuery query, String by) {
        String part = DIVISIONS.get(by);
        if (part == null) {
            throw new IllegalArgumentException("no division " + by);
        }
        LocalDate today = time.today();
        String sql = """
                select part, count(*) as projects, coalesce(sum(agreed_fen), 0) as agreed, coalesce(sum(arrived_fen), 0) as arrived,
                    count(*) filter (where counted = 'new') as fresh,
                    coalesce(sum(agreed_fen) filter (where counted = 'new'), 0) as fresh_agreed,
                    coalesce(sum(arrived_fen) filter (where counted = 'new'), 0) as fresh_arrived,
                    coalesce(sum(planned_jobs), 0) as planned, coalesce(sum(proven_jobs), 0) as proven
                from (select p.agreed_fen, p.arrived_fen, p.planned_jobs, p.proven_jobs, p.counted, %s as part from %s where %s) each
                group by grouping sets ((part), ()) order by grouping(part), part
                """.formatted(part, ProjectList.FROM, String.join(" and ", ProjectList.conditions(query, today)));
        return database.read(
                scope,
                jdbc -> jdbc.sql(sql)
                        .params(ProjectList.parameters(query, today))
                        .query(FigureBook::figure)
                        .list());
    }

    private static Figure figure(ResultSet row, int n) throws SQLException {
        return new Figure(
                row.getString("part"),
                row.getLong("projects"),
                row.getLong("agreed"),
                row.getLong("arrived"),
                row.getLong("fresh"),
                row.getLong("fresh_agreed"),
                row.getLong("fresh_arrived"),
                row.getLong("planned"),
                row.getLong("proven"));
    }

    /** What arrived in a month. */
    public record Arrived(String month, long fen, long projects) {}

    /** What arrived by month, the newest first, of the projects that the query asks for. */
    public List<Arrived> listArrived(Scope scope, ProjectQuery query) {
        LocalDate today = time.today();
        String sql =
                "select to_char(a.month, 'YYYY-MM') as month, sum(a.fen) as fen, count(distinct a.matter_id) as projects from "
                        + ProjectList.FROM + " join projects.arrival a on a.matter_id = m.id where "
                        + String.join(" and ", ProjectList.conditions(query, today)) + " group by 1 order by 1 desc";
        return database.read(
                scope,
                jdbc -> jdbc.sql(sql)
                        .params(ProjectList.parameters(query, today))
                        .query((row, n) ->
                                new Arrived(row.getString("month"), row.getLong("fen"), row.getLong("projects")))
                        .list());
    }
}

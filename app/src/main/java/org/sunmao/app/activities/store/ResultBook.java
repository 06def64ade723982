package org.sunmao.app.activities.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.activities.Result;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** What activities brought, whether it was adopted, and what grew from it. */
@Component
public class ResultBook {

    static final String SELECT = """
            select r.id, r.matter_id, r.n, r.sort, r.said, r.account, r.name, r.on_day, d.adopted, d.on_day as adopted_on, d.unit, coalesce(d.note, '') as note,
                array(select g.grown_id from activities.grown g where g.result_id = r.id and g.withdrawn_at is null order by g.id) as grown
            from activities.result r
            left join lateral (select adopted, on_day, unit, note from activities.adoption where result_id = r.id and withdrawn_at is null order by id desc limit 1) d on true
            """;

    private final WebDatabase database;

    ResultBook(WebDatabase database) {
        this.database = database;
    }

    /** Of an activity, by number. */
    public List<Result> list(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(SELECT + " where r.matter_id = ? and r.withdrawn_at is null order by r.n")
                        .param(matter)
                        .query(ResultBook::read)
                        .list());
    }

    /** One of them by its number. */
    public Optional<Result> find(Scope scope, long matter, int n) {
        return list(scope, matter).stream().filter(each -> each.n() == n).findFirst();
    }

    /** Matters that say that they grew from the activity, and of which nobody said from which result. */
    public List<Long> listLoose(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select f.matter_id from matters.reference f where f.kind = 'matter' and f.ref = ? and f.role = 'from'
                                    and not exists (select 1 from activities.grown g where g.grown_id = f.matter_id and g.withdrawn_at is null)
                                order by f.matter_id limit 100
                                """)
                        .param(Long.toString(matter))
                        .query(Long.class)
                        .list());
    }

    static Result read(ResultSet row, int n) throws SQLException {
        return new Result(
                row.getLong("id"),
                row.getLong("matter_id"),
                row.getInt("n"),
                row.getString("sort"),
                row.getString("said"),
                row.getString("account"),
                row.getString("name"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("adopted", Boolean.class),
                row.getObject("adopted_on", LocalDate.class),
                row.getString("unit"),
                row.getString("note"),
                List.of((Long[]) row.getArray("grown").getArray()));
    }
}

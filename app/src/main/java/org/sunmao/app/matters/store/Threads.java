package org.sunmao.app.matters.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** What a matter came from and what came of it, as far as a reader's scope opens each of them. */
@Component
public class Threads {

    private static final int FAR = 8;
    private static final int MOST = 60;

    /**
     * Upwards and downwards along the references "from"; a path never comes back to where it was. Nothing that the reader does not see is a way to what
     * he sees.
     */
    private static final String SQL = """
            with recursive up as (
                select m.id, 0 as depth, array[m.id] as path from matters.matter m where m.id = :id
                union all
                select p.id, u.depth - 1, u.path || p.id from up u
                join matters.reference r on r.matter_id = u.id and r.role = 'from' and r.kind = 'matter'
                join matters.matter p on p.id = case when r.ref ~ '^[0-9]{1,18}$' then r.ref::bigint end
                where u.depth > -:far and p.id <> all (u.path)),
            down as (
                select m.id, 0 as depth, array[m.id] as path from matters.matter m where m.id = :id
                union all
                select c.id, d.depth + 1, d.path || c.id from down d
                join matters.reference r on r.role = 'from' and r.kind = 'matter' and r.ref = d.id::text
                join matters.matter c on c.id = r.matter_id
                where d.depth < :far and c.id <> all (d.path)),
            each as (
                select id, depth, null::bigint[] as path from up where depth < 0 union all select id, depth, path from down)
            select e.id, min(e.depth) as depth from each e group by e.id order by min(case when e.depth < 0 then e.depth end) nulls last, min(e.path) limit :most
            """;

    private static final String SUBJECTS = """
            with about as (
                select distinct r.kind, r.ref::bigint as id from matters.reference r
                where r.matter_id = any (:ids) and r.kind in ('enterprise', 'building', 'policy') and r.ref ~ '^[0-9]{1,18}$'
                union select 'enterprise', unnest(m.enterprise_ids) from matters.matter m where m.id = any (:ids))
            select 'enterprise' as kind, e.id, e.name from about a join enterprises.enterprise e on a.kind = 'enterprise' and e.id = a.id
            union all
            select 'building', b.id, b.name from about a join places.building b on a.kind = 'building' and b.id = a.id
            union all
            select 'policy', p.id, null from about a join policies.policy p on a.kind = 'policy' and p.id = a.id
            order by 1, 2 limit :most
            """;

    private final WebDatabase database;

    Threads(WebDatabase database) {
        this.database = database;
    }

    /**
     * A matter of the thread.
     *
     * @param depth below 0 for what it came from, 0 for itself, above for what came of it
     */
    public record Knot(long id, int depth) {}

    /**
     * What the thread is about.
     *
     * @param kind enterprise, building or policy
     * @param name null where it has none of its own
     */
    public record Subject(String kind, long id, @Nullable String name) {}

    /** The thread through a matter: what it came from, the earliest first; itself; what came of it, each after what it came from. At most 60. */
    public List<Knot> list(Scope scope, long id) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(SQL)
                        .param("id", id)
                        .param("far", FAR)
                        .param("most", MOST)
                        .query((row, n) -> new Knot(row.getLong("id"), row.getInt("depth")))
                        .list());
    }

    /** What these matters are about and the reader sees. */
    public List<Subject> listSubjects(Scope scope, List<Long> ids) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(SUBJECTS)
                        .param("ids", ids.toArray(Long[]::new))
                        .param("most", MOST)
                        .query((row, n) -> new Subject(row.getString("kind"), row.getLong("id"), row.getString("name")))
                        .list());
    }
}

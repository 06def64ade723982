package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;

/** What rows once said of subjects and does not say any more, because it was erased when its time was over. */
@Component
public class WithheldFields {

    /** A withheld value belongs to the subject that the id leads to now. */
    private static final String OF_DIRTY = """
            select distinct x.subject_id, s.kind, w.field from resolution.withheld w
            join evidence.source s on s.id = w.source_id
            left join lateral (select e.leads_to from resolution.identity_event e where e.subject_id = w.subject_id
                order by e.id desc limit 1) l on true
            join resolution.dirty x on x.subject_id = coalesce(l.leads_to, w.subject_id)
            order by 1, 2, 3
            """;

    private final WorkerDatabase worker;
    private final WebDatabase web;

    WithheldFields(WorkerDatabase worker, WebDatabase web) {
        this.worker = worker;
        this.web = web;
    }

    /**
     * A field of a kind of source.
     *
     * @param kind kind of the source that said it
     * @param field code of the field
     */
    public record Said(String kind, String field) {}

    /** What is withheld of the subjects on the list of files to derive again; subjects without anything are absent. */
    public Map<Long, List<Said>> ofDirty() {
        var withheld = new HashMap<Long, List<Said>>();
        worker.client().sql(OF_DIRTY).query(row -> {
            withheld.computeIfAbsent(row.getLong("subject_id"), any -> new ArrayList<>())
                    .add(new Said(row.getString("kind"), row.getString("field")));
        });
        return withheld;
    }

    /** Whether rows of this subject were erased. */
    public boolean any(Scope scope, long subject) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select exists (select 1 from resolution.withheld where subject_id = ?)")
                        .param(subject)
                        .query(Boolean.class)
                        .single());
    }
}

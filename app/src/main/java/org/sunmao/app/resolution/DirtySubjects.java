package org.sunmao.app.resolution;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;

/**
 * The subjects whose files must be derived again. As the last step of a derivation what stood on the list when it began, and what it put there itself, is
 * taken off; what somebody put there meanwhile stays, for the step that would have read it may have been over ({@link DirtyBegin}).
 */
@Component
public class DirtySubjects implements DerivationStep {

    /** Who stands on the list already stands there anew. */
    static final String AGAIN = "on conflict (subject_id) do update set marked = pg_current_xact_id()";

    private final WorkerDatabase database;

    DirtySubjects(WorkerDatabase database) {
        this.database = database;
    }

    /**
     * A query over what rows say of the subjects on the list, for one subject instead and by the clocks of {@link
     * org.sunmao.app.database.History#asOf}: what is derived for all and what is looked up for one are the same words.
     *
     * @param query reads {@code resolution.dirty x} joined to {@code resolution.link l}, and {@code evidence.delivery d}
     * @return a query with the parameter {@code subject}
     */
    public static String ofOne(String query) {
        return query.replace("resolution.dirty x", "(select cast(:subject as bigint) as subject_id) x")
                .replace(
                        "resolution.link l on l.subject_id = x.subject_id and l.until_at is null",
                        "resolution.link_then l on l.subject_id = x.subject_id")
                .replace("evidence.delivery d", "evidence.delivery_then d");
    }

    /** Ids of the buildings on the list. */
    public List<Long> listBuildings() {
        return list("building");
    }

    /** Ids of the enterprises on the list. */
    public List<Long> listEnterprises() {
        return list("enterprise");
    }

    /** Puts a subject on the list. */
    public void mark(long subjectId) {
        database.client()
                .sql("insert into resolution.dirty (subject_id) values (?) " + AGAIN)
                .param(subjectId)
                .update();
    }

    /** Puts every subject on the list: all files are derived again. */
    public void markAll() {
        database.client().sql("""
                        insert into resolution.dirty (subject_id)
                        select id from resolution.identity where kind in ('building', 'enterprise') order by id
                        """ + AGAIN).update();
    }

    /**
     * Puts the subjects of one slice on the list.
     *
     * @param slices into how many slices the subjects are cut by their ids
     * @param slice which one, from 0
     * @return how many they are
     */
    long markSlice(int slices, int slice) {
        return database.client()
                .sql("insert into resolution.dirty (subject_id) select id from resolution.identity"
                        + " where kind in ('building', 'enterprise') and id % ? = ? order by id " + AGAIN)
                .params(slices, slice)
                .update();
    }

    private List<Long> list(String kind) {
        return database.client().sql("""
                        select d.subject_id from resolution.dirty d join resolution.identity i on i.id = d.subject_id
                        where i.kind = ? order by 1
                        """).param(kind).query(Long.class).list();
    }

    @Override
    public int order() {
        return 1000;
    }

    @Override
    public String code() {
        return "resolution.done";
    }

    @Override
    public void derive(Progress progress) {
        database.client().sql("""
                        delete from resolution.dirty where marked = pg_current_xact_id()
                            or coalesce(pg_visible_in_snapshot(marked, nullif(current_setting(?, true), '')::pg_snapshot), true)
                        """).param(DirtyBegin.BEGUN).update();
    }
}

package org.sunmao.app.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunmao.app.database.DatabaseAccess;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/** What is put on the list while a derivation runs is not taken off by it. */
@SunmaoDatabaseTest
class DirtySubjectsTest {

    private final WorkerDatabase worker;
    private final DatabaseAccess access;
    private final DirtySubjects dirty;
    private final DirtyBegin begin;

    DirtySubjectsTest(WorkerDatabase worker, DatabaseAccess access) {
        this.worker = worker;
        this.access = access;
        this.dirty = new DirtySubjects(worker);
        this.begin = new DirtyBegin(worker);
    }

    @BeforeEach
    void subjects() {
        worker.client()
                .sql(
                        "insert into resolution.identity (id, kind, anchor_key) select n, 'building', 'dirty ' || n from generate_series(1, 4) n"
                                + " on conflict do nothing")
                .update();
        worker.client().sql("delete from resolution.dirty").update();
    }

    private List<Long> list() {
        return worker.client()
                .sql("select subject_id from resolution.dirty order by 1")
                .query(Long.class)
                .list();
    }

    private void elsewhere(long subject) {
        try (Connection other = DriverManager.getConnection(
                        access.url(), access.worker().user(), access.worker().password());
                var statement = other.prepareStatement(
                        "insert into resolution.dirty (subject_id) values (?) " + DirtySubjects.AGAIN)) {
            statement.setLong(1, subject);
            statement.executeUpdate();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_comes_while_it_runs_is_there_for_the_next_one() {
        dirty.mark(1);
        dirty.mark(2);
        worker.doInTransaction(() -> {
            begin.derive(Progress.UNWATCHED);
            elsewhere(3);
            elsewhere(2);
            dirty.mark(4);
            dirty.derive(Progress.UNWATCHED);
        });
        assertThat(list()).containsExactly(2L, 3L);
        worker.doInTransaction(() -> {
            begin.derive(Progress.UNWATCHED);
            dirty.derive(Progress.UNWATCHED);
        });
        assertThat(list()).isEmpty();
    }

    @Test
    void numbers_of_another_cluster_are_taken_off_too() {
        worker.client()
                .sql("insert into resolution.dirty (subject_id, marked) values (1, '99999999999'::xid8)")
                .update();
        worker.doInTransaction(() -> {
            begin.derive(Progress.UNWATCHED);
            dirty.derive(Progress.UNWATCHED);
        });
        assertThat(list()).isEmpty();
    }
}

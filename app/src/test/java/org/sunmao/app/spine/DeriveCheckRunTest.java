package org.sunmao.app.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.demo.DemoDistrict;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.jobs.WorkProgress;
import org.sunmao.app.resolution.DeriveCheckRun;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.sample.SampleGenerator;
import org.sunmao.sample.SampleOptions;

/** Checking a district in pieces: one that is cut off in the middle goes on after the last piece that was done, and a difference is found. */
@SpringBootTest(
        classes = SunmaoApplication.class,
        properties = {"sunmao.test.world=check-run", "sunmao.derive-check.piece=150"})
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class DeriveCheckRunTest {

    @TempDir
    static Path dir;

    @Autowired
    DemoDistrict demo;

    @Autowired
    WorkerDatabase database;

    @Autowired
    DeriveCheckRun run;

    @Autowired
    WorkProgress progress;

    @BeforeAll
    void takeIn() {
        var defaults = SampleOptions.defaults();
        demo.take(
                SampleGenerator.generate(
                        new SampleOptions(6, 400, 1, 2, defaults.lastMonth()), dir.resolve("sample"), step -> {}),
                Progress.UNWATCHED);
    }

    private volatile boolean over;

    @Test
    void aCheckThatIsCutOffGoesOnWhereItWas() throws InterruptedException {
        List<String> stood = conclusions();
        var cut = new Thread(this::cutOffAfterTwoPieces);
        cut.start();
        try {
            assertThatThrownBy(() -> run.check()).isNotNull();
        } finally {
            over = true;
            cut.join();
        }
        int done = pieces();
        assertThat(done).isGreaterThanOrEqualTo(2);
        assertThat(conclusions()).isEqualTo(stood);

        DeriveCheckRun.Outcome outcome = run.check();

        assertThat(outcome.before()).isEqualTo(done);
        assertThat(outcome.pieces()).isGreaterThan(done);
        assertThat(outcome.report().tables()).allMatch(table -> table.equal());
        assertThat(outcome.report().rows()).isGreaterThan(1_000);
        assertThat(outcome.report().subjects())
                .isEqualTo(number("select count(*) from resolution.identity where kind <> 'unit'"));
        assertThat(progress.now().step()).isEmpty();
        assertThat(conclusions()).isEqualTo(stood);

        long spoiled = number("select min(id) from enterprises.enterprise");
        database.client()
                .sql("update enterprises.enterprise_current set name = name || '错' where id = ?")
                .param(spoiled)
                .update();
        DeriveCheckRun.Outcome other = run.check();
        assertThat(other.before()).isZero();
        assertThat(other.report().equal()).isFalse();
        assertThat(other.report().tables())
                .filteredOn(table -> !table.equal())
                .extracting(table -> table.table())
                .contains("enterprises.enterprise");
    }

    /** As a kill would: the database's end of the connection goes away in the middle of a piece. */
    private void cutOffAfterTwoPieces() {
        while (pieces() < 2 || progress.now().step().isEmpty()) {
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        // Between two pieces there is nothing to cut off, so until something was.
        while (!over) {
            database.client().sql("""
                            select pg_terminate_backend(a.pid) from pg_stat_activity a
                            where a.usename = current_user and a.pid <> pg_backend_pid() and a.xact_start is not null
                            """).query().listOfRows();
        }
    }

    private int pieces() {
        return (int) number("select count(*) from resolution.check_piece");
    }

    private List<String> conclusions() {
        return database.client()
                .sql("select (to_jsonb(e) - 'derived_at')::text from enterprises.enterprise e union all"
                        + " select to_jsonb(s)::text from tenancy.spell s order by 1")
                .query(String.class)
                .list();
    }

    private long number(String query) {
        return database.client().sql(query).query(Long.class).single();
    }
}

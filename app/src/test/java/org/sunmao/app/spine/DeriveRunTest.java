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
import org.sunmao.app.resolution.DeriveRun;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.sample.SampleGenerator;
import org.sunmao.sample.SampleOptions;

/** Deriving a district in pieces: spoilt files are whole again, one that is stopped in the middle goes on, and in between nothing is half done. */
@SpringBootTest(
        classes = SunmaoApplication.class,
        properties = {"sunmao.test.world=derive-run", "sunmao.derive.piece=150"})
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class DeriveRunTest {

    @TempDir
    static Path dir;

    @Autowired
    DemoDistrict demo;

    @Autowired
    WorkerDatabase database;

    @Autowired
    DeriveRun run;

    @BeforeAll
    void takeIn() {
        var defaults = SampleOptions.defaults();
        demo.take(
                SampleGenerator.generate(
                        new SampleOptions(6, 400, 1, 2, defaults.lastMonth()), dir.resolve("sample"), step -> {}),
                Progress.UNWATCHED);
    }

    @Test
    void aRunThatIsStoppedGoesOnAndSpoiltFilesAreWholeAgain() throws InterruptedException {
        List<String> stood = conclusions();
        int files = (int) number("select count(*) from resolution.identity where kind <> 'unit'");
        spoil();
        var cut = new Thread(this::cutOffAfterTwoPieces);
        cut.start();
        try {
            assertThatThrownBy(() -> run.derive()).isNotNull();
        } finally {
            over = true;
            cut.join();
        }
        int done = pieces();
        assertThat(done).isGreaterThanOrEqualTo(2);
        assertThat(conclusions()).isNotEqualTo(stood);

        DeriveRun.Outcome rest = run.derive();

        assertThat(rest.before()).isEqualTo(done);
        assertThat(rest.pieces()).isEqualTo((files + 149) / 150).isGreaterThan(done);
        assertThat(rest.files()).isLessThan(files);
        assertThat(conclusions()).isEqualTo(stood);
        assertThat(number("select count(*) from resolution.dirty")).isZero();
        spoil();
        DeriveRun.Outcome anew = run.derive();
        assertThat(anew.before()).isZero();
        assertThat(anew.files()).isEqualTo(files);
        assertThat(conclusions()).isEqualTo(stood);
    }

    private volatile boolean over;

    /** As a kill would: the database's end of the connection goes away in the middle of a piece. */
    private void cutOffAfterTwoPieces() {
        while (!over) {
            if (pieces() >= 2) {
                database.client().sql("""
                                select pg_terminate_backend(a.pid) from pg_stat_activity a
                                where a.usename = current_user and a.pid <> pg_backend_pid() and a.xact_start is not null
                                """).query().listOfRows();
            }
            Thread.onSpinWait();
        }
    }

    private int pieces() {
        return (int) number("select count(*) from resolution.derive_piece");
    }

    private void spoil() {
        database.client()
                .sql("update enterprises.enterprise_current set name = name || '错'")
                .update();
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

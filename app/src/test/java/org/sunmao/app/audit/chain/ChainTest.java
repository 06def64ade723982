package org.sunmao.app.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sunmao.app.audit.chain.Finding.What;
import org.sunmao.app.database.DatabaseAccess;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/** The chain over lines of a real database, tampered with by the one role that can: the owner, with triggers disabled. */
@SunmaoDatabaseTest
class ChainTest {

    private static final int HISTORY = 40;

    private final WorkerDatabase worker;
    private final DatabaseAccess access;
    private final Sealing sealing;

    @TempDir
    Path folder;

    private HeadsFile heads;
    private ChainVerifier verifier;

    ChainTest(WorkerDatabase worker, DatabaseAccess access) {
        this.worker = worker;
        this.access = access;
        this.sealing = new Sealing(worker);
    }

    @BeforeEach
    void empty() throws SQLException {
        heads = new HeadsFile(folder.resolve("logs/audit-heads.log"));
        verifier = new ChainVerifier(worker, sealing, heads);
        asOwner("truncate access.audit, access.audit_seal, access.audit_pending, access.audit_anchor");
    }

    @Test
    void an_empty_record_and_one_that_nobody_touched_are_whole() {
        assertThat(verifier.verify().whole()).isTrue();
        write(3_500, new Random(1));

        Verification found = verifier.verify();

        assertThat(found.whole()).isTrue();
        assertThat(found.lines()).isEqualTo(3_500);
        assertThat(found.to()).isEqualTo(3_500);
        assertThat(verifier.verify().lines()).isEqualTo(3_500);
    }

    /** What the tampering is called, done to the place; answers the first place that no longer holds. */
    enum Tampering {
        CHANGE_DETAIL(What.CHANGED, "update access.audit set detail = '{\"rows\": 1}' where id = LINE"),
        CHANGE_WHO(What.CHANGED, "update access.audit set username = username || 'x' where id = LINE"),
        CHANGE_TIME(What.CHANGED, "update access.audit set at = at + interval '1 microsecond' where id = LINE"),
        CHANGE_RESULT(What.CHANGED, "update access.audit set result = 'failed' where id = LINE"),
        MOVE_TEXT(
                What.CHANGED,
                "update access.audit set action = action || left(object_kind, 1), object_kind = substr(object_kind, 2)"
                        + " where id = LINE"),
        CHANGE_HASH(What.CHANGED, "update access.audit_seal set hash = sha256(hash) where seq = SEQ"),
        CHANGE_SEALED(
                What.CHANGED, "update access.audit_seal set sealed_at = sealed_at - interval '1 hour' where seq = SEQ"),
        REMOVE_LINE(What.LINE_REMOVED, "delete from access.audit where id = LINE"),
        REMOVE_SEAL(What.SEAL_REMOVED, "delete from access.audit_seal where seq = SEQ"),
        REMOVE_BOTH(
                What.SEAL_REMOVED,
                "delete from access.audit where id = LINE; delete from access.audit_seal where seq = SEQ"),
        REMOVE_PREFIX(
                What.SEAL_REMOVED,
                "delete from access.audit a using access.audit_seal s where s.line = a.id and s.seq <= SEQ;"
                        + " delete from access.audit_seal where seq <= SEQ"),
        CUT_TAIL(
                What.TAIL_REMOVED,
                "delete from access.audit a using access.audit_seal s where s.line = a.id and s.seq >= SEQ;"
                        + " delete from access.audit_seal where seq >= SEQ");

        private final What what;
        private final String sql;

        Tampering(What what, String sql) {
            this.what = what;
            this.sql = sql;
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_first_broken_place_is_found_whatever_was_done(Tampering tampering) throws Exception {
        var random = new Random(tampering.ordinal());
        for (int round = 0; round < 8; round++) {
            empty();
            Files.deleteIfExists(folder.resolve("logs/audit-heads.log"));
            write(HISTORY, random);
            sealing.sealAll();
            heads.append(sealing.findHead().orElseThrow().seal(), Instant.now());
            // Not the last place: a prefix up to there is everything.
            long seq = 1 + random.nextInt(HISTORY - 1);
            long line = lineAt(seq);
            asOwner(tampering.sql.replace("SEQ", "" + seq).replace("LINE", "" + line));

            Finding finding = verifier.verify().finding();

            assertThat(finding).as("round %d, place %d", round, seq).isNotNull();
            assertThat(finding.what()).isEqualTo(tampering.what);
            assertThat(finding.seq()).isEqualTo(tampering == Tampering.REMOVE_PREFIX ? 1 : seq);
            if (tampering.what == What.CHANGED) {
                assertThat(finding.line()).isEqualTo(line);
                assertThat(finding.at()).isNotNull();
                assertThat(finding.who()).startsWith("user");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void of_many_tamperings_the_first_is_told(long seed) throws Exception {
        var random = new Random(seed);
        write(HISTORY, random);
        sealing.sealAll();
        long first = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long seq = 1 + random.nextInt(HISTORY);
            first = Math.min(first, seq);
            asOwner("update access.audit set role = 'nobody' where id = " + lineAt(seq));
        }

        assertThat(verifier.verify().finding().seq()).isEqualTo(first);
    }

    @Test
    void a_chain_computed_anew_is_another_than_the_heads_know() throws Exception {
        write(20, new Random(5));
        sealing.sealAll();
        heads.append(sealing.findHead().orElseThrow().seal(), Instant.now());
        long line = lineAt(7);
        asOwner("update access.audit set username = 'innocent' where id = " + line
                + "; delete from access.audit_seal; insert into access.audit_pending select id from access.audit");

        Finding finding = verifier.verify().finding();

        assertThat(finding.what()).isEqualTo(What.REWRITTEN);
        assertThat(finding.seq()).isEqualTo(20);
    }

    @Test
    void a_line_that_did_not_come_through_the_door_is_found() throws Exception {
        write(5, new Random(6));
        asOwner("insert into access.audit (username, role, action, object_kind, object_id, detail, remote)"
                + " values ('planted', '', 'test.plant', '', '', '{}', '')");

        Finding finding = verifier.verify().finding();

        assertThat(finding.what()).isEqualTo(What.UNSEALED);
        assertThat(finding.who()).isEqualTo("planted");
    }

    @Test
    void a_line_that_claims_to_be_older_than_its_neighbours_is_found() throws Exception {
        write(5, new Random(7));
        sealing.sealAll();
        asOwner("insert into access.audit (at, username, role, action, object_kind, object_id, detail, remote)"
                + " values (now() - interval '3 days', 'planted', '', 'test.plant', '', '', '{}', '');"
                + " insert into access.audit_pending select max(id) from access.audit");

        Finding finding = verifier.verify().finding();

        assertThat(finding.what()).isEqualTo(What.INSERTED);
        assertThat(finding.seq()).isEqualTo(6);
    }

    @Test
    void a_line_removed_before_it_was_sealed_is_found() throws Exception {
        write(5, new Random(8));
        asOwner("delete from access.audit where id = (select max(id) from access.audit)");

        assertThat(verifier.verify().finding().what()).isEqualTo(What.LINE_REMOVED);
    }

    @Test
    void the_owner_cannot_change_the_record_by_accident_nor_the_worker_the_seals() {
        write(2, new Random(9));
        sealing.sealAll();
        for (String statement : List.of(
                "update access.audit set role = ''",
                "delete from access.audit",
                "truncate access.audit",
                "update access.audit_seal set seq = seq + 1",
                "delete from access.audit_seal",
                "truncate access.audit_seal")) {
            assertThatThrownBy(() -> asOwnerWithTriggers(statement)).hasMessageContaining("only grows");
            assertThatThrownBy(() -> worker.client().sql(statement).update())
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void lines_of_long_transactions_are_sealed_late_and_nobody_waits() throws Exception {
        var written = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var other = new Closing()) {
            other.run(() -> worker.doInTransaction(() -> {
                write(1, new Random(10));
                written.countDown();
                await(release);
            }));
            await(written);
            write(3, new Random(11));
            assertThat(sealing.sealAll()).isEqualTo(3);
            release.countDown();
            other.join();
        }
        assertThat(sealing.sealAll()).isEqualTo(1);
        assertThat(verifier.verify().whole()).isTrue();
    }

    @Test
    void several_sealers_make_one_chain() throws Exception {
        try (var others = new Closing()) {
            for (int i = 0; i < 3; i++) {
                int seed = i;
                others.run(() -> {
                    for (int round = 0; round < 10; round++) {
                        write(7, new Random(seed * 100L + round));
                        new Sealing(worker).sealAll();
                    }
                });
            }
            others.join();
        }
        Verification found = verifier.verify();
        assertThat(found.whole()).isTrue();
        assertThat(found.lines()).isEqualTo(210);
    }

    @Test
    void heads_are_their_owners_alone_and_a_torn_line_tells_nothing() throws IOException {
        heads.append(new Seal(3, new byte[32]), Instant.now());
        Path file = folder.resolve("logs/audit-heads.log");
        Files.writeString(file, Files.readString(file) + "4 00ff");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(heads.read()).containsOnlyKeys(3L);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Threads whose failures are failures of the test. */
    private static final class Closing implements AutoCloseable {

        private final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(3);
        private final List<java.util.concurrent.Future<?>> work = new ArrayList<>();

        void run(Runnable task) {
            work.add(threads.submit(task));
        }

        void join() throws Exception {
            for (var each : work) {
                each.get(60, TimeUnit.SECONDS);
            }
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }

    private void write(int lines, Random random) {
        for (int i = 0; i < lines; i++) {
            worker.client()
                    .sql("""
                            insert into access.audit (person_id, username, role, action, object_kind, object_id, detail,
                                remote, purpose, before, after, result)
                            values (?, ?, 'office', ?, 'building', ?, cast(? as jsonb), '127.0.0.1', ?, cast(? as jsonb), null, ?)
                            """)
                    .params(random.nextBoolean() ? random.nextLong(1000) : null)
                    .params(
                            "user" + random.nextInt(9),
                            "test.act" + random.nextInt(5),
                            "B" + random.nextInt(100),
                            "{\"行\": " + random.nextInt() + ", \"n\": 1.50}")
                    .param(random.nextBoolean() ? "招商接待" : null)
                    .param(random.nextBoolean() ? "{\"name\": \"旧\"}" : null)
                    .param(random.nextBoolean() ? "done" : "refused")
                    .update();
        }
    }

    private long lineAt(long seq) {
        return worker.client()
                .sql("select line from access.audit_seal where seq = ?")
                .param(seq)
                .query(Long.class)
                .single();
    }

    private void asOwner(String statements) throws SQLException {
        try (var connection = owner()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (String table : List.of("audit", "audit_seal", "audit_anchor")) {
                jdbc.sql("alter table access." + table + " disable trigger user")
                        .update();
            }
            try {
                connection.createStatement().execute(statements);
            } finally {
                for (String table : List.of("audit", "audit_seal", "audit_anchor")) {
                    jdbc.sql("alter table access." + table + " enable trigger user")
                            .update();
                }
            }
        }
    }

    private void asOwnerWithTriggers(String statement) throws SQLException {
        try (var connection = owner()) {
            connection.createStatement().execute(statement);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password());
    }
}

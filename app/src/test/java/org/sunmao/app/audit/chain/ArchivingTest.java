package org.sunmao.app.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.audit.chain.Finding.What;
import org.sunmao.app.database.DatabaseAccess;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/** Lines leave the record into a file that verifies by itself, and in no other way. */
@SunmaoDatabaseTest
class ArchivingTest {

    private static final int OLD = 30;

    private final WorkerDatabase worker;
    private final DatabaseAccess access;
    private final Sealing sealing;
    private final Audit audit;

    @TempDir
    Path folder;

    private HeadsFile heads;
    private ChainVerifier verifier;
    private Archiving archiving;

    ArchivingTest(WorkerDatabase worker, DatabaseAccess access) {
        this.worker = worker;
        this.access = access;
        this.sealing = new Sealing(worker);
        this.audit = this::write;
    }

    /** 30 lines of 200 days ago, sealed then, and five of today. */
    @BeforeEach
    void history() throws Exception {
        heads = new HeadsFile(folder.resolve("logs/audit-heads.log"));
        verifier = new ChainVerifier(worker, sealing, heads);
        archiving = new Archiving(worker, verifier, audit, Duration.ofDays(180));
        asOwner("truncate access.audit, access.audit_seal, access.audit_pending, access.audit_anchor");
        for (int i = 0; i < OLD; i++) {
            insert("now() - interval '200 days' + interval '" + i + " minutes'", i);
        }
        sealing.sealAll();
        sealAgainAsOfOld();
        for (int i = 0; i < 5; i++) {
            insert("clock_timestamp()", 100 + i);
        }
        sealing.sealAll();
        heads.append(sealing.findHead().orElseThrow().seal(), Instant.now());
    }

    @Test
    void the_old_lines_go_into_a_file_that_verifies_and_the_chain_goes_on() throws Exception {
        Path file = folder.resolve("old.jsonl.gz");

        var archived = archiving.archive(Reader.visitor(), Instant.now(), file);

        assertThat(archived.lines()).isEqualTo(OLD);
        assertThat(archived.from()).isEqualTo(1);
        assertThat(archived.to()).isEqualTo(OLD);
        Verification copy = ArchiveFile.verify(file);
        assertThat(copy.whole()).isTrue();
        assertThat(copy.lines()).isEqualTo(OLD);
        Verification rest = verifier.verify();
        assertThat(rest.whole()).isTrue();
        assertThat(rest.from()).isEqualTo(OLD + 1);
        // The five of today, and the line about the archive.
        assertThat(rest.lines()).isEqualTo(6);
        assertThat(worker.client()
                        .sql("select detail ->> 'sha256' from access.audit where action = 'audit.archive'")
                        .query(String.class)
                        .single())
                .isEqualTo(archived.sha256());
        assertThat(HexFormat.of().formatHex(Seal.sha256().digest(Files.readAllBytes(file))))
                .isEqualTo(archived.sha256());
        assertThat(text(file)).contains("\"detail\":\"{\\\"n\\\": 7}\"");
    }

    @Test
    void an_archive_in_which_something_was_changed_or_lost_does_not_verify() throws Exception {
        Path file = folder.resolve("old.jsonl.gz");
        archiving.archive(Reader.visitor(), Instant.now(), file);
        String text = text(file);

        Finding changed = verified(text.replace("{\\\"n\\\": 7}", "{\\\"n\\\": 8}"));
        assertThat(changed.what()).isEqualTo(What.CHANGED);
        assertThat(changed.seq()).isEqualTo(8);
        Finding removed = verified(text.lines()
                .filter(line -> !line.startsWith("{\"seq\":12,"))
                .reduce("", (all, line) -> all + line + "\n"));
        assertThat(removed.what()).isEqualTo(What.SEAL_REMOVED);
        assertThat(removed.seq()).isEqualTo(12);
        assertThatThrownBy(() -> verified("{\"a\": 1}\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected an archive");
    }

    @Test
    void lines_of_the_last_180_days_stay_whatever_is_asked() throws Exception {
        archiving.archive(Reader.visitor(), Instant.now(), folder.resolve("first.jsonl.gz"));

        assertThatThrownBy(() -> archiving.archive(Reader.visitor(), Instant.now(), folder.resolve("second.jsonl.gz")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kept for at least 180 days");
        Seal head = sealing.findHead().orElseThrow().seal();
        assertThatThrownBy(() -> worker.client()
                        .sql("select access.archive_audit(:seq, decode(:hash, 'hex'), 'x', repeat('0', 64))")
                        .param("seq", head.seq())
                        .param("hash", head.hex())
                        .query(Long.class)
                        .single())
                .hasStackTraceContaining("kept for 180 days at least");
        assertThatThrownBy(() -> new Archiving(worker, verifier, audit, Duration.ofDays(179)))
                .hasMessageContaining("180 days at least, found 179");
    }

    @Test
    void nothing_is_archived_from_a_broken_chain_or_over_another_file() throws Exception {
        Path file = folder.resolve("old.jsonl.gz");
        Files.writeString(file, "mine");
        assertThatThrownBy(() -> archiving.archive(Reader.visitor(), Instant.now(), file))
                .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
        assertThat(Files.readString(file)).isEqualTo("mine");

        asOwner("update access.audit set username = 'innocent' where id = (select min(id) from access.audit)");
        assertThatThrownBy(() -> archiving.archive(Reader.visitor(), Instant.now(), folder.resolve("b.gz")))
                .hasMessageContaining("does not hold at place 1");
        assertThat(verifier.verify().from()).isEqualTo(1);
    }

    @Test
    void a_beginning_removed_without_an_archive_is_found() throws Exception {
        asOwner("delete from access.audit a using access.audit_seal s where s.line = a.id and s.seq <= 30;"
                + " delete from access.audit_seal where seq <= 30");

        assertThat(verifier.verify().finding().what()).isEqualTo(What.SEAL_REMOVED);
    }

    private Finding verified(String text) throws Exception {
        Path file = Files.createTempFile(folder, "altered", ".gz");
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, bytes.toByteArray());
        return ArchiveFile.verify(file).finding();
    }

    private static String text(Path file) throws Exception {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The clock of this machine cannot be set back, so the seals are computed anew as of then. */
    private void sealAgainAsOfOld() throws Exception {
        long then = Instant.now()
                        .minus(Duration.ofDays(200))
                        .plus(Duration.ofHours(1))
                        .toEpochMilli()
                * 1_000;
        Seal last = Seal.NONE;
        var statements = new StringBuilder();
        for (ChainLine line : worker.client()
                .sql("select " + ChainLine.COLUMNS + " from access.audit a order by id")
                .query((row, n) -> ChainLine.read(row))
                .list()) {
            last = last.next(line, then);
            statements
                    .append("update access.audit_seal set sealed_at = timestamptz 'epoch' + ")
                    .append(then)
                    .append(" * interval '1 microsecond', hash = decode('")
                    .append(last.hex())
                    .append("', 'hex') where seq = ")
                    .append(last.seq())
                    .append(';');
        }
        asOwner(statements.toString());
    }

    private void write(AuditEntry entry) {
        worker.client()
                .sql("""
                        insert into access.audit (username, role, action, object_kind, object_id, detail, remote)
                        values ('', '', ?, ?, '', jsonb_build_object('sha256', ?::text), '')
                        """)
                .params(entry.action(), entry.kind(), entry.detail().get("sha256"))
                .update();
    }

    private void insert(String at, int n) {
        worker.client()
                .sql(
                        "insert into access.audit (at, username, role, action, object_kind, object_id, detail, remote) values ("
                                + at + ", 'lin', 'office', 'test.act', '', '', jsonb_build_object('n', ?::int), '')")
                .param(n)
                .update();
    }

    private void asOwner(String statements) throws Exception {
        String off =
                "alter table access.audit disable trigger user; alter table access.audit_seal disable trigger user;"
                        + " alter table access.audit_anchor disable trigger user;";
        try (var connection = DriverManager.getConnection(
                        access.url(), access.owner().user(), access.owner().password());
                var statement = connection.createStatement()) {
            statement.execute(off + statements + ";" + off.replace("disable", "enable"));
        }
    }
}

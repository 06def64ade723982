package org.sunmao.app.audit.chain;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;

/** Writes the beginning of the chain into a file, and only when that verifies by itself lets the database part with it. */
@Component
public class Archiving {

    /** Cybersecurity Law, article 21: logs are kept for no less than six months. The database refuses less, too. */
    public static final Duration LEAST = Duration.ofDays(180);

    private final WorkerDatabase worker;
    private final ChainVerifier verifier;
    private final Audit audit;
    private final Duration kept;

    /** {@code sunmao.audit.keep} says for how long lines stay in the database; less than 180 days is refused. */
    Archiving(
            WorkerDatabase worker,
            ChainVerifier verifier,
            Audit audit,
            @Value("${sunmao.audit.keep:180d}") Duration kept) {
        if (kept.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(
                    "sunmao.audit.keep: the record is kept for 180 days at least, found " + kept.toDays() + " days");
        }
        this.worker = worker;
        this.verifier = verifier;
        this.audit = audit;
        this.kept = kept;
    }

    /**
     * What was archived.
     *
     * @param lines how many lines went into the file
     * @param from the first place
     * @param to the last place
     * @param sha256 of the file
     */
    public record Archived(long lines, long from, long to, String sha256) {}

    /**
     * Archives every line before this moment that is older than the limit.
     *
     * @param file where to; must not exist
     * @throws IllegalArgumentException where there is nothing to archive, or the chain does not hold, saying why
     */
    public Archived archive(Reader reader, Instant before, Path file) throws IOException {
        Instant limit = Instant.now().minus(kept);
        Instant bound = before.isBefore(limit) ? before : limit;
        Verification whole = verifier.verify();
        Finding finding = whole.finding();
        if (finding != null) {
            throw new IllegalArgumentException("the chain does not hold at place " + finding.seq() + " ("
                    + finding.what().word() + "); nothing was archived: ./sunmao audit verify");
        }
        long upto = lastBefore(bound, whole.from());
        if (upto < whole.from()) {
            throw new IllegalArgumentException("no line is older than " + bound + " (before " + before
                    + ", and kept for at least " + kept.toDays() + " days); nothing was archived");
        }
        write(whole.from(), upto, file);
        Verification copy = ArchiveFile.verify(file);
        if (copy.finding() != null || copy.to() != upto || copy.from() != whole.from()) {
            throw new IllegalStateException("the archive just written does not verify; nothing was removed");
        }
        String sha256 = sha256(file);
        long lines = remove(reader, whole.from(), upto, file, sha256);
        return new Archived(lines, whole.from(), upto, sha256);
    }

    /** The last place before which all lines were written, and sealed, before the bound. */
    private long lastBefore(Instant bound, long from) {
        Long first = worker.client()
                .sql("""
                        select min(s.seq) from access.audit_seal s join access.audit a on a.id = s.line
                        where a.at >= :bound or s.sealed_at >= :bound
                        """)
                .param("bound", java.sql.Timestamp.from(bound))
                .query(Long.class)
                .optional()
                .orElse(null);
        if (first != null) {
            return first - 1;
        }
        Long last = worker.client()
                .sql("select max(seq) from access.audit_seal")
                .query(Long.class)
                .optional()
                .orElse(null);
        return last == null ? from - 1 : last;
    }

    private void write(long from, long upto, Path file) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, ownerOnly)) {
            var out = new BufferedWriter(new OutputStreamWriter(
                    new GZIPOutputStream(Channels.newOutputStream(channel)), StandardCharsets.UTF_8));
            worker.doInTransaction(() -> copy(from, upto, out));
            out.close();
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void copy(long from, long upto, BufferedWriter out) {
        var jdbc = new JdbcTemplate(worker.dataSource());
        jdbc.setFetchSize(2_000);
        byte[] start = from == 1
                ? Seal.NONE.hash()
                : Objects.requireNonNull(jdbc.queryForObject(
                        "select hash from access.audit_anchor where seq = ?", byte[].class, from - 1));
        jdbc.query(
                "select s.seq, s.hash, (extract(epoch from s.sealed_at) * 1000000)::bigint as sealed_micros, "
                        + ChainLine.COLUMNS
                        + " from access.audit_seal s join access.audit a on a.id = s.line where s.seq between ? and ? order by s.seq",
                (ResultSetExtractor<Boolean>) rows -> {
                    try {
                        out.write(ArchivedLink.head(new Seal(from - 1, start)) + "\n");
                        while (rows.next()) {
                            var link = new ArchivedLink(
                                    rows.getLong("seq"),
                                    rows.getBytes("hash"),
                                    rows.getLong("sealed_micros"),
                                    ChainLine.read(rows));
                            out.write(link.json() + "\n");
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return true;
                },
                from,
                upto);
    }

    /** The removal and its own line are one transaction. */
    private long remove(Reader reader, long from, long upto, Path file, String sha256) {
        String name = String.valueOf(file.getFileName());
        return Objects.requireNonNull(worker.inTransaction(() -> {
            Long gone = worker.client()
                    .sql("""
                            select access.archive_audit(:upto, (select hash from access.audit_seal where seq = :upto), :name, :sha256)
                            """)
                    .param("upto", upto)
                    .param("name", name)
                    .param("sha256", sha256)
                    .query(Long.class)
                    .single();
            audit.record(AuditEntry.of(reader, "audit.archive")
                    .about("audit-chain", "")
                    .with(Map.of("from", from, "to", upto, "lines", gone, "file", name, "sha256", sha256)));
            return gone;
        }));
    }

    private static String sha256(Path file) throws IOException {
        var digest = Seal.sha256();
        try (var in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

package org.sunmao.app.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.sunmao.app.database.DatabaseAccess;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes every table of the database as one state of it, while others go on reading and writing: COPY in one transaction that sees a
 * snapshot. Tables are found in the catalogue, so that a new one is not forgotten. Beside them goes what of the data directory cannot be
 * made anew.
 */
public final class BackupWriter {

    /** What else belongs to an installation: the key of second factors, what the demonstration shows, the heads of the record. */
    static final List<String> FILES = List.of("second-factor.key", "demo.json", "logs/audit-heads.log");

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String HISTORY = "flyway_schema_history";

    private static final String TABLES = """
            select n.nspname, c.relname, array(select a.attname from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
                and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and c.relname <> 'flyway_schema_history'
                and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            order by 1, 2
            """;

    private static final String SEQUENCES = """
            select schemaname, sequencename from pg_sequences where schemaname not like 'pg\\_%' order by 1, 2
            """;

    private final DatabaseAccess access;
    private final @Nullable Path data;
    private final String program;

    /**
     * @param data the data directory; null where there is none
     * @param program the version of this program
     */
    public BackupWriter(DatabaseAccess access, @Nullable Path data, String program) {
        this.access = access;
        this.data = data;
        this.program = program;
    }

    /** Writes the content of a backup, not sealed; the stream stays open. */
    public Manifest write(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(1);
        // Before the snapshot: what the heads of the record say must be in the tables.
        Map<String, byte[]> files = files();
        try (Connection connection = DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password())) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Manifest manifest = write(connection, files, zip);
            connection.rollback();
            return manifest;
        } catch (SQLException e) {
            throw new BackupException("The database cannot be copied: " + e.getMessage(), e);
        }
    }

    private Manifest write(Connection connection, Map<String, byte[]> files, ZipOutputStream zip)
            throws SQLException, IOException {
        Head head = head(connection);
        json(zip, Head.ENTRY, head);
        var parts = new ArrayList<Manifest.Part>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            zip.putNextEntry(new ZipEntry(file.getKey()));
            var through = new Digesting(zip);
            through.write(file.getValue());
            zip.closeEntry();
            parts.add(through.part(file.getKey(), 0));
        }
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Head.Table table : head.tables()) {
            zip.putNextEntry(new ZipEntry(table.entry()));
            var through = new Digesting(zip);
            long rows = copy.copyOut("copy " + table.qualified() + " (" + table.columnList() + ") to stdout", through);
            zip.closeEntry();
            parts.add(through.part(table.entry(), rows));
        }
        var manifest = new Manifest(parts, sequences(connection));
        json(zip, Manifest.ENTRY, manifest);
        zip.finish();
        return manifest;
    }

    private Head head(Connection connection) throws SQLException {
        return new Head(
                Head.FORMAT,
                program,
                text(connection, "show server_version"),
                Instant.now().toString(),
                migrations(connection),
                tables(connection));
    }

    private static List<Head.Table> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<Head.Table>();
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                tables.add(new Head.Table(row.getString(1), row.getString(2), List.of((String[])
                        row.getArray(3).getArray())));
            }
        }
        return tables;
    }

    static List<Head.Migration> migrations(Connection connection) throws SQLException {
        var migrations = new ArrayList<Head.Migration>();
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("select version, script, checksum from public." + HISTORY
                        + " where success and version is not null order by version")) {
            while (row.next()) {
                migrations.add(new Head.Migration(row.getString(1), row.getString(2), row.getInt(3)));
            }
        }
        return migrations;
    }

    /** Sequences know no snapshots: they are asked last, so that they stand behind every number in the tables. */
    private static List<Manifest.Sequence> sequences(Connection connection) throws SQLException {
        var sequences = new ArrayList<Manifest.Sequence>();
        var names = new ArrayList<String[]>();
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(SEQUENCES)) {
            while (row.next()) {
                names.add(new String[] {row.getString(1), row.getString(2)});
            }
        }
        for (String[] name : names) {
            try (Statement statement = connection.createStatement();
                    var row = statement.executeQuery("select last_value, is_called from " + Head.Table.quoted(name[0])
                            + "." + Head.Table.quoted(name[1]))) {
                row.next();
                sequences.add(new Manifest.Sequence(name[0], name[1], row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    private Map<String, byte[]> files() throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (String name : FILES) {
            Path file = data == null ? null : data.resolve(name);
            if (file != null && Files.isRegularFile(file)) {
                files.put("files/" + name, Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void json(ZipOutputStream zip, String name, Object value) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(JSON.writeValueAsBytes(value));
        zip.closeEntry();
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}

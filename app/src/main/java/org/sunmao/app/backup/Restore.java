package org.sunmao.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.sunmao.app.database.DatabaseAccess;
import org.sunmao.app.database.Migrations;

/**
 * Brings a backup into an empty database: the migrations that it had seen, then every table, with keys and triggers put aside
 * meanwhile, then the sequences. Tables are filled in one transaction.
 */
public final class Restore {

    private static final String KEYS = """
            select n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid) from pg_constraint k
            join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where k.contype = 'f' and k.conparentid = 0 order by 1, 2, 3
            """;

    private final BackupFile file;
    private final DatabaseAccess access;
    private final Path data;

    /** @param data where the files go that are no part of the database */
    public Restore(BackupFile file, DatabaseAccess access, Path data) {
        this.file = file;
        this.access = access;
        this.data = data;
    }

    /**
     * Restores. Verify the file before.
     *
     * @throws BackupException when the database holds anything, or the backup cannot be brought into it; then remove what was begun
     */
    public Manifest run() {
        try (Connection connection = DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password())) {
            refuseUnlessEmpty(connection);
            Manifest manifest = restore(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze");
            }
            return manifest;
        } catch (SQLException e) {
            throw new BackupException("The backup cannot be brought into the database: " + e.getMessage(), e);
        }
    }

    private static void refuseUnlessEmpty(Connection connection) throws SQLException {
        List<String> tables = texts(connection, """
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' order by 1 limit 3
                """);
        if (!tables.isEmpty()) {
            throw new BackupException("The database is not empty: it has " + String.join(", ", tables)
                    + ". A backup is restored into an empty one only; nothing was changed.");
        }
    }

    private Manifest restore(Connection connection) throws SQLException {
        var tables = new HashMap<String, Head.Table>();
        var counted = new HashMap<String, Long>();
        var keys = new ArrayList<Key>();
        Manifest manifest = file.read(
                head -> {
                    migrate(head);
                    head.tables().forEach(table -> tables.put(table.entry(), table));
                    guarded(() -> {
                        checkMigrations(connection, head);
                        connection.setAutoCommit(false);
                        keys.addAll(putAside(connection, head.tables()));
                    });
                },
                (entry, content) -> guarded(() -> {
                    Head.Table table = tables.get(entry);
                    if (table == null) {
                        write(entry, content);
                    } else {
                        counted.put(entry, copy(connection, table, content));
                    }
                }));
        manifest.parts().stream()
                .filter(part -> counted.getOrDefault(part.entry(), 0L) != part.rows())
                .findFirst()
                .ifPresent(part -> {
                    throw new BackupException(part.entry() + " has " + part.rows() + " rows, and "
                            + counted.get(part.entry()) + " came in; nothing was kept.");
                });
        for (Manifest.Sequence each : manifest.sequences()) {
            try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
                statement.setString(1, Head.Table.quoted(each.schema()) + "." + Head.Table.quoted(each.name()));
                statement.setLong(2, each.last());
                statement.setBoolean(3, each.called());
                statement.execute();
            }
        }
        putBack(connection, tables.values().stream().toList(), keys);
        connection.commit();
        connection.setAutoCommit(true);
        return manifest;
    }

    /** A foreign key as it is made. */
    private record Key(String table, String name, String definition) {}

    /** Work with the database within the reading of the file. */
    private interface Work {
        void run() throws SQLException, IOException;
    }

    private static void guarded(Work work) throws IOException {
        try {
            work.run();
        } catch (SQLException e) {
            throw new BackupException("The backup cannot be brought into the database: " + e.getMessage(), e);
        }
    }

    /** Only those that the backup had seen: the rest follow when the server starts. */
    private void migrate(Head head) throws IOException {
        Set<String> wanted =
                head.migrations().stream().map(Head.Migration::script).collect(Collectors.toSet());
        Path folder = Files.createTempDirectory("sunmao-migrations");
        try {
            Set<String> there = copyMigrations(wanted, folder);
            List<String> missing = wanted.stream()
                    .filter(each -> !there.contains(each))
                    .sorted()
                    .toList();
            if (!missing.isEmpty()) {
                throw new BackupException("The backup was written by a newer version (" + head.program()
                        + "), which knows " + missing.get(0) + "; restore it with that one.");
            }
            Migrations.runOnly(access, folder);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : (Iterable<Path>) all.sorted((a, b) -> b.compareTo(a))::iterator) {
                    Files.delete(path);
                }
            }
        }
    }

    private static Set<String> copyMigrations(Set<String> wanted, Path folder) throws IOException {
        var there = new java.util.HashSet<String>();
        var resolver = new PathMatchingResourcePatternResolver(Restore.class.getClassLoader());
        for (Resource each : resolver.getResources("classpath*:db/migration/**/V*.sql")) {
            String url = each.getURL().toString();
            String script = url.substring(url.lastIndexOf("db/migration/") + "db/migration/".length());
            if (wanted.contains(script)) {
                Path copy = folder.resolve(script);
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                try (InputStream in = each.getInputStream()) {
                    Files.copy(in, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
                there.add(script);
            }
        }
        return there;
    }

    private static void checkMigrations(Connection connection, Head head) throws SQLException {
        Map<String, Integer> here = BackupWriter.migrations(connection).stream()
                .collect(Collectors.toMap(Head.Migration::version, Head.Migration::checksum));
        for (Head.Migration each : head.migrations()) {
            if (!Objects.equals(here.get(each.version()), each.checksum())) {
                throw new BackupException(
                        "Migration " + each.script() + " of this program is another than the backup's ("
                                + head.program() + "); restore it with that one.");
            }
        }
    }

    /** Keys go, for tables come in the order of their names; triggers rest, for what they would do is in the backup. */
    private static List<Key> putAside(Connection connection, List<Head.Table> tables) throws SQLException {
        var keys = new ArrayList<Key>();
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(KEYS)) {
            while (row.next()) {
                keys.add(new Key(
                        Head.Table.quoted(row.getString(1)) + "." + Head.Table.quoted(row.getString(2)),
                        Head.Table.quoted(row.getString(3)),
                        row.getString(4)));
            }
        }
        for (Key key : keys) {
            execute(connection, "alter table " + key.table() + " drop constraint " + key.name());
        }
        for (Head.Table table : tables) {
            execute(connection, "alter table " + table.qualified() + " disable trigger user");
        }
        // Migrations put rows into some tables.
        execute(
                connection,
                "truncate " + tables.stream().map(Head.Table::qualified).collect(Collectors.joining(", ")));
        return keys;
    }

    private static void putBack(Connection connection, List<Head.Table> tables, List<Key> keys) throws SQLException {
        for (Head.Table table : tables) {
            execute(connection, "alter table " + table.qualified() + " enable trigger user");
        }
        for (Key key : keys) {
            execute(
                    connection,
                    "alter table " + key.table() + " add constraint " + key.name() + " " + key.definition());
        }
    }

    private static long copy(Connection connection, Head.Table table, InputStream content)
            throws SQLException, IOException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table.qualified() + " (" + table.columnList() + ") from stdin", content, 1 << 16);
    }

    /** Files that only their owner may read; of those that a backup may hold and no others. */
    private void write(String entry, InputStream content) throws IOException {
        String name = entry.startsWith("files/") ? entry.substring("files/".length()) : "";
        if (!BackupWriter.FILES.contains(name)) {
            throw new BackupException("The backup holds " + entry + ", which no backup of this version does.");
        }
        Path target = data.resolve(name);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var out = Channels.newOutputStream(Files.newByteChannel(target, fresh, owner))) {
            content.transferTo(out);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}

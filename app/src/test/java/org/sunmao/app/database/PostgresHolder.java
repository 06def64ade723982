package org.sunmao.app.database;

import java.nio.file.Files;
import java.nio.file.Path;

/** A process of its own that holds an embedded PostgreSQL until it is killed; prints the server's process id when it is up. */
final class PostgresHolder {

    private PostgresHolder() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        try {
            EmbeddedPostgres.start(home).database("sunmao", null);
        } catch (DatabaseException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
        System.out.println("server "
                + Files.readAllLines(home.resolve("data/postmaster.pid")).get(0));
        Thread.sleep(Long.MAX_VALUE);
    }
}

package org.sunmao.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The three roles and a database of the embedded server, made by its superuser. */
final class EmbeddedRoles {

    private final Connection superuser;

    EmbeddedRoles(Connection superuser) {
        this.superuser = superuser;
    }

    /** Makes what is missing. Passwords are set each time, so that those in the file are the ones that work. */
    void prepare(DatabaseAccess access, String database, @Nullable String template) throws SQLException {
        role(access.owner(), "nobypassrls");
        // The worker sees every row anyway; without this PostgreSQL refuses it COPY into tables with row-level
        // security.
        role(access.worker(), "bypassrls");
        role(access.web(), "nobypassrls");
        if (!exists("select 1 from pg_database where datname = ?", database)) {
            create(access, database, template);
        }
    }

    private void role(Login login, String bypass) throws SQLException {
        String verb = exists("select 1 from pg_roles where rolname = ?", login.user()) ? "alter" : "create";
        execute(verb + " role " + name(login.user()) + " login nosuperuser nocreatedb nocreaterole " + bypass
                + " password '" + text(login.password()) + "'");
    }

    private void create(DatabaseAccess access, String database, @Nullable String template) throws SQLException {
        String copied = template == null ? "" : " template " + name(template) + " strategy file_copy";
        execute("create database " + name(database) + " owner "
                + name(access.owner().user()) + copied);
        execute("revoke all on database " + name(database) + " from public");
        execute("grant connect, temporary on database " + name(database) + " to "
                + name(access.worker().user()));
        execute("grant connect on database " + name(database) + " to "
                + name(access.web().user()));
    }

    private boolean exists(String query, String name) throws SQLException {
        try (var statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    static String text(String literal) {
        return literal.replace("'", "''");
    }
}

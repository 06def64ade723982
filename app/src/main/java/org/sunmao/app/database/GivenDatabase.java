package org.sunmao.app.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;

/**
 * A PostgreSQL that somebody else runs. The user of its address is the owner. The worker and web roles are made where the owner may
 * make roles; otherwise they must exist, with passwords that we are told. Roles belong to the whole server, so an existing one is never
 * given a new password: another installation may use it.
 */
final class GivenDatabase {

    private static final int OLDEST_VERSION = 150000;

    private final GivenUrl given;
    private final Map<String, String> toldPasswords;
    private final Path passwordFile;

    /**
     * @param toldPasswords of the roles, as far as they were given
     * @param passwordFile where passwords of roles that we make are kept
     */
    GivenDatabase(GivenUrl given, Map<String, String> toldPasswords, Path passwordFile) {
        this.given = given;
        this.toldPasswords = toldPasswords;
        this.passwordFile = passwordFile;
    }

    DatabaseAccess access() {
        try (var connection = DriverManager.getConnection(
                given.url(), given.owner().user(), given.owner().password())) {
            refuseOldServer(connection);
            var passwords = Passwords.in(passwordFile);
            var worker = login(connection, passwords, DatabaseAccess.WORKER);
            var web = login(connection, passwords, DatabaseAccess.WEB);
            refusePowerfulWeb(connection);
            return new DatabaseAccess(given.url(), given.owner(), worker, web);
        } catch (SQLException e) {
            throw new DatabaseException("The database of SUNMAO_DATABASE_URL cannot be entered: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new DatabaseException("Passwords cannot be kept in " + passwordFile + ": " + e, e);
        }
    }

    private static void refuseOldServer(Connection connection) throws SQLException {
        int version = Integer.parseInt(ask(connection, "show server_version_num"));
        if (version < OLDEST_VERSION) {
            throw new DatabaseException("PostgreSQL 15 or newer is needed; the one of SUNMAO_DATABASE_URL is "
                    + ask(connection, "show server_version"));
        }
    }

    private Login login(Connection connection, Passwords passwords, String role) throws SQLException, IOException {
        Optional<String> told = Optional.ofNullable(toldPasswords.get(role));
        if (exists(connection, role)) {
            return new Login(role, told.or(() -> passwords.find(role)).orElseThrow(() -> unknown(role)));
        }
        if (!mayMakeRoles(connection)) {
            throw missing(role);
        }
        String password = told.isPresent() ? told.get() : passwords.findOrMake(role);
        try (Statement statement = connection.createStatement()) {
            String bypass = role.equals(DatabaseAccess.WORKER) && mayBypass(connection) ? "bypassrls" : "nobypassrls";
            statement.execute(
                    "create role " + role + " login " + bypass + " password '" + EmbeddedRoles.text(password) + "'");
        }
        return new Login(role, password);
    }

    private static DatabaseException unknown(String role) {
        return new DatabaseException(
                "The role " + role + " exists and its password is not known here. Set " + variable(role) + ".");
    }

    private DatabaseException missing(String role) {
        return new DatabaseException("The role " + role + " is missing and the user " + given.owner()
                + " may not make it. Let an administrator run\n    create role " + role
                + " login password '…';\nand set " + variable(role) + ".");
    }

    private static String variable(String role) {
        return role.equals(DatabaseAccess.WEB) ? "SUNMAO_DATABASE_WEB_PASSWORD" : "SUNMAO_DATABASE_WORKER_PASSWORD";
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        return ask(connection, "select count(*) from pg_roles where rolname = '" + role + "'")
                .equals("1");
    }

    private static boolean mayMakeRoles(Connection connection) throws SQLException {
        return ask(connection, "select rolsuper or rolcreaterole from pg_roles where rolname = current_user")
                .equals("t");
    }

    private static boolean mayBypass(Connection connection) throws SQLException {
        return ask(connection, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .equals("t");
    }

    /** Row-level security holds for nobody who may pass it, or is the owner. */
    private static void refusePowerfulWeb(Connection connection) throws SQLException {
        String powerful = ask(connection, """
                select rolsuper or rolbypassrls or pg_has_role(rolname, current_user, 'member')
                from pg_roles where rolname = 'sunmao_web'
                """);
        if (powerful.equals("t")) {
            throw new DatabaseException(
                    "The role sunmao_web may pass row-level security (superuser, bypassrls or a member"
                            + " of the owner); people would see what they must not. Take that from it.");
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}

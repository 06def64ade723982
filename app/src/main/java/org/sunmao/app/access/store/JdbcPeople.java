package org.sunmao.app.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.GrantKind;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.Grants;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.Standing;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;

/** People in the schema {@code access}. The web role only calls its two functions; adding people is the worker's. */
@Component
class JdbcPeople implements People {

    private final WebDatabase web;
    private final WorkerDatabase worker;

    JdbcPeople(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    @Override
    public Optional<Secret> findSecret(String username) {
        return web.read(
                Scope.none(),
                client -> client.sql("select * from access.find_password_hash(:username)")
                        .param("username", username)
                        .query((row, n) -> new Secret(row.getLong("person_id"), row.getString("password_hash")))
                        .optional());
    }

    @Override
    public Optional<Reader> findReader(long personId) {
        return web.read(
                Scope.none(),
                client -> client.sql("select * from access.find_reader(:person)")
                        .param("person", personId)
                        .query((row, n) -> reader(row))
                        .optional());
    }

    @Override
    public Optional<Standing> findStanding(long personId) {
        return web.read(Scope.none(), client -> standing(client, personId));
    }

    /** The person as things are now, within a transaction of the caller. */
    static Optional<Standing> standing(JdbcClient client, long personId) {
        return client.sql("select * from access.find_standing(:person)")
                .param("person", personId)
                .query((row, n) -> new Standing(
                        reader(row),
                        row.getBoolean("must_change"),
                        row.getBoolean("demonstration"),
                        Times.at(row, "password_changed_at"),
                        row.getBoolean("second_factor")))
                .optional();
    }

    private static Reader reader(ResultSet row) throws SQLException {
        String username = row.getString("username");
        String word = row.getString("role");
        if (word == null) {
            return new Reader(row.getLong("id"), username, row.getString("display_name"), null, Scope.none());
        }
        Role role = Role.find(word).orElseThrow(() -> new IllegalStateException("no such role: " + word));
        List<GrantSpec> grants = Arrays.stream((String[]) row.getArray("grants").getArray())
                .map(JdbcPeople::grant)
                .toList();
        return new Reader(
                row.getLong("id"), username, row.getString("display_name"), role, Grants.scope(username, role, grants));
    }

    private static GrantSpec grant(String text) {
        int colon = text.indexOf(':');
        var kind = GrantKind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT));
        return new GrantSpec(kind, text.substring(colon + 1));
    }

    @Override
    public boolean isEmpty() {
        return worker.client()
                .sql("select not exists (select 1 from access.person)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean hasAny(Role role) {
        return worker.client()
                .sql("select exists (select 1 from access.person where role = ?)")
                .param(role.word())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean exists(String username) {
        return worker.client()
                .sql("select exists (select 1 from access.person where username = ?)")
                .param(username)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void addAll(List<NewPerson> people, String grantedBy) {
        worker.doInTransaction(() -> {
            for (NewPerson person : people) {
                long id = insert(person);
                person.grants().forEach(grant -> insert(id, grant, grantedBy));
            }
        });
    }

    @Override
    public void exempt(long personId) {
        worker.client()
                .sql("update access.person set demonstration = true, must_change = false where id = ?")
                .param(personId)
                .update();
    }

    private long insert(NewPerson person) {
        return worker.client()
                .sql("""
                        insert into access.person (username, display_name, role, password_hash, must_change, demonstration)
                        values (:username, :name, :role, :hash, :once, :demonstration) returning id
                        """)
                .param("username", person.username())
                .param("name", person.displayName())
                .param("role", person.role() == null ? null : person.role().word())
                .param("hash", person.passwordHash())
                .param("once", person.password() == FirstPassword.ONE_TIME)
                .param("demonstration", person.password() == FirstPassword.DEMONSTRATION)
                .query(Long.class)
                .single();
    }

    private void insert(long person, GrantSpec grant, String grantedBy) {
        worker.client()
                .sql("""
                        insert into access.person_grant (person_id, scope_kind, scope_ref, granted_by)
                        values (:person, :kind, :ref, :by) on conflict do nothing
                        """)
                .param("person", person)
                .param("kind", grant.kind().word())
                .param("ref", grant.ref())
                .param("by", grantedBy)
                .update();
    }
}

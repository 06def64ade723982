package org.sunmao.app.access.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.testing.SunmaoDatabaseTest;
import tools.jackson.databind.json.JsonMapper;

@SunmaoDatabaseTest
class JdbcPeopleTest {

    private static final Scope OFFICE = Scope.district("office");

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final JdbcPeople people;
    private final JdbcAudit audit;

    JdbcPeopleTest(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
        this.people = new JdbcPeople(web, worker);
        this.audit = new JdbcAudit(worker, new JsonMapper());
    }

    @BeforeEach
    void twoPeople() {
        worker.client().sql("delete from access.person_grant").update();
        worker.client().sql("delete from access.person").update();
        people.addAll(
                List.of(
                        new NewPerson("lin", "林", Role.STEWARD, "#lin", List.of(GrantSpec.region("370299001"))),
                        new NewPerson("wang", "王", Role.OFFICE, "#wang", List.of())),
                "test");
    }

    @Test
    void a_person_is_found_with_role_and_grants() {
        Reader lin = people.findReader(people.findSecret("lin").orElseThrow().personId())
                .orElseThrow();

        assertThat(lin.role()).isEqualTo(Role.STEWARD);
        assertThat(lin.displayName()).isEqualTo("林");
        assertThat(lin.scope().regions()).containsExactly("370299001");
        assertThat(people.findSecret("lin").orElseThrow().passwordHash()).isEqualTo("#lin");
    }

    @Test
    void somebody_unknown_or_disabled_is_not_found() {
        long lin = people.findSecret("lin").orElseThrow().personId();
        worker.client()
                .sql("update access.person set disabled = true where username = 'lin'")
                .update();

        assertThat(people.findSecret("lin")).isEmpty();
        assertThat(people.findReader(lin)).isEmpty();
        assertThat(people.findSecret("nobody")).isEmpty();
        assertThat(people.isEmpty()).isFalse();
    }

    @Test
    void a_taken_name_adds_nobody_at_all() {
        var both = List.of(
                new NewPerson("zhao", "赵", Role.MEMBER, "#", List.of()),
                new NewPerson("lin", "林", Role.MEMBER, "#", List.of()));

        assertThatThrownBy(() -> people.addAll(both, "test")).isInstanceOf(DataAccessException.class);
        assertThat(people.findSecret("zhao")).isEmpty();
    }

    @Test
    void the_web_role_reads_neither_people_nor_the_record() {
        for (String table : List.of("person", "person_grant", "reader")) {
            assertThatThrownBy(() -> web.read(
                            OFFICE,
                            client -> client.sql("select count(*) from access." + table)
                                    .query(Long.class)
                                    .single()))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
        audit.record(Reader.visitor(), "test.seen", "building", "8", Map.of());
        Long seen = web.read(
                OFFICE,
                client -> client.sql("select count(*) from access.audit")
                        .query(Long.class)
                        .single());
        assertThat(seen).as("lines of the record, for who is no auditor").isZero();
    }

    @Test
    void the_record_grows_and_cannot_be_changed_by_anybody_who_works_here() {
        audit.record(Reader.visitor(), "test.seen", "building", "7", Map.of("rows", 3));

        assertThat(worker.client()
                        .sql("select detail ->> 'rows' from access.audit where object_id = '7'")
                        .query(String.class)
                        .single())
                .isEqualTo("3");
        for (String verb :
                List.of("delete from access.audit", "update access.audit set action = ''", "truncate access.audit")) {
            assertThatThrownBy(() -> worker.client().sql(verb).update()).hasStackTraceContaining("permission denied");
            assertThatThrownBy(
                            () -> web.write(OFFICE, client -> client.sql(verb).update()))
                    .hasStackTraceContaining("permission denied");
        }
    }
}

package org.sunmao.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.sunmao.app.testing.SunmaoDatabaseTest;
import org.sunmao.app.testing.TestPostgres;

@SunmaoDatabaseTest
class WorkerDatabaseTest {

    private final WorkerDatabase worker;

    WorkerDatabaseTest(WorkerDatabase worker) {
        this.worker = worker;
    }

    @BeforeAll
    static void aTableOfEverything(DatabaseAccess access) throws SQLException {
        asOwner(access, "create schema trial", """
                create table trial.thing (
                    id bigint primary key, name text, amount numeric, day date, at timestamptz, sure boolean,
                    key uuid, bytes bytea, names text[], ids bigint[])
                """, "call scope.protect('trial.thing', 'scope.district()')");
    }

    static void asOwner(DatabaseAccess access, String... statements) throws SQLException {
        try (var owner = DriverManager.getConnection(
                        access.url(), access.owner().user(), access.owner().password());
                var statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @BeforeEach
    void empty() {
        worker.client().sql("truncate trial.thing").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\N", "\\.", "a\tb", "a\nb", "a\r\nb", "C:\\数据\\n", "“引号”,'\"", "𠮷野家", "{1,2}"})
    void a_copied_text_comes_back_as_it_was(String text) {
        copy(new Object[] {1L, text});

        assertThat(worker.client()
                        .sql("select name from trial.thing")
                        .query(String.class)
                        .single())
                .isEqualTo(text);
    }

    @Test
    void every_kind_of_value_arrives() {
        var columns = List.of("id", "name", "amount", "day", "at", "sure", "key", "bytes", "names", "ids");
        worker.copyIn("trial.thing", columns, List.<Object[]>of(new Object[] {
            7,
            Thread.State.NEW,
            new BigDecimal("1E+3"),
            LocalDate.of(2026, 11, 23),
            Instant.parse("2026-11-23T08:00:00Z"),
            true,
            new UUID(1, 2),
            "榫卯".getBytes(StandardCharsets.UTF_8),
            Arrays.asList("a,b", "c\"d", "e\\f", null),
            new Long[] {1L, 2L}
        }));

        Map<String, Object> row = worker.client().sql("""
                        select id, name, amount::text, day::text, extract(epoch from at)::bigint as at, sure, key::text,
                               convert_from(bytes, 'UTF8') as bytes, names = array['a,b', 'c"d', 'e\\f', null] as names,
                               ids = array[1, 2]::bigint[] as ids
                        from trial.thing
                        """).query().singleRow();
        assertThat(row.values())
                .containsExactly(
                        7L,
                        "NEW",
                        "1000",
                        "2026-11-23",
                        1795420800L,
                        true,
                        "00000000-0000-0001-0000-000000000002",
                        "榫卯",
                        true,
                        true);
    }

    @Test
    void null_is_null_and_not_a_word() {
        copy(new Object[] {1L, null});

        assertThat(worker.client()
                        .sql("select name is null from trial.thing")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void many_rows_are_counted() {
        var rows = new ArrayList<Object[]>();
        for (long i = 0; i < 20_000; i++) {
            rows.add(new Object[] {i, "name " + i});
        }

        assertThat(copy(rows.toArray(Object[][]::new))).isEqualTo(20_000);
        assertThat(count()).isEqualTo(20_000);
    }

    @Test
    void a_failed_copy_leaves_nothing_and_the_connection_lives_on() {
        assertThatThrownBy(() -> copy(new Object[] {1L, "a"}, new Object[] {1L, "the same key"}))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> copy(new Object[] {2L, "a"}, new Object[] {3L, "U+0000 \0"}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> copy(new Object[] {2L, "a"}, new Object[] {3L}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 values for 2 columns");

        assertThat(count()).isZero();
    }

    @Test
    void copying_belongs_to_the_transaction_around_it() {
        assertThatThrownBy(() -> worker.doInTransaction(() -> {
                    copy(new Object[] {1L, "a"});
                    assertThat(count()).isEqualTo(1);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(count()).isZero();
    }

    @Test
    void a_worker_under_row_level_security_copies_all_the_same(DatabaseAccess access) throws SQLException {
        asSuperuser("alter role sunmao_worker nobypassrls");
        try (var database = TestPostgres.open(access)) {
            var restrained = database.worker();

            long written = restrained.inTransaction(() -> {
                restrained.copyIn("trial.thing", List.of("id", "name"), List.<Object[]>of(new Object[] {1L, "a"}));
                return restrained.copyIn(
                        "trial.thing", List.of("id", "name"), List.<Object[]>of(new Object[] {2L, "b"}));
            });

            assertThat(written).isEqualTo(1);
            assertThat(count()).isEqualTo(2);
        } finally {
            asSuperuser("alter role sunmao_worker bypassrls");
        }
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (var connection = TestPostgres.shared().server().connectAsSuperuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_table_name_is_a_name() {
        assertThatThrownBy(() -> worker.copyIn("trial.thing; drop table x", List.of("id"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long copy(Object[]... rows) {
        return worker.copyIn("trial.thing", List.of("id", "name"), Arrays.asList(rows));
    }

    private long count() {
        return worker.client()
                .sql("select count(*) from trial.thing")
                .query(Long.class)
                .single();
    }
}

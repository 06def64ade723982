package org.sunmao.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/** A table of three houses in two streets, opened by the rule that buildings have. */
@SunmaoDatabaseTest
class WebDatabaseTest {

    private static final String EAST = "370202001";
    private static final String WEST = "370202002";

    private final WebDatabase web;

    WebDatabaseTest(WebDatabase web) {
        this.web = web;
    }

    @BeforeAll
    static void threeHouses(DatabaseAccess access, WorkerDatabase worker) throws SQLException {
        try (var owner = DriverManager.getConnection(
                        access.url(), access.owner().user(), access.owner().password());
                var statement = owner.createStatement()) {
            statement.execute("create schema houses");
            statement.execute("create table houses.house (id bigint primary key, street text)");
            statement.execute(
                    "call scope.protect('houses.house', 'scope.sees_building(id, street)', 'select, insert')");
            statement.execute("create table houses.unopened (id bigint)");
            statement.execute("create table houses.code (code text)");
            statement.execute("call scope.publish('houses.code')");
        }
        worker.copyIn(
                "houses.house",
                List.of("id", "street"),
                List.of(new Object[] {1L, EAST}, new Object[] {2L, EAST}, new Object[] {3L, WEST}));
    }

    @Test
    void nobody_sees_nothing() {
        assertThat(houses(Scope.none())).isEmpty();
    }

    @Test
    void the_whole_district_sees_all() {
        assertThat(houses(Scope.district("lin"))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_street_sees_its_own() {
        assertThat(houses(Scope.none().withRegions(List.of(EAST)))).containsExactly(1L, 2L);
    }

    @Test
    void streets_and_single_buildings_add_up() {
        var scope = Scope.none().withRegions(List.of(WEST)).withBuildings(List.of(2L));

        assertThat(houses(scope)).containsExactly(2L, 3L);
    }

    @Test
    void a_scope_ends_with_its_call() {
        for (int i = 0; i < 20; i++) {
            assertThat(houses(Scope.district("lin"))).hasSize(3);
            assertThat(houses(Scope.none())).isEmpty();
        }
    }

    @Test
    void a_client_carried_out_of_the_call_sees_nothing() {
        JdbcClient carriedOut = web.read(Scope.district("lin"), client -> client);

        assertThat(ids(carriedOut)).isEmpty();
    }

    @Test
    void reading_cannot_write() {
        assertThatThrownBy(() -> web.read(Scope.district("lin"), client -> insert(client, 9L, EAST)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("read-only");
    }

    @Test
    void writing_outside_the_scope_is_refused_by_the_database() {
        var east = Scope.none().withRegions(List.of(EAST));

        assertThatThrownBy(() -> web.write(east, client -> insert(client, 10L, WEST)))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_failed_call_leaves_nothing_behind() {
        var east = Scope.none().withRegions(List.of(EAST));

        assertThatThrownBy(() -> web.write(east, client -> {
                    insert(client, 11L, EAST);
                    throw new IllegalArgumentException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(houses(east)).doesNotContain(11L);
    }

    @Test
    void a_call_inside_another_needs_the_same_scope() {
        var scope = Scope.district("lin");

        assertThat(web.<List<Long>>read(scope, outer -> houses(scope))).hasSize(3);
        assertThatThrownBy(() -> web.read(scope, outer -> houses(Scope.none())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_table_that_no_migration_opened_stays_closed() {
        assertThatThrownBy(() -> web.read(
                        Scope.district("lin"),
                        client -> client.sql("select id from houses.unopened")
                                .query(Long.class)
                                .list()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_published_table_is_open_to_all() {
        assertThat(web.<List<String>>read(
                        Scope.none(),
                        client -> client.sql("select code from houses.code")
                                .query(String.class)
                                .list()))
                .isEmpty();
    }

    @Test
    void the_scope_says_who_reads_and_how_closely() {
        var scope = Scope.district("lin").withTax(TaxSight.BANDS).withPersonalPlain(true);

        assertThat(sight(scope)).isEqualTo("lin bands plain");
        assertThat(sight(Scope.none())).isEqualTo(" none masked");
    }

    @Test
    void names_with_quotes_and_commas_stay_one_name() {
        var odd = "a\",\\b{}";
        var seen = web.<Set<Boolean>>read(
                Scope.none().withSources(List.of(odd)),
                client -> client.sql("select scope.sees_source(s) from unnest(array['a', :odd]) s")
                        .param("odd", odd)
                        .query(Boolean.class)
                        .set());

        assertThat(seen).containsExactlyInAnyOrder(true, false);
    }

    private String sight(Scope scope) {
        return web.read(
                scope,
                client -> client.sql("select concat_ws(' ', scope.person(), scope.tax(), scope.personal())")
                        .query(String.class)
                        .single());
    }

    private List<Long> houses(Scope scope) {
        return web.read(scope, WebDatabaseTest::ids);
    }

    private static List<Long> ids(JdbcClient client) {
        return client.sql("select id from houses.house order by id")
                .query(Long.class)
                .list();
    }

    private static int insert(JdbcClient client, long id, String street) {
        return client.sql("insert into houses.house values (?, ?)")
                .params(id, street)
                .update();
    }
}

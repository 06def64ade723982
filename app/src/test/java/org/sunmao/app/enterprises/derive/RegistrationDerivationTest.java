package org.sunmao.app.enterprises.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.testing.SunmaoDatabaseTest;
import org.sunmao.app.testing.TinyWorld;

/** Rows of the register's extracts, and the runs that they make. */
@SunmaoDatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrationDerivationTest {

    private final WorkerDatabase worker;
    private final TinyWorld world;
    private int source;
    private long firm;
    private long tower;
    private long house;
    private static int n;

    RegistrationDerivationTest(WorkerDatabase worker) {
        this.worker = worker;
        this.world = new TinyWorld(worker);
    }

    @BeforeEach
    void oneFirmAndTwoBuildings() {
        worker.client().sql("delete from enterprises.enterprise_current").update();
        worker.client().sql("update evidence.delivery set active = false").update();
        source = world.source("register" + ++n, "register");
        firm = world.enterprise("甲公司");
        tower = world.building("甲楼", null);
        house = world.building("乙楼", null);
    }

    /** The extract of the last day of a month. */
    private long extract(int month) {
        return world.delivery(
                source, "register.csv", LocalDate.of(2026, month + 1, 1).minusDays(1));
    }

    private long row(long extract, String status, Long building) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("名称", "enterprise-name");
        columns.put("状态", "status");
        columns.put("地址", "registered-address");
        long payload = world.payload(extract, ++n, columns, "甲公司", status, "某路" + n + "号");
        long said = world.mention(source, "enterprise", Map.of("name", "甲公司" + n));
        world.mentioned(payload, "enterprise", said);
        world.link(said, "linked", firm, "[]");
        long address = world.mention(source, "building", Map.of("address", "某路" + n + "号"));
        world.mentioned(payload, "building", address);
        world.link(address, building == null ? "review" : "linked", building, "[]");
        return payload;
    }

    private List<String> runs() {
        worker.client()
                .sql("insert into resolution.dirty (subject_id) values (?) on conflict do nothing")
                .param(firm)
                .update();
        new RegistrationDerivation(worker).derive(Progress.UNWATCHED);
        return worker.client()
                .sql("select * from enterprises.registration where enterprise_id = ? order by first_seen")
                .param(firm)
                .query((row, i) -> row.getDate("first_seen").toLocalDate().getMonthValue() + "-"
                        + row.getDate("last_seen").toLocalDate().getMonthValue() + " "
                        + where(row.getObject("building_id", Long.class)) + (row.getBoolean("unsettled") ? "?" : "")
                        + " " + row.getString("status"))
                .list();
    }

    private String where(Long building) {
        if (building == null) {
            return "nowhere";
        }
        return building == tower ? "tower" : "house";
    }

    @Test
    void the_same_row_in_every_extract_is_one_run() {
        long payload = row(extract(1), "在营", tower);
        world.row(extract(2), 1, payload);
        world.row(extract(3), 1, payload);
        assertThat(runs()).containsExactly("1-3 tower 在营");
    }

    @Test
    void a_move_and_a_revocation_each_begin_a_run() {
        row(extract(1), "在营", tower);
        row(extract(2), "在营", house);
        row(extract(3), "吊销", house);
        assertThat(runs()).containsExactly("1-1 tower 在营", "2-2 house 在营", "3-3 house 吊销");
    }

    @Test
    void an_extract_that_does_not_name_it_interrupts_a_run() {
        long payload = row(extract(1), "在营", tower);
        extract(2);
        world.row(extract(3), 1, payload);
        assertThat(runs()).containsExactly("1-1 tower 在营", "3-3 tower 在营");
    }

    @Test
    void an_address_that_waits_for_review_is_not_settled() {
        row(extract(1), "在营", null);
        assertThat(runs()).containsExactly("1-1 nowhere? 在营");
    }

    @Test
    void of_two_rows_in_one_extract_the_living_one_holds() {
        long extract = extract(1);
        row(extract, "注销", house);
        row(extract, "在营", tower);
        assertThat(runs()).containsExactly("1-1 tower 在营");
    }

    @Test
    void a_withdrawn_extract_says_nothing() {
        row(extract(1), "在营", tower);
        long later = extract(2);
        row(later, "在营", house);
        worker.client()
                .sql("update evidence.delivery set active = false where id = ?")
                .param(later)
                .update();
        assertThat(runs()).containsExactly("1-1 tower 在营");
    }
}

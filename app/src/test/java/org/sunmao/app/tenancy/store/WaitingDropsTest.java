package org.sunmao.app.tenancy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.intake.WaitingDrops.Drop;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.SunmaoDatabaseTest;

@SunmaoDatabaseTest
class WaitingDropsTest {

    private static final Scope DISTRICT = Scope.district("office");

    private final JdbcWaitingDrops drops;
    private final WorkerDatabase worker;
    private TinyDistrict world;

    WaitingDropsTest(WorkerDatabase worker, WebDatabase web) {
        this.worker = worker;
        this.drops = new JdbcWaitingDrops(web);
    }

    @BeforeEach
    void anEmptyDistrict() {
        TinyDistrict.wipe(worker);
        world = new TinyDistrict(worker);
    }

    @Test
    void a_list_that_waits_is_told_with_its_building() {
        long building = world.building("海天大厦", null, null);
        world.list(building, LocalDate.of(2026, 5, 31));
        world.list(building, LocalDate.of(2026, 6, 30), "waits");

        assertThat(drops.list(DISTRICT)).singleElement().satisfies(drop -> {
            assertThat(drop.building()).isEqualTo("海天大厦");
            assertThat(drop.source()).isEqualTo("tenants-tiny");
        });
    }

    @Test
    void a_later_list_that_counts_has_answered() {
        long building = world.building("海天大厦", null, null);
        world.list(building, LocalDate.of(2026, 6, 30), "waits");
        world.list(building, LocalDate.of(2026, 7, 31));

        assertThat(drops.list(DISTRICT)).isEmpty();
    }

    @Test
    void a_withdrawn_delivery_asks_nobody() {
        long building = world.building("海天大厦", null, null);
        world.list(building, LocalDate.of(2026, 6, 30), "waits");
        worker.client().sql("update evidence.delivery set active = false").update();

        assertThat(drops.list(DISTRICT)).isEmpty();
    }

    @Test
    void whoever_may_not_see_the_building_is_not_asked() {
        long open = world.building("海天大厦", null, null);
        long closed = world.building("云帆中心", null, null);
        world.list(open, LocalDate.of(2026, 6, 30), "waits");
        world.list(closed, LocalDate.of(2026, 6, 30), "waits");
        Scope manager =
                Scope.none().withPerson("wang").withBuildings(Set.of(open)).withSources(Set.of("tenants-tiny"));

        assertThat(drops.list(manager)).extracting(Drop::buildingId).containsExactly(open);
    }
}

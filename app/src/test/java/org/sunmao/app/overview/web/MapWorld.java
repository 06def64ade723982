package org.sunmao.app.overview.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.TestPasswords;

/**
 * Four buildings: 望澜大厦 with a footprint and a list, in the harbour; 听涛楼 with a point and storeys, on the hill; 无声楼 with a footprint
 * that no list speaks of; 无址楼, of which nobody says where it stands.
 */
final class MapWorld {

    static final String PASSWORD = "a-long-test-password";
    static final String HARBOUR = "990101001";
    static final String HILL = "990101002";
    static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    final long tower;
    final long pointed;
    final long silent;
    final long placeless;

    MapWorld(WorkerDatabase worker, People people, ApplicationEventPublisher news) {
        people(people);
        TinyDistrict.wipe(worker);
        var district = new TinyDistrict(worker);
        LocalDate list = LocalDate.of(2026, 10, 25);
        tower = district.building("望澜大厦", district.street(HARBOUR), 1000);
        pointed = district.building("听涛楼", district.street(HILL), 500);
        silent = district.building("无声楼", HARBOUR, 800);
        placeless = district.building("无址楼", HARBOUR, 100);
        place(worker, tower, 120.3800, 36.0600, "height_m = 88", true);
        place(worker, pointed, 120.3820, 36.0610, "floors_above = 10", false);
        place(worker, silent, 120.3810, 36.0590, "floors_above = null", true);
        district.list(tower, list);
        district.list(pointed, list);
        district.list(placeless, list);
        long firm = district.enterprise("澜湾公司");
        district.holds(firm, district.unit(tower, 900), list);
        district.holds(firm, district.unit(pointed, 100), list);
        for (int back = 0; back < 12; back++) {
            district.tax(firm, OCTOBER.minusMonths(back), 1_000_000);
            district.cell(OCTOBER.minusMonths(back), "district", "", null, 12_000_000L);
        }
        district.cell(OCTOBER, "building", Long.toString(tower), HARBOUR, null);
        news.publishEvent(new Derived(Instant.EPOCH));
    }

    private static void people(People people) {
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("map-office", "林", Role.OFFICE, hash, List.of()),
                        new NewPerson("map-leader", "领", Role.LEADER, hash, List.of()),
                        new NewPerson("map-steward", "楼", Role.STEWARD, hash, List.of(GrantSpec.region(HILL))),
                        new NewPerson("map-enterprise", "企", Role.ENTERPRISE, hash, List.of())),
                "test");
    }

    private static void place(WorkerDatabase worker, long id, double lng, double lat, String also, boolean shape) {
        String footprint = """
                {"type":"MultiPolygon","coordinates":[[[[%1$s,%3$s],[%2$s,%3$s],[%2$s,%4$s],[%1$s,%4$s],[%1$s,%3$s]]]]}
                """.formatted(lng - 0.0003, lng + 0.0003, lat - 0.0002, lat + 0.0002);
        worker.client()
                .sql("update places.building_current set longitude = ?, latitude = ?, footprint = ?::jsonb, " + also
                        + " where id = ?")
                .param(lng)
                .param(lat)
                .param(shape ? footprint : null)
                .param(id)
                .update();
    }

    static String address(long building) {
        return "B" + building;
    }
}

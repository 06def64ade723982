package org.sunmao.app.front.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/** Which buildings are most like one, and why. */
@SunmaoDatabaseTest
class PeerListTest {

    private static final Scope ALL = Scope.district("lin");
    private static long tower;
    private static long twin;
    private static long bare;

    private final PeerList list;

    PeerListTest(WebDatabase web) {
        this.list = new PeerList(web);
    }

    @BeforeAll
    static void world(WorkerDatabase worker) {
        TinyDistrict.wipe(worker);
        var district = new TinyDistrict(worker);
        String east = district.street("990101001");
        String west = district.street("990101002");
        tower = building(worker, district, "甲塔", east, 2010, 20_000, "甲级", "GB/T 39069-2020", 118.10, 24.50);
        twin = building(worker, district, "像得很", east, 2012, 25_000, "甲级", "GB/T 39069-2020", 118.105, 24.50);
        building(worker, district, "别的标准", east, 2009, 15_000, "甲级", "DB5101/T 25-2018", 118.30, 24.50);
        building(worker, district, "小而近", west, 1990, 3_000, "乙级", "GB/T 39069-2020", 118.101, 24.50);
        bare = building(worker, district, "什么都不知", null, null, null, null, null, null, null);
        district.provisional(
                building(worker, district, "未确认", east, 2010, 20_000, "甲级", "GB/T 39069-2020", 118.1, 24.5));
    }

    private static long building(
            WorkerDatabase worker,
            TinyDistrict district,
            String name,
            String street,
            Integer year,
            Integer office,
            String grade,
            String standard,
            Double longitude,
            Double latitude) {
        long id = district.building(name, street, null);
        district.listed(id, year, office);
        district.graded(id, grade, standard);
        worker.client()
                .sql("update places.building_current set longitude = ?, latitude = ? where id = ?")
                .param(longitude)
                .param(latitude)
                .param(id)
                .update();
        return id;
    }

    private List<String> names(long building, Set<Likeness> by) {
        return list.find(ALL, building, by, 8).peers().stream().map(Peer::name).toList();
    }

    @Test
    void whoever_is_alike_in_more_ways_comes_first_and_says_in_which() {
        Peers peers = list.find(ALL, tower, Likeness.STANDARD, 8);
        assertThat(peers.peers()).extracting(Peer::name).containsExactly("像得很", "别的标准");
        assertThat(peers.peers().get(0).alike())
                .containsExactly(Likeness.GRADE, Likeness.AREA, Likeness.STREET, Likeness.YEAR);
        assertThat(peers.peers().get(1).alike()).containsExactly(Likeness.AREA, Likeness.STREET, Likeness.YEAR);
        assertThat(peers.peers().get(0).metres()).isBetween(490L, 520L);
    }

    @Test
    void the_reader_chooses_in_what() {
        assertThat(names(tower, EnumSet.of(Likeness.DISTANCE))).containsExactly("像得很", "小而近");
        assertThat(names(tower, EnumSet.of(Likeness.GRADE))).containsExactly("像得很");
        assertThat(list.find(ALL, tower, Likeness.STANDARD, 1).peers()).hasSize(1);
    }

    @Test
    void what_is_not_known_is_no_likeness_and_is_said() {
        Peers peers = list.find(ALL, bare, EnumSet.allOf(Likeness.class), 8);
        assertThat(peers.peers()).isEmpty();
        assertThat(peers.unknown()).containsExactly(Likeness.values());
    }

    @Test
    void only_buildings_that_the_reader_sees_are_among_them() {
        Scope manager = Scope.none().withPerson("manager").withBuildings(List.of(tower, bare));
        assertThat(list.find(manager, tower, Likeness.STANDARD, 8).peers()).isEmpty();
        assertThat(names(twin, Likeness.STANDARD)).contains("甲塔");
    }
}

package org.sunmao.linkage.place;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.RealData;
import org.sunmao.linkage.Zone;

/** Aliases from real addresses: the most mentioned name of each number is the list, two sources of addresses are the records. */
class RealAliasesTest {
    private final List<BuildingRecord> records = new ArrayList<>();
    private int buildings;

    @Test
    void few_and_well_founded_aliases_are_learned_and_none_mixes_two_buildings_of_one_number() {
        list();
        addresses("qingdao/registry.csv", "注册地址", "registry");
        addresses("qingdao/map_places.csv", "address", "map");
        BuildingLinks found = new BuildingLinker().linkAndLearn(records, List.of());
        List<Link> links = found.links().links();
        long byAlias = links.stream()
                .filter(l -> l.zone() == Zone.LINKED)
                .filter(l -> l.reasons().stream().anyMatch(r -> r.level().contains("learned")))
                .count();
        System.out.printf(
                "Aliases on real addresses: %d of %d buildings, %d records linked by them%n",
                found.aliases().size(), buildings, byAlias);
        assertThat(found.aliases()).hasSizeBetween(2, buildings / 10).allMatch(a -> a.records() >= 2);
        assertThat(byAlias).isGreaterThanOrEqualTo(15);
    }

    private void list() {
        Map<String, NamedCsvRecord> most = new TreeMap<>();
        for (NamedCsvRecord row : RealData.rows("qingdao/building_names_by_road_number.csv")) {
            most.merge(row.getField("road") + row.getField("no"), row, (x, y) -> mentions(x) >= mentions(y) ? x : y);
        }
        most.forEach((place, row) -> records.add(new BuildingRecord(
                "b" + buildings++,
                "list",
                true,
                row.getField("building_name_seen"),
                List.of(),
                "青岛市市南区" + place + "号",
                null,
                null,
                null)));
    }

    private static int mentions(NamedCsvRecord row) {
        return Integer.parseInt(row.getField("mentions"));
    }

    private void addresses(String file, String column, String source) {
        int n = 0;
        for (NamedCsvRecord row : RealData.rows(file)) {
            String address = RealData.cell(row, column);
            if (address != null) {
                String key = source + n++;
                records.add(new BuildingRecord(key, source, false, null, List.of(), address, null, null, null));
            }
        }
    }
}

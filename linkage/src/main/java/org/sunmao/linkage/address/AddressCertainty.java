package org.sunmao.linkage.address;

import java.util.List;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.text.Folding;

/** How sure the reading of an address is, see {@link Address#certainty()}. */
final class AddressCertainty {
    private static final double UNSURE_NAME = 0.5;
    private static final double MISFIT = 0.8;
    private static final double OTHER_FLOOR = 0.5;
    private static final String BUILDING_ENDS = "厦场心园区城楼苑寓庄店校院馆厂司库社坊座府湾际谷庭";

    private AddressCertainty() {}

    static double of(Address address) {
        int size = weight(address.folded());
        if (size == 0) {
            return 0;
        }
        double understood = size - weight(address.leftover());
        int roads = address.road().isEmpty() ? 0 : 1;
        for (String building : address.buildings()) {
            boolean road = endsAsRoad(building);
            boolean known = BUILDING_ENDS.indexOf(building.charAt(building.length() - 1)) >= 0;
            understood -= known || road ? 0 : UNSURE_NAME * weight(building);
            roads += road ? 1 : 0;
        }
        double certainty = Math.max(0, understood / size);
        certainty *= fit(address.regions()) ? 1 : MISFIT;
        certainty *= roads > 1 ? MISFIT : 1;
        return contradicts(address.unit()) ? certainty * OTHER_FLOOR : certainty;
    }

    private static int weight(String text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            n += Folding.isHan(c) || Character.isLetterOrDigit(c) ? 1 : 0;
        }
        return n;
    }

    private static boolean endsAsRoad(String name) {
        char last = name.charAt(name.length() - 1);
        return last == '路' || last == '街' || last == '巷' || name.endsWith("大道");
    }

    private static boolean fit(List<Region> regions) {
        for (int i = 1; i < regions.size(); i++) {
            if (!regions.get(i - 1).compatibleWith(regions.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean contradicts(UnitReading unit) {
        Integer floor = unit.floorNumber();
        return floor != null && UnitParts.contradicts(unit.rooms(), FloorSet.parse(unit.floorLabel()));
    }
}

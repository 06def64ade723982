package org.sunmao.app.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.vacancies.BuildingOffer;
import org.sunmao.app.vacancies.OfferBook;
import org.sunmao.app.vacancies.OfferedUnit;
import org.sunmao.app.vacancies.UnitOffer;

/**
 * Offers of vacant units as managers would have made them: most buildings are shown, most units have an asking rent. What is offered hangs on
 * the ids alone, so that the same district is always offered in the same way.
 */
@Component
class DemoOffers {

    private static final int MOST = 20_000;
    private static final Scope DEMO = Scope.district("demo");
    private static final List<String> FIT_OUTS = List.of("fitted", "bare", "furnished", "");

    private final OfferBook book;

    DemoOffers(OfferBook book) {
        this.book = book;
    }

    /** Offers what nobody has offered yet; false where that was nothing. */
    boolean make() {
        boolean made = false;
        for (OfferBook.OfferedBuilding building : book.list(DEMO, MOST)) {
            if (building.offer().at() == null && building.id() % 5 != 0) {
                made |= offer(building) > 0;
            }
        }
        return made;
    }

    private int offer(OfferBook.OfferedBuilding building) {
        Map<Long, UnitOffer> units = new HashMap<>();
        long rent = 45 + building.id() % 9 * 10;
        for (OfferedUnit unit : book.units(DEMO, building.id())) {
            units.put(unit.id(), terms(unit, rent));
        }
        return book.offer(
                DEMO,
                new BuildingOffer(
                        building.id(),
                        true,
                        "步行 " + (3 + building.id() % 12) + " 分钟到地铁站",
                        "招商中心 0000-6000" + String.format("%04d", building.id() % 10_000),
                        "楼宇信息报送协议（示例）",
                        null,
                        null),
                units);
    }

    private static UnitOffer terms(OfferedUnit unit, long rent) {
        long n = unit.id() % 10;
        BigDecimal area = unit.areaSqm();
        boolean divisible = area != null && area.compareTo(new BigDecimal(400)) > 0 && n % 2 == 0;
        return new UnitOffer(
                n == 9,
                n == 4 ? null : BigDecimal.valueOf(rent + n % 4 * 5),
                n < 3 ? LocalDate.of(2027, 1, 1).plusMonths(n) : null,
                divisible ? new BigDecimal(150) : null,
                FIT_OUTS.get((int) (n % FIT_OUTS.size())),
                n == 7 ? "朝南，可看样" : "");
    }
}

package org.sunmao.app.overview.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Masking;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.measures.Asked;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.overview.store.Streets;
import org.sunmao.app.shell.Crumb;
import org.sunmao.app.tenancy.Tenancies;

/** Where one is: the place and what it lies in, the month, and the way to other months. */
@Component
public class WherePart implements ScreenPart {

    private final Tenancies tenancies;
    private final Enterprises enterprises;

    WherePart(Tenancies tenancies, Enterprises enterprises) {
        this.tenancies = tenancies;
        this.enterprises = enterprises;
    }

    /**
     * Where one is.
     *
     * @param name of the place; empty for the district
     * @param path what it lies in, the largest first; empty for the district
     * @param asked month, and the months there are
     * @param asOf the day whose state is shown
     */
    public record Page(String name, List<Crumb> path, Asked asked, LocalDate asOf) {}

    @Override
    public String id() {
        return "where";
    }

    @Override
    public Page page(Looking looking) {
        List<Crumb> way = way(looking);
        return new Page(
                way.size() == 1 ? "" : way.get(way.size() - 1).label(),
                way.subList(0, way.size() - 1),
                looking.asked(),
                looking.chosen().asOf());
    }

    /** From the district to what is shown. */
    private List<Crumb> way(Looking looking) {
        ScreenAsked screen = looking.screen();
        var way = new ArrayList<Crumb>();
        way.add(new Crumb(looking.ui().t("overview.title"), screen.at(null)));
        looking.building()
                .ifPresent(building -> way.add(new Crumb(
                        MeasureWords.place(
                                looking.ui(),
                                MeasurePlace.street(building.street()),
                                building.streetZh(),
                                building.streetEn()),
                        screen.at(MeasurePlace.street(building.street())))));
        looking.building()
                .map(Streets.Building::area)
                .ifPresent(area -> way.add(new Crumb(area.name(), screen.at(MeasurePlace.area(area.code())))));
        if (!looking.whole()) {
            way.add(new Crumb(looking.placeName(), screen.at(looking.place())));
        }
        if (!looking.floor().isEmpty()) {
            way.add(new Crumb(
                    ScreenAsked.NO_FLOOR.equals(looking.floor())
                            ? looking.ui().t("overview.floor.none")
                            : looking.ui().t("overview.floor", looking.floor()),
                    screen.inside(looking.place(), looking.floor(), null, null)));
        }
        if (looking.unit() != 0) {
            way.add(new Crumb(
                    unitName(looking),
                    screen.inside(looking.place(), looking.floor(), Long.toString(looking.unit()), null)));
        }
        if (looking.enterprise() != 0) {
            way.add(new Crumb(
                    enterprises
                            .find(looking.scope(), looking.enterprise())
                            .map(file -> Masking.text(file.name(), looking.scope()))
                            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                    screen.address()));
        }
        return way;
    }

    private String unitName(Looking looking) {
        return tenancies
                .findUnit(looking.scope(), looking.place().buildingFilter(), looking.unit())
                .map(unit -> looking.ui().t("overview.unit", unit.label()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

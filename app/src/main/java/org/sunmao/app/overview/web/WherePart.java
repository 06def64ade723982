package org.sunmao.app.overview.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Asked;
import org.sunmao.app.shell.Crumb;

/** Where one is: the place and what it lies in, the month, and the way to other months. */
@Component
public class WherePart implements ScreenPart {

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
        var path = new ArrayList<Crumb>();
        if (!looking.whole()) {
            path.add(
                    new Crumb(looking.ui().t("overview.title"), looking.screen().at(null)));
        }
        return new Page(
                looking.whole() ? "" : looking.placeName(),
                path,
                looking.asked(),
                looking.chosen().asOf());
    }
}

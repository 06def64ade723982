package org.sunmao.app.resolution.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.resolution.ReviewDesk;
import org.sunmao.app.shell.Pending;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.shell.Within;

/** Mentions that wait at the desk. They belong to no place until somebody decided, so they are told with the whole district only. */
@Component
class ReviewPending implements Pending {

    private final ReviewDesk desk;

    ReviewPending(ReviewDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Line> listPending(Ui ui, Reader reader, Within within) {
        if (!within.all() || !reader.is(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD)) {
            return List.of();
        }
        long count = desk.count(reader.scope());
        return count == 0
                ? List.of()
                : List.of(new Line(ui.t("resolution.pending", count), count, "/review", State.REVIEW));
    }
}

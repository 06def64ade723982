package org.sunmao.app.overview.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.shell.Pending;

/** What needs a decision, as the rooms tell it; the most pressing first. */
@Component
public class PendingPart implements ScreenPart {

    private final List<Pending> rooms;

    PendingPart(List<Pending> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    /** The lines; null where an earlier moment is asked for, of which nothing is told. */
    public record Page(@Nullable List<Pending.Line> lines) {}

    @Override
    public String id() {
        return "pending";
    }

    @Override
    public Page page(Looking looking) {
        // Nobody can decide what waited once.
        if (looking.scope().clocks().areSet()) {
            return new Page(null);
        }
        return new Page(Pending.listAll(rooms, looking.ui(), looking.reader(), looking.within()));
    }
}

package org.sunmao.app.matters.watch;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Audience;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterOverdue;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.store.MatterLog;
import org.sunmao.app.matters.store.MatterRow;

/**
 * Tells of matters whose last day has passed: once on the day after, and again, one step higher, when so many more working days have passed. Each step is kept
 * in the timeline, once, on whatever server.
 */
@Component
public class Overdue {

    /** The most steps: to the unit, to the office, to the leaders. */
    public static final int MOST = 3;

    private final WorkerDatabase database;
    private final MatterTime time;
    private final MatterLog log;
    private final ApplicationEventPublisher news;
    private final int apart;

    /** {@code sunmao.matters.overdue-days} says how many working days lie between two steps. */
    Overdue(
            WorkerDatabase database,
            MatterTime time,
            MatterLog log,
            ApplicationEventPublisher news,
            @Value("${sunmao.matters.overdue-days:3}") int apart) {
        if (apart < 1 || apart > 60) {
            throw new IllegalArgumentException(
                    "sunmao.matters.overdue-days: found " + apart + ", expected 1 to 60 working days");
        }
        this.database = database;
        this.time = time;
        this.log = log;
        this.news = news;
        this.apart = apart;
    }

    /** Looks at all of them; answers how many steps were told. */
    public int look() {
        int told = 0;
        for (Matter matter : late()) {
            int due = 1 - time.left(java.util.Objects.requireNonNull(matter.dueOn())) / apart;
            if (Math.min(due, MOST) > matter.overdue()) {
                told += tell(matter, Math.min(due, MOST));
            }
        }
        return told;
    }

    private List<Matter> late() {
        return database.client()
                .sql(
                        "select " + MatterRow.COLUMNS
                                + " from matters.matter m where not m.ended and m.merged_into is null and m.due_on < ? and m.overdue < ? order by m.due_on, m.id")
                .params(time.today(), MOST)
                .query(MatterRow::read)
                .list();
    }

    private int tell(Matter matter, int times) {
        Integer told = database.inTransaction(() -> {
            int changed = database.client()
                    .sql("update matters.matter set overdue = ? where id = ? and overdue < ? and moves = ?")
                    .params(times, matter.id(), times, matter.moves())
                    .update();
            if (changed > 0) {
                log.tell(
                        null,
                        new MatterLog.Line(
                                matter.id(),
                                "overdue",
                                matter.leadUnit(),
                                matter.state(),
                                "",
                                Audience.HANDLERS,
                                Map.of("times", Integer.toString(times))));
                news.publishEvent(new MatterOverdue(matter, times));
            }
            return changed;
        });
        return told == null ? 0 : told;
    }
}

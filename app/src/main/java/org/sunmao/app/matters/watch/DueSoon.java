package org.sunmao.app.matters.watch;

import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterDue;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.store.MatterRow;

/** Gives news of matters whose last day is today or the next working day, once for each last day, each in a transaction of its own. */
@Component
public class DueSoon {

    private final WorkerDatabase database;
    private final MatterTime time;
    private final ApplicationEventPublisher news;

    DueSoon(WorkerDatabase database, MatterTime time, ApplicationEventPublisher news) {
        this.database = database;
        this.time = time;
        this.news = news;
    }

    /** Looks at those that were not told of yet; answers how many there were. */
    public int look() {
        List<Matter> soon = database.client()
                .sql("select " + MatterRow.COLUMNS
                        + " from matters.matter m where not m.ended and m.merged_into is null and m.due_on between ? and ?"
                        + " and m.due_told is distinct from m.due_on order by m.due_on, m.id")
                .params(time.today(), time.after(1))
                .query(MatterRow::read)
                .list();
        return soon.stream().mapToInt(this::tell).sum();
    }

    /** Of two servers one tells; a matter that moved meanwhile is looked at again. */
    private int tell(Matter matter) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            int told = database.client()
                    .sql(
                            "update matters.matter set due_told = due_on where id = ? and moves = ? and due_told is distinct from due_on")
                    .params(matter.id(), matter.moves())
                    .update();
            if (told > 0) {
                news.publishEvent(new MatterDue(matter));
            }
            return told;
        }));
    }
}

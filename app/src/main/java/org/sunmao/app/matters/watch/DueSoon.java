package org.sunmao.app.matters.watch;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterDue;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.store.MatterRow;

/** Gives news of matters whose last day is today or the next working day, each in a transaction of its own. Who was told of a last day is not told again. */
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

    /** Looks at all of them; answers how many there are. */
    public int look() {
        List<Matter> soon = database.client()
                .sql(
                        "select " + MatterRow.COLUMNS
                                + " from matters.matter m where not m.ended and m.merged_into is null and m.due_on between ? and ? order by m.due_on, m.id")
                .params(time.today(), time.after(1))
                .query(MatterRow::read)
                .list();
        soon.forEach(matter -> database.doInTransaction(() -> news.publishEvent(new MatterDue(matter))));
        return soon.size();
    }
}

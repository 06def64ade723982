package org.sunmao.app.matters.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Audience;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.MatterMoved;
import org.sunmao.app.matters.MatterState;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.store.MatterLog;
import org.sunmao.app.matters.store.MatterRow;

/**
 * Tells of promises whose day has passed and of which nobody said that they were kept: once each, in the timeline. A kind that declares the step
 * {@link MatterMove#LATE_PROMISE} from the state that the matter is in has it taken, so that what was closed on a promise is open again.
 */
@Component
public class LatePromises {

    private final WorkerDatabase database;
    private final MatterKinds kinds;
    private final MatterTime time;
    private final MatterLog log;
    private final ApplicationEventPublisher news;

    LatePromises(
            WorkerDatabase database,
            MatterKinds kinds,
            MatterTime time,
            MatterLog log,
            ApplicationEventPublisher news) {
        this.database = database;
        this.kinds = kinds;
        this.time = time;
        this.log = log;
        this.news = news;
    }

    private record Late(long promise, long matter, String what, LocalDate due) {}

    /** Looks at all of them; answers how many were told. */
    public int look() {
        return look(time.today());
    }

    /** As {@link #look()}, on this day. */
    public int look(LocalDate today) {
        List<Late> late = database.client()
                .sql("""
                        select p.id, p.matter_id, p.what, p.due_on from matters.promise p join matters.matter m on m.id = p.matter_id
                        where p.state = 'open' and p.passed_at is null and p.due_on < ? and m.merged_into is null order by p.due_on, p.id
                        """)
                .param(today)
                .query((row, n) -> new Late(
                        row.getLong("id"),
                        row.getLong("matter_id"),
                        row.getString("what"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
        int told = 0;
        for (Late promise : late) {
            boolean done = Objects.requireNonNull(database.inTransaction(() -> tell(promise)));
            told += done ? 1 : 0;
        }
        return told;
    }

    private boolean tell(Late promise) {
        int changed = database.client()
                .sql(
                        "update matters.promise set passed_at = now() where id = ? and state = 'open' and passed_at is null")
                .param(promise.promise())
                .update();
        if (changed == 0) {
            return false;
        }
        Matter matter = matter(promise.matter());
        log.tell(
                null,
                new MatterLog.Line(
                        matter.id(),
                        "promise-passed",
                        matter.leadUnit(),
                        matter.state(),
                        promise.what(),
                        Audience.ALL,
                        Map.of("due", promise.due().toString())));
        Optional<MatterMove> move =
                kinds.find(matter.kind()).flatMap(kind -> kind.findMove(MatterMove.LATE_PROMISE, matter.state()));
        move.ifPresent(found -> move(matter, found));
        return true;
    }

    private Matter matter(long id) {
        return database.client()
                .sql("select " + MatterRow.COLUMNS + " from matters.matter m where m.id = ? for update")
                .param(id)
                .query(MatterRow::read)
                .single();
    }

    private void move(Matter matter, MatterMove move) {
        MatterState to = kinds.of(matter).state(move.to());
        database.client()
                .sql("""
                        update matters.matter set state = ?, since = now(), ended = ?, due_on = cast(? as date), paused_on = null, left_days = null,
                            overdue = 0, moves = moves + 1, changed_at = now()
                        where id = ?
                        """)
                .params(to.code(), to.ends())
                .param(time.due(to))
                .param(matter.id())
                .update();
        log.tell(
                null,
                new MatterLog.Line(
                        matter.id(), move.word(), matter.leadUnit(), to.code(), "", move.audience(), Map.of()));
        news.publishEvent(new MatterMoved(null, matter(matter.id()), matter.state(), move.word()));
    }
}

package org.sunmao.app.visits.store;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Derived;

/**
 * Where two files have become one, the visits and notes of the younger go on with the older. Where such files are divided again, they stay with it:
 * nobody can say whom of the two was visited.
 */
@Component
class VisitFollow {

    private static final Logger LOG = LoggerFactory.getLogger(VisitFollow.class);

    private static final String LED = """
            select x.id, e.leads_to from %s x join lateral (
                select v.leads_to from resolution.identity_event v where v.subject_id = x.%s order by v.id desc limit 1) e on e.leads_to is not null
            order by x.id
            """;

    private final WorkerDatabase worker;

    VisitFollow(WorkerDatabase worker) {
        this.worker = worker;
    }

    private record Led(long id, long to) {}

    @EventListener
    void derived(Derived news) {
        for (String table : List.of("visits.visit", "visits.note")) {
            for (String column : List.of("enterprise_id", "building_id")) {
                follow(table, column);
            }
        }
    }

    private void follow(String table, String column) {
        List<Led> led = worker.client()
                .sql(LED.formatted(table, column))
                .query((row, n) -> new Led(row.getLong(1), row.getLong(2)))
                .list();
        for (Led each : led) {
            try {
                worker.client()
                        .sql("update " + table + " set " + column + " = ? where id = ?")
                        .params(each.to(), each.id())
                        .update();
            } catch (DataIntegrityViolationException twice) {
                LOG.warn(
                        "visit {} stays with its own file: the file that it became part of is visited at that time",
                        each.id());
            }
        }
    }
}

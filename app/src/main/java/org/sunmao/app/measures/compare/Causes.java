package org.sunmao.app.measures.compare;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/**
 * What happened to the evidence about a subject between two moments. It looks past what the reader may read of the evidence, and tells one
 * word; the subject itself stands in a row that is open to the reader.
 */
@Component
class Causes {

    /** Of several things that happened the first counts: a withdrawn list also ends links, and a new one begins them. */
    private static final String HAPPENED = """
            with said as (
                select distinct l.subject_id, l.mention_id from resolution.link l where l.subject_id = any(:subjects)),
            delivered as (
                select distinct s.subject_id, d.id, d.source_id, d.data_date, d.arrived_at
                from said s
                join resolution.payload_mention pm on pm.mention_id = s.mention_id
                join evidence.row r on r.payload_id = pm.payload_id
                join evidence.delivery d on d.id = r.delivery_id)
            select x.subject_id,
                exists (
                    select 1 from delivered d join evidence.delivery_event e on e.delivery_id = d.id
                    where d.subject_id = x.subject_id and e.event <> 'drop-confirmed' and e.at > :from and e.at <= :until)
                or exists (
                    select 1 from delivered d
                    join evidence.delivery o on o.source_id = d.source_id and o.arrived_at <= :from and o.data_date >= d.data_date
                    where d.subject_id = x.subject_id and d.arrived_at > :from and d.arrived_at <= :until) as corrected,
                exists (
                    select 1 from resolution.link l join resolution.mention m on m.id = l.mention_id
                    where l.subject_id = x.subject_id and m.first_seen <= :from
                        and (l.from_at > :from and l.from_at <= :until or l.until_at > :from and l.until_at <= :until)) as relinked,
                exists (
                    select 1 from delivered d
                    where d.subject_id = x.subject_id and d.arrived_at > :from and d.arrived_at <= :until) as arrived
            from unnest(:subjects) as x (subject_id)
            """;

    private final WorkerDatabase database;

    Causes(WorkerDatabase database) {
        this.database = database;
    }

    /**
     * The cause for each of these subjects; those to which nothing happened are absent.
     *
     * @param from the earlier moment
     * @param until the later moment, null for now
     */
    Map<Long, Cause> find(Collection<Long> subjects, Instant from, @Nullable Instant until) {
        var causes = new HashMap<Long, Cause>();
        database.client()
                .sql(HAPPENED)
                .param("subjects", subjects.toArray(Long[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until == null ? Instant.now() : until))
                .query(row -> {
                    Cause cause = row.getBoolean("corrected")
                            ? Cause.CORRECTED
                            : row.getBoolean("relinked")
                                    ? Cause.RELINKED
                                    : row.getBoolean("arrived") ? Cause.ARRIVED : null;
                    if (cause != null) {
                        causes.put(row.getLong("subject_id"), cause);
                    }
                });
        return causes;
    }
}

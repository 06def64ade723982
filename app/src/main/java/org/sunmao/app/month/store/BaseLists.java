package org.sunmao.app.month.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/** What a source said of a building last: its newest whole list that counts, and what it has added since. */
@Component
class BaseLists {

    private final WorkerDatabase worker;

    BaseLists(WorkerDatabase worker) {
        this.worker = worker;
    }

    /**
     * A list.
     *
     * @param day the day it speaks of; null where there is none
     * @param payloads its rows in order
     */
    record Base(@Nullable LocalDate day, List<Long> payloads) {}

    private record Row(long delivery, LocalDate day, boolean full, boolean waits, long payload) {}

    /** Of several whole lists for one day the one with the greater hash, as the derivation takes it. */
    Base find(long building, int source) {
        List<Row> rows = rows(building, source);
        Optional<Row> newest =
                rows.stream().filter(row -> row.full() && !row.waits()).reduce((first, last) -> last);
        Set<Long> payloads = new LinkedHashSet<>();
        newest.ifPresent(list -> rows.stream()
                .filter(row -> row.delivery() == list.delivery())
                .forEach(row -> payloads.add(row.payload())));
        LocalDate since = newest.map(Row::day).orElse(LocalDate.MIN);
        rows.stream()
                .filter(row -> !row.full() && !row.day().isBefore(since))
                .forEach(row -> payloads.add(row.payload()));
        return new Base(newest.map(Row::day).orElse(null), new ArrayList<>(payloads));
    }

    /** The newest day of which the source has a whole list of the building, whether it counts yet or waits. */
    Optional<LocalDate> newestDay(long building, int source) {
        return rows(building, source).stream().filter(Row::full).map(Row::day).max(Comparator.naturalOrder());
    }

    private List<Row> rows(long building, int source) {
        return worker.client()
                .sql("""
                        select d.id, d.data_date, d.full_snapshot, p.id as payload_id, coalesce(n.state = 'waits', false) as waits
                        from resolution.link lb
                        join resolution.payload_mention pb on pb.mention_id = lb.mention_id and pb.kind = 'building'
                        join evidence.payload p on p.id = pb.payload_id and p.source_id = :source
                        join evidence.row r on r.payload_id = p.id and r.kind = 'good'
                        join evidence.delivery d on d.id = r.delivery_id and d.active
                        left join tenancy.snapshot n on n.delivery_id = d.id and n.building_id = lb.subject_id
                        where lb.subject_id = :building and lb.until_at is null
                            and coalesce(p.fields ->> 'occupancy-state', '') <> 'left'
                        order by d.data_date, d.file_sha256, d.id, r.sheet, r.row_number
                        """)
                .param("source", source)
                .param("building", building)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getObject("data_date", LocalDate.class),
                        row.getBoolean("full_snapshot"),
                        row.getBoolean("waits"),
                        row.getLong("payload_id")))
                .list();
    }
}

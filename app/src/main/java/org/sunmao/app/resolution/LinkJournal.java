package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/** The journal of links: a link that changed is ended and the new one begun, both at the moment of the transaction. */
@Component
class LinkJournal {

    private static final List<String> COLUMNS = List.of(
            "mention_id", "zone", "subject_id", "bits", "probability", "reasons", "candidates", "decided_by", "model");

    private final WorkerDatabase database;

    LinkJournal(WorkerDatabase database) {
        this.database = database;
    }

    /** A link as it shall stand. Candidates and the model that weighed them count as changed only while the mention waits for review. */
    record Entry(
            long mentionId,
            String zone,
            @Nullable Long subjectId,
            double bits,
            double probability,
            String reasons,
            String candidates,
            List<Long> candidateSubjects,
            boolean byPerson,
            String model) {

        private String state() {
            String considered = zone.equals("review")
                    ? model
                            + ' '
                            + candidateSubjects.stream().map(String::valueOf).collect(Collectors.joining(","))
                    : "";
            return zone + '|' + subjectId + '|' + byPerson + '|' + considered;
        }
    }

    /**
     * Makes the journal say these links and no others for mentions of this kind.
     *
     * @return how many links changed
     */
    int bring(MentionKind kind, List<Entry> wanted) {
        Map<Long, String> current = current(kind);
        var begin = new ArrayList<@Nullable Object[]>();
        var end = new ArrayList<Long>();
        for (Entry entry : wanted) {
            String was = current.remove(entry.mentionId());
            if (Objects.equals(was, entry.state())) {
                continue;
            }
            if (was != null) {
                end.add(entry.mentionId());
            }
            begin.add(row(entry));
        }
        end.addAll(current.keySet());
        end(end);
        database.copyIn("resolution.link", COLUMNS, begin);
        return Math.max(begin.size(), end.size());
    }

    private static @Nullable Object[] row(Entry e) {
        return new @Nullable Object[] {
            e.mentionId(),
            e.zone(),
            e.subjectId(),
            e.bits(),
            e.probability(),
            e.reasons(),
            e.candidates(),
            e.byPerson() ? "person" : "machine",
            e.model()
        };
    }

    private void end(List<Long> mentions) {
        if (mentions.isEmpty()) {
            return;
        }
        database.client()
                .sql("update resolution.link set until_at = now() where until_at is null and mention_id = any(?)")
                .param(mentions.toArray(Long[]::new))
                .update();
    }

    private Map<Long, String> current(MentionKind kind) {
        var current = new HashMap<Long, String>();
        database.client().sql("""
                        select l.mention_id, l.zone, l.subject_id, l.decided_by = 'person' as by_person,
                            case when l.zone = 'review' then l.model || ' ' || coalesce((
                                select string_agg(c.value ->> 'subject', ',' order by c.ordinality)
                                from jsonb_array_elements(l.candidates) with ordinality c), '') end as considered
                        from resolution.link l join resolution.mention m on m.id = l.mention_id
                        where l.until_at is null and m.kind = ?
                        """).param(kind.code()).query(row -> {
            current.put(
                    row.getLong("mention_id"),
                    row.getString("zone")
                            + '|'
                            + row.getObject("subject_id", Long.class)
                            + '|'
                            + row.getBoolean("by_person")
                            + '|'
                            + Objects.requireNonNullElse(row.getString("considered"), ""));
        });
        return current;
    }

    /** Counts anew what depends on the mentions that wait for a person. */
    void weighReviews() {
        database.client().sql("select resolution.weigh_reviews()").query(row -> {});
    }

    /** Marks both sides of every link that this transaction changed, and whatever else the same rows speak of. */
    void markDirty() {
        database.client().sql("""
                        with changed as (
                            select mention_id, subject_id from resolution.link where from_at = now() or until_at = now()),
                        beside as (
                            select distinct l.subject_id from (select distinct mention_id from changed) c
                            join resolution.payload_mention one on one.mention_id = c.mention_id
                            join resolution.payload_mention other
                                on other.payload_id = one.payload_id and other.mention_id <> one.mention_id
                            join resolution.link l on l.mention_id = other.mention_id and l.until_at is null)
                        insert into resolution.dirty (subject_id)
                        select subject_id from changed where subject_id is not null
                        union select subject_id from beside where subject_id is not null
                        on conflict do nothing
                        """).update();
    }
}

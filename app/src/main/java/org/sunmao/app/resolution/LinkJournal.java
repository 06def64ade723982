package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/** The journal of links: a link that changed is ended and the new one begun, both at the moment of the transaction. */
@Component
class LinkJournal {

    private static final List<String> COLUMNS = List.of(
            "mention_id", "zone", "subject_id", "bits", "probability", "reasons", "candidates", "decided_by", "model");

    /** So many links change the plans of what reads them. */
    private static final int MANY = 5_000;

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

        String state() {
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
        return bring(wanted, current(" and m.kind = ?", kind.code())).size();
    }

    /**
     * Makes the journal say these links of their mentions, and none any more of those that are gone.
     *
     * @return the mentions whose link changed
     */
    Set<Long> bringSome(List<Entry> wanted, Collection<Long> gone) {
        Long[] mentions = Stream.concat(wanted.stream().map(Entry::mentionId), gone.stream())
                .toArray(Long[]::new);
        return mentions.length == 0 ? Set.of() : bring(wanted, current(" and l.mention_id = any(?)", mentions));
    }

    private Set<Long> bring(List<Entry> wanted, Map<Long, String> current) {
        var begin = new ArrayList<@Nullable Object[]>();
        var end = new ArrayList<Long>();
        Set<Long> scrubbed = scrubbed();
        for (Entry entry : wanted) {
            String was = current.remove(entry.mentionId());
            if (Objects.equals(was, entry.state())) {
                if (scrubbed.contains(entry.mentionId())) {
                    explain(entry);
                }
                continue;
            }
            if (was != null) {
                end.add(entry.mentionId());
            }
            begin.add(row(entry));
        }
        end.addAll(current.keySet());
        end(end);
        if (!begin.isEmpty()) {
            database.copyIn("resolution.link", COLUMNS, begin);
        }
        if (begin.size() > MANY) {
            // What follows reads them in this very transaction, of which the planner knows nothing yet.
            database.client().sql("select history.analyze_grown()").query(row -> {});
        }
        Set<Long> changed = new TreeSet<>(end);
        begin.forEach(row -> changed.add((Long) Objects.requireNonNull(row[0])));
        return changed;
    }

    /** Mentions whose link stands without its reasons, because these quoted what was erased. */
    private Set<Long> scrubbed() {
        return Set.copyOf(database.client()
                .sql("select mention_id from resolution.link where scrubbed and until_at is null")
                .query(Long.class)
                .list());
    }

    private void explain(Entry entry) {
        database.client()
                .sql("select resolution.explain(?, ?::jsonb, ?::jsonb)")
                .params(entry.mentionId(), entry.reasons(), entry.candidates())
                .query(row -> {});
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

    /** By mention, what the journal says of every mention of this kind, in words that are equal where nothing would change. */
    Map<Long, String> states(MentionKind kind) {
        return current(" and m.kind = ?", kind.code());
    }

    private Map<Long, String> current(String which, Object parameter) {
        var current = new HashMap<Long, String>();
        database.client().sql("""
                        select l.mention_id, l.zone, l.subject_id, l.decided_by = 'person' as by_person,
                            case when l.zone = 'review' then l.model || ' ' || coalesce((
                                select string_agg(c.value ->> 'subject', ',' order by c.ordinality)
                                from jsonb_array_elements(l.candidates) with ordinality c), '') end as considered
                        from resolution.link l join resolution.mention m on m.id = l.mention_id
                        where l.until_at is null
                        """ + which).param(parameter).query(row -> {
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
        markDirty("from_at = now() or until_at = now()", null);
    }

    /** As {@link #markDirty()}, where it is known which mentions' links changed. */
    void markDirty(Collection<Long> mentions) {
        if (!mentions.isEmpty()) {
            markDirty("mention_id = any(?) and (from_at = now() or until_at = now())", mentions.toArray(Long[]::new));
        }
    }

    private void markDirty(String which, Long @Nullable [] mentions) {
        var statement = database.client().sql("""
                        with changed as (
                            select mention_id, subject_id from resolution.link where %s),
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
                        """.formatted(which));
        (mentions == null ? statement : statement.param(mentions)).update();
    }
}

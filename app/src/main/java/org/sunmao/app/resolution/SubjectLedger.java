package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/**
 * Gives each cluster of mentions its subject id. A cluster that holds anchors of ids minted earlier keeps the oldest of these, and
 * the others lead to it; a cluster without one gets a new id, anchored at the mention that the cluster is named by.
 */
@Component
class SubjectLedger {

    private final WorkerDatabase database;
    private final Identities identities;

    SubjectLedger(WorkerDatabase database, Identities identities) {
        this.database = database;
        this.identities = identities;
    }

    /**
     * @param clusters cluster name to the keys of its members
     * @return cluster name to subject id
     */
    Map<String, Long> assign(MentionKind kind, Map<String, ? extends Collection<String>> clusters) {
        return assign(kind, clusters, identities.known(kind.code()), this::currentLeads);
    }

    /**
     * As {@link #assign(MentionKind, Map)}, for few clusters.
     *
     * @param known ids that were minted for their members
     * @param current where these lead; those that lead nowhere are absent
     */
    Map<String, Long> assign(
            MentionKind kind,
            Map<String, ? extends Collection<String>> clusters,
            Map<String, Long> known,
            Map<Long, Long> current) {
        return assign(kind, clusters, known, ids -> current);
    }

    private Map<String, Long> assign(
            MentionKind kind,
            Map<String, ? extends Collection<String>> clusters,
            Map<String, Long> known,
            Function<Collection<Long>, Map<Long, Long>> current) {
        SortedMap<String, Long> assigned = new TreeMap<>();
        var nameless = new ArrayList<String>();
        var leads = new TreeMap<Long, @Nullable Long>();
        new TreeMap<>(clusters).forEach((cluster, members) -> {
            List<Long> ids = ids(known, members);
            if (ids.isEmpty()) {
                nameless.add(cluster);
                return;
            }
            long living = ids.get(0);
            assigned.put(cluster, living);
            ids.forEach(id -> leads.put(id, id == living ? null : Long.valueOf(living)));
        });
        assigned.putAll(identities.mint(kind.code(), nameless));
        recordLeads(leads, current);
        return assigned;
    }

    /** The id that {@link #assign} would give to a cluster of these members; null where it would mint one. */
    static @Nullable Long foresee(Map<String, Long> known, Collection<String> members) {
        List<Long> ids = ids(known, members);
        return ids.isEmpty() ? null : ids.get(0);
    }

    private static List<Long> ids(Map<String, Long> known, Collection<String> members) {
        return members.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private void recordLeads(
            Map<Long, @Nullable Long> leads, Function<Collection<Long>, Map<Long, Long>> currentLeads) {
        if (leads.isEmpty()) {
            return;
        }
        Map<Long, Long> current = currentLeads.apply(leads.keySet());
        var changes = new ArrayList<@Nullable Object[]>();
        leads.forEach((id, to) -> {
            if (!Objects.equals(current.get(id), to)) {
                changes.add(new Object[] {id, to});
            }
        });
        if (!changes.isEmpty()) {
            database.copyIn("resolution.identity_event", List.of("subject_id", "leads_to"), changes);
        }
    }

    private Map<Long, Long> currentLeads(Collection<Long> ids) {
        var current = new HashMap<Long, Long>();
        database.client().sql("""
                        select distinct on (subject_id) subject_id, leads_to from resolution.identity_event
                        where subject_id = any(?) order by subject_id, id desc
                        """).param(ids.toArray(Long[]::new)).query(row -> {
            long to = row.getLong(2);
            if (!row.wasNull()) {
                current.put(row.getLong(1), to);
            }
        });
        return current;
    }
}

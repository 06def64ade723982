package org.sunmao.app.resolution;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.resolution.Decisions.Outcome;
import org.sunmao.app.resolution.Decisions.Recorded;
import org.sunmao.app.resolution.Decisions.Refusal;
import org.sunmao.app.resolution.Decisions.Refused;

/**
 * A person's word about units of one building: two labels are one room, or what some sources or holders say of one room they say of another.
 * What a room is, not what became of it: a wall that was put in or taken out is no word of this kind.
 */
@Component
public class UnitDecisions {

    private final WorkerDatabase database;
    private final Identities identities;

    UnitDecisions(WorkerDatabase database, Identities identities) {
        this.database = database;
        this.identities = identities;
    }

    /** The unit {@code other} is the unit {@code unit}: the older id lives. */
    public Outcome merge(long unit, long other, String by, String why) {
        return database.inTransaction(() -> {
            lock();
            Optional<Refusal> refusal = refusal(unit, other, why);
            if (refusal.isPresent()) {
                return new Refused(refusal.get());
            }
            return new Recorded(
                    write("unit-merge", Math.min(unit, other), Math.max(unit, other), null, null, null, by, why), 1);
        });
    }

    private Optional<Refusal> refusal(long unit, long other, String why) {
        if (why.isBlank()) {
            return Optional.of(Refusal.WHY_MISSING);
        }
        if (unit == other) {
            return Optional.of(Refusal.SAME_FILE);
        }
        List<String> anchors = new ArrayList<>();
        anchor(unit).ifPresent(anchors::add);
        anchor(other).ifPresent(anchors::add);
        if (anchors.size() < 2) {
            return Optional.of(Refusal.NO_SUCH_SUBJECT);
        }
        return building(anchors.get(0)).equals(building(anchors.get(1)))
                ? Optional.empty()
                : Optional.of(Refusal.OTHER_BUILDING);
    }

    /**
     * What these mentions and these sources say of the unit they say of another.
     *
     * @param label the other unit within the same building, {@code floor/rooms}; it need not be known yet
     */
    public Outcome split(
            long unit, String label, Collection<Long> mentions, Collection<Integer> sources, String by, String why) {
        return database.inTransaction(() -> {
            lock();
            Optional<String> anchor = anchor(unit);
            if (anchor.isEmpty()) {
                return new Refused(Refusal.NO_SUCH_SUBJECT);
            }
            if (why.isBlank()) {
                return new Refused(Refusal.WHY_MISSING);
            }
            if (mentions.isEmpty() && sources.isEmpty()) {
                return new Refused(Refusal.NOTHING_CHOSEN);
            }
            String key = building(anchor.get()) + "/" + label;
            if (label.endsWith("/")) {
                return new Refused(Refusal.NO_NAME);
            }
            if (key.equals(anchor.get())) {
                return new Refused(Refusal.SAME_FILE);
            }
            long other = Objects.requireNonNull(identities.unitIds(List.of(key)).get(key));
            return split(unit, other, mentions, sources, by, why);
        });
    }

    private Recorded split(
            long unit, long other, Collection<Long> mentions, Collection<Integer> sources, String by, String why) {
        Long act = null;
        for (long mention : new TreeSet<>(mentions)) {
            long id = write("unit-apart", unit, other, mention, null, act, by, why);
            act = act == null ? Long.valueOf(id) : act;
        }
        for (int source : new TreeSet<>(sources)) {
            long id = write("unit-apart", unit, other, null, source, act, by, why);
            act = act == null ? Long.valueOf(id) : act;
        }
        return new Recorded(Objects.requireNonNull(act), mentions.size() + sources.size());
    }

    private void lock() {
        database.client()
                .sql("select pg_advisory_xact_lock(hashtextextended('resolution.files', 0))")
                .query(row -> {});
    }

    private Optional<String> anchor(long unit) {
        return database.client()
                .sql("select anchor_key from resolution.identity where id = ? and kind = 'unit'")
                .param(unit)
                .query(String.class)
                .optional();
    }

    private static String building(String anchor) {
        return anchor.substring(0, anchor.indexOf('/'));
    }

    private long write(
            String kind,
            long unit,
            long other,
            @Nullable Long mention,
            @Nullable Integer source,
            @Nullable Long act,
            String by,
            String why) {
        return database.client()
                .sql("""
                        insert into resolution.decision (kind, subject_id, other_id, mention_id, source_id, act, by_person, why)
                        values (:kind, :unit, :other, :mention, :source, :act, :by, :why) returning id
                        """)
                .params(Map.of("kind", kind, "unit", unit, "other", other, "by", by, "why", why.strip()))
                .param("mention", mention, Types.BIGINT)
                .param("source", source, Types.INTEGER)
                .param("act", act, Types.BIGINT)
                .query(Long.class)
                .single();
    }
}

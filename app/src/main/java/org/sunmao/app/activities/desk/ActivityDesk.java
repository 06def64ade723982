package org.sunmao.app.activities.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.activities.ActivityKind;
import org.sunmao.app.activities.rules.Rotation;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.matters.desk.MatterParty;

/** Plans activities, moves them to another time or place, and says which are public. Whoever calls has asked who may. */
@Component
public class ActivityDesk {

    private final WorkerDatabase database;
    private final MatterDesk matters;
    private final MatterParty party;
    private final Words words;

    ActivityDesk(WorkerDatabase database, MatterDesk matters, MatterParty party, Words words) {
        this.database = database;
        this.matters = matters;
        this.party = party;
        this.words = words;
    }

    /**
     * An activity that is planned.
     *
     * @param venue null for one at no venue
     * @param plan the line of the venue's plan that it fulfils
     * @param series the conference that it is an edition of; edition and host follow from it
     */
    public record Planned(
            String title,
            String sort,
            @Nullable Long venue,
            @Nullable Long plan,
            String place,
            @Nullable Long building,
            Instant starts,
            Instant ends,
            String mode,
            String hosts,
            String topic,
            @Nullable Long series,
            boolean guests) {}

    /** Which edition of a series comes next, and whose turn it is. */
    public record Turn(int edition, String host) {}

    /** Which edition of a series comes next, and which region is its host. */
    public Turn turn(long series) {
        List<String> regions = database.client()
                .sql("select regions from activities.series where id = ?")
                .param(series)
                .query((row, n) -> List.of((String[]) row.getArray(1).getArray()))
                .single();
        Optional<Turn> last = database.client()
                .sql(
                        "select edition, host_region from activities.activity where series_id = ? and cancelled_at is null order by edition desc limit 1")
                .param(series)
                .query((row, n) -> new Turn(row.getInt(1), row.getString(2)))
                .optional();
        return new Turn(
                last.map(Turn::edition).orElse(0) + 1,
                Rotation.next(regions, last.map(Turn::host).orElse(null)));
    }

    /**
     * Plans one.
     *
     * @param from the matter that it grows from; null for none
     * @return its matter; empty where somebody else planned the same edition meanwhile
     */
    public Optional<Matter> plan(Reader by, Planned planned, @Nullable Long from) {
        try {
            return Optional.of(Objects.requireNonNull(database.inTransaction(() -> planLocked(by, planned, from))));
        } catch (DuplicateKeyException twice) {
            return Optional.empty();
        }
    }

    private Matter planLocked(Reader by, Planned planned, @Nullable Long from) {
        Turn turn = planned.series() == null ? null : turn(planned.series());
        var references = new java.util.ArrayList<Reference>();
        if (from != null) {
            references.add(new Reference("from", "matter", Long.toString(from)));
        }
        if (planned.building() != null) {
            references.add(new Reference("about", "building", Long.toString(planned.building())));
        }
        MatterDesk.Opened opened = matters.open(
                by,
                new NewMatter(
                        ActivityKind.CODE, planned.title(), null, List.of(), List.of(), fields(planned), references));
        Matter matter = Objects.requireNonNull(opened.matter(), () -> "not planned: " + opened.outcome());
        database.client()
                .sql("""
                        insert into activities.activity (matter_id, number, title, sort, venue_id, plan_id, place, building_id, starts, ends, mode, hosts, topic,
                            series_id, edition, host_region, guests, by_person)
                        values (:matter, :number, :title, :sort, cast(:venue as bigint), cast(:plan as bigint), :place, cast(:building as bigint), :starts, :ends,
                            :mode, :hosts, :topic, cast(:series as bigint), cast(:edition as int), cast(:host as text), :guests, :by)
                        """)
                .param("matter", matter.id())
                .param("number", matter.number())
                .param("title", matter.title())
                .param("sort", planned.sort())
                .param("venue", planned.venue())
                .param("plan", planned.plan())
                .param("place", planned.place())
                .param("building", planned.building())
                .param("starts", Timestamp.from(planned.starts()))
                .param("ends", Timestamp.from(planned.ends()))
                .param("mode", planned.mode())
                .param("hosts", planned.hosts())
                .param("topic", planned.topic())
                .param("series", planned.series())
                .param("edition", turn == null ? null : turn.edition())
                .param("host", turn == null ? null : turn.host())
                .param("guests", planned.guests())
                .param("by", by.username())
                .update();
        return matter;
    }

    private static Map<String, String> fields(Planned planned) {
        var fields = new HashMap<String, String>();
        fields.put("sort", planned.sort());
        fields.put("topic", planned.topic());
        fields.put("hosts", planned.hosts());
        if (!planned.place().isEmpty()) {
            fields.put("place", planned.place());
        }
        return fields;
    }

    /** Time, place and what else may change before it is held; title, sort and series stay. Whoever was asked is told of another time or place. False where somebody was quicker. */
    public boolean change(Reader by, Matter matter, Planned planned) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            var said = new HashMap<>(fields(planned));
            said.remove("sort");
            said.putIfAbsent("place", "");
            Outcome outcome = matters.change(by, matter, matter.moves(), said);
            return outcome.done()
                    && words.say(
                            by,
                            "matter",
                            matter.id(),
                            "change",
                            Map.of("starts", planned.starts().toString(), "place", planned.place()),
                            () -> changeLocked(by, matter, planned));
        }));
    }

    private int changeLocked(Reader by, Matter matter, Planned planned) {
        if (matter.state().equals("called") && isElsewhere(matter.id(), planned)) {
            party.rearranged(by, matter);
        }
        return database.client()
                .sql("""
                        update activities.activity set venue_id = cast(:venue as bigint), plan_id = cast(:plan as bigint), place = :place,
                            building_id = cast(:building as bigint), starts = :starts, ends = :ends, mode = :mode, hosts = :hosts, topic = :topic,
                            guests = :guests, revision = revision + 1, changed_at = now()
                        where matter_id = :matter
                        """)
                .param("venue", planned.venue())
                .param("plan", planned.plan())
                .param("place", planned.place())
                .param("building", planned.building())
                .param("starts", Timestamp.from(planned.starts()))
                .param("ends", Timestamp.from(planned.ends()))
                .param("mode", planned.mode())
                .param("hosts", planned.hosts())
                .param("topic", planned.topic())
                .param("guests", planned.guests())
                .param("matter", matter.id())
                .update();
    }

    private boolean isElsewhere(long matter, Planned planned) {
        return database.client()
                .sql("""
                        select starts <> :starts or ends <> :ends or place <> :place or mode <> :mode from activities.activity where matter_id = :matter
                        """)
                .param("starts", Timestamp.from(planned.starts()))
                .param("ends", Timestamp.from(planned.ends()))
                .param("place", planned.place())
                .param("mode", planned.mode())
                .param("matter", matter)
                .query(Boolean.class)
                .single();
    }

    /** From now on visitors read of it, or no longer; false where that is so. */
    public boolean publish(Reader by, long matter, boolean open) {
        return words.say(
                by,
                "matter",
                matter,
                open ? "publish" : "unpublish",
                Map.of("public", open),
                () -> database.client()
                        .sql("""
                                update activities.activity set public_at = case when :open then now() end, revision = revision + 1, changed_at = now()
                                where matter_id = :matter and (public_at is not null) <> :open
                                """)
                        .param("open", open)
                        .param("matter", matter)
                        .update());
    }
}

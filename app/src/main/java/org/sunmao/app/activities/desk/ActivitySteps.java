package org.sunmao.app.activities.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.activities.ActivityKind;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterGate;
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.MatterMoved;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.proposals.SuggestionKind;

/** What the steps of an activity mean: who is asked sees it, codes end, and what grew from a result is written beside it. */
@Component
public class ActivitySteps implements MatterGate {

    private final WorkerDatabase database;
    private final InviteDesk invites;
    private final MatterTime time;
    private final Words words;

    ActivitySteps(WorkerDatabase database, InviteDesk invites, MatterTime time, Words words) {
        this.database = database;
        this.invites = invites;
        this.time = time;
        this.words = words;
    }

    @Override
    public String kind() {
        return ActivityKind.CODE;
    }

    /** Nobody is called to what nobody is asked to; nothing is held before it begins; nothing is concluded without approved minutes. */
    @Override
    public List<String> missing(Matter matter, MatterMove move, Map<String, String> fields) {
        return switch (move.word()) {
            case "call" ->
                has("activities.invitation", "withdrawn_at is null", matter) ? List.of() : List.of("invited");
            case "hold" -> isHeld(matter, fields) ? List.of() : List.of("held-on");
            case "conclude" ->
                has("activities.minutes", "approved_at is not null", matter) ? List.of() : List.of("minutes");
            default -> List.of();
        };
    }

    private boolean has(String table, String which, Matter matter) {
        return database.client()
                .sql("select exists (select 1 from " + table + " where matter_id = ? and " + which + ")")
                .param(matter.id())
                .query(Boolean.class)
                .single();
    }

    private boolean isHeld(Matter matter, Map<String, String> fields) {
        String said = fields.get("held-on");
        if (said == null) {
            return true;
        }
        LocalDate day = LocalDate.parse(said);
        LocalDate begins = database.client()
                .sql("select (starts at time zone 'Asia/Shanghai')::date from activities.activity where matter_id = ?")
                .param(matter.id())
                .query(LocalDate.class)
                .single();
        return !day.isBefore(begins) && !day.isAfter(time.today());
    }

    @EventListener
    void moved(MatterMoved news) {
        Matter matter = news.matter();
        if (news.word().equals("opened")) {
            grew(news);
        }
        if (matter.kind().equals(SuggestionKind.CODE)) {
            decided(news);
        }
        if (!matter.kind().equals(ActivityKind.CODE)) {
            return;
        }
        switch (news.word()) {
            case "call" -> invites.admitAll(Objects.requireNonNull(news.reader()), matter);
            case "hold" -> {
                invites.endCode(matter.id());
                database.client()
                        .sql("update activities.activity set held_on = ?, changed_at = now() where matter_id = ?")
                        .params(
                                LocalDate.parse(
                                        Objects.requireNonNull(matter.fields().get("held-on"))),
                                matter.id())
                        .update();
            }
            case "cancel" -> {
                invites.endCode(matter.id());
                database.client()
                        .sql(
                                "update activities.activity set cancelled_at = now(), revision = revision + 1, changed_at = now() where matter_id = ?")
                        .param(matter.id())
                        .update();
            }
            default -> {}
        }
    }

    /** What became of a suggestion became of the result that it grew from: the yearly report counts it, and nobody writes it twice. */
    private void decided(MatterMoved news) {
        Matter suggestion = news.matter();
        Reader by = news.reader();
        Optional<Boolean> adopted = SuggestionKind.adopted(suggestion.state());
        if (by == null || adopted.isEmpty()) {
            return;
        }
        database.client()
                .sql("select matter_id, result_id from activities.grown where grown_id = ? and withdrawn_at is null")
                .param(suggestion.id())
                .query((row, n) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .forEach(from -> words.say(
                        by,
                        "matter",
                        from.getKey(),
                        "adoption",
                        Map.of("from", suggestion.number(), "adopted", adopted.get()),
                        () -> database.client()
                                .sql("""
                                        insert into activities.adoption (matter_id, result_id, adopted, on_day, unit, note, by_person)
                                        values (?, ?, ?, ?, cast(? as text), ?, ?)
                                        """)
                                .params(from.getKey(), from.getValue(), adopted.get(), time.today())
                                .param(suggestion.leadUnit())
                                .param(suggestion.number())
                                .param(by.username())
                                .update()));
    }

    /** A form that was opened from a result keeps which one, as {@code <matter>/<number>}; whatever kind it is. */
    private void grew(MatterMoved news) {
        if (news.reader() == null) {
            return;
        }
        database.client().sql("""
                        insert into activities.grown (matter_id, result_id, grown_id, by_person)
                        select r.matter_id, r.id, f.matter_id, f.by_person from matters.reference f
                        join activities.result r on f.ref = r.matter_id || '/' || r.n and r.withdrawn_at is null
                        where f.matter_id = ? and f.role = 'from-result' and f.kind = 'activity'
                            and r.matter_id = cast(split_part(f.ref, '/', 1) as bigint)
                        on conflict do nothing
                        """).param(news.matter().id()).update();
    }
}

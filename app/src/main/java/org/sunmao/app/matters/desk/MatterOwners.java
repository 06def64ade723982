package org.sunmao.app.matters.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Act;
import org.sunmao.app.matters.Audience;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.Outcome.Result;
import org.sunmao.app.matters.store.MatterLog;

/** Says whose own a matter is, where that was not known when it was opened. As {@link MatterDesk}. */
@Component
public class MatterOwners {

    private final WorkerDatabase database;
    private final MatterDesk desk;
    private final MatterLog log;

    MatterOwners(WorkerDatabase database, MatterDesk desk, MatterLog log) {
        this.database = database;
        this.desk = desk;
        this.log = log;
    }

    /**
     * It is this enterprise's, whatever was said before; the enterprise's accounts follow it from now on. What it was said to be about before stays in the
     * references.
     *
     * @param seen the moves of the state that was looked at
     * @param street the enterprise's street; null where none is known
     */
    public Outcome assign(Reader reader, Matter matter, int seen, long enterprise, @Nullable String street) {
        if (!desk.may(reader, matter, Act.OWNER)) {
            return Outcome.of(Result.NOT_YOURS);
        }
        boolean changed = Objects.requireNonNull(
                database.inTransaction(() -> assignLocked(reader, matter, seen, enterprise, street)));
        return Outcome.of(changed ? Result.DONE : Result.TOO_LATE);
    }

    private boolean assignLocked(Reader reader, Matter matter, int seen, long enterprise, @Nullable String street) {
        int changed = database.client()
                .sql("""
                        update matters.matter set enterprise_ids = array[:enterprise], street_code = coalesce(cast(:street as text), street_code),
                            moves = moves + 1, changed_at = now()
                        where id = :id and moves = :seen
                        """)
                .param("enterprise", enterprise)
                .param("street", street)
                .param("id", matter.id())
                .param("seen", seen)
                .update();
        if (changed == 0) {
            return false;
        }
        database.client()
                .sql("""
                        insert into matters.reference (matter_id, role, kind, ref, by_person) values (?, 'about', 'enterprise', ?, ?) on conflict do nothing
                        """)
                .params(matter.id(), Long.toString(enterprise), reader.username())
                .update();
        log.tell(
                reader,
                new MatterLog.Line(matter.id(), "owner", null, matter.state(), "", Audience.HANDLERS, Map.of()));
        log.record(
                reader,
                "owner",
                matter.id(),
                Map.of("enterprises", matter.enterprises()),
                Map.of("enterprises", List.of(enterprise)));
        return true;
    }
}

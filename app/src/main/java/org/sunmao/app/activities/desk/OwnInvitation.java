package org.sunmao.app.activities.desk;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.desk.MatterDesk;

/** Under which line of the list somebody is asked: by name first, else with one's unit or enterprise. */
@Component
class OwnInvitation {

    private final WorkerDatabase database;
    private final MatterDesk matters;

    OwnInvitation(WorkerDatabase database, MatterDesk matters) {
        this.database = database;
        this.matters = matters;
    }

    /** A line, with the name of whoever asks and of what he is asked with. */
    record Line(long id, String name, String organisation) {}

    /** The line of an activity; empty for whoever is not asked. */
    Optional<Line> find(Reader reader, long matter) {
        return database.client()
                .sql("""
                        select id, case when account is null then :name else name end as name, case when account is null then name else organisation end as organisation
                        from activities.invitation where matter_id = :matter and withdrawn_at is null
                            and (account = :account or unit = any (:units) or enterprise_id = any (:enterprises))
                        order by account is null, id limit 1
                        """)
                .param("matter", matter)
                .param("name", reader.displayName())
                .param("account", reader.username())
                .param("units", matters.standing(reader).units().toArray(String[]::new))
                .param("enterprises", reader.scope().enterprises().toArray(Long[]::new))
                .query((row, n) -> new Line(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }
}

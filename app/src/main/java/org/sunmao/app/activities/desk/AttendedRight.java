package org.sunmao.app.activities.desk;

import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.activities.ActivityKind;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.ResultRight;

/** A member who was at an activity may let a request or a lead grow from what it brought. */
@Component
public class AttendedRight implements ResultRight {

    private final WorkerDatabase database;

    AttendedRight(WorkerDatabase database) {
        this.database = database;
    }

    /** Whether a member was there, by account. */
    public boolean attended(Reader reader, long matter) {
        return reader.is(Role.MEMBER)
                && database.client()
                        .sql(
                                "select exists (select 1 from activities.attendance where matter_id = ? and account = ? and withdrawn_at is null)")
                        .params(matter, reader.username())
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public boolean may(Reader reader, Matter origin, int result) {
        return origin.kind().equals(ActivityKind.CODE)
                && attended(reader, origin.id())
                && database.client()
                        .sql(
                                "select exists (select 1 from activities.result where matter_id = ? and n = ? and withdrawn_at is null)")
                        .params(origin.id(), result)
                        .query(Boolean.class)
                        .single();
    }
}

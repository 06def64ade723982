package org.sunmao.app.front.store;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/**
 * Visits and hotline tickets that speak of an enterprise or a building: those of sources that are open to the reader, and all of a
 * building or an enterprise in a street that is.
 */
@Component
public class ReportedEvents {

    /** The most that are listed. */
    public static final int MOST = 60;

    private static final String EVENTS = "select * from front.reported(?, ?)";

    private final WebDatabase database;

    ReportedEvents(WebDatabase database) {
        this.database = database;
    }

    /** The newest, at most sixty, newest first. */
    public List<ReportedEvent> list(Scope scope, long subject) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(EVENTS)
                        .params(subject, MOST)
                        .query((row, n) -> new ReportedEvent(
                                row.getString("source_code"),
                                row.getString("source_kind"),
                                row.getLong("mention_id"),
                                row.getObject("day", LocalDate.class),
                                row.getString("said"),
                                row.getString("topic"),
                                row.getString("content"),
                                row.getString("outcome")))
                        .list());
    }
}

package org.sunmao.app.activities.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** What is said at an activity: agenda, reports, minutes, bulletin. */
@Component
public class ProgrammeBook {

    private final WebDatabase database;

    ProgrammeBook(WebDatabase database) {
        this.database = database;
    }

    /** The agenda by time. */
    public List<Activity.Item> listAgenda(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select id, to_char(at_time, 'HH24:MI') as at_time, topic, speaker from activities.agenda
                                where matter_id = ? and withdrawn_at is null order by activities.agenda.at_time, id
                                """)
                        .param(matter)
                        .query((row, n) -> new Activity.Item(
                                row.getLong("id"),
                                row.getString("at_time"),
                                row.getString("topic"),
                                row.getString("speaker")))
                        .list());
    }

    /** The reports in the order in which they were written down. */
    public List<Activity.Report> listReports(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select id, sort, who, topic, said, proposal_id from activities.report
                                where matter_id = ? and withdrawn_at is null order by id
                                """)
                        .param(matter)
                        .query((row, n) -> new Activity.Report(
                                row.getLong("id"),
                                row.getString("sort"),
                                row.getString("who"),
                                row.getString("topic"),
                                row.getString("said"),
                                row.getObject("proposal_id", Long.class)))
                        .list());
    }

    /** The minutes, the newest draft first, as far as the reader sees drafts. */
    public List<Activity.Minutes> listMinutes(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select id, said, by_person, recorded_at, approved_by, approved_at from activities.minutes where matter_id = ?
                                order by id desc limit 50
                                """)
                        .param(matter)
                        .query(ProgrammeBook::minutes)
                        .list());
    }

    private static Activity.Minutes minutes(ResultSet row, int n) throws SQLException {
        Timestamp approved = row.getTimestamp("approved_at");
        return new Activity.Minutes(
                row.getLong("id"),
                row.getString("said"),
                row.getString("by_person"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("approved_by"),
                approved == null ? null : approved.toInstant());
    }

    /** The bulletin, where there is one that the reader sees. */
    public Optional<Activity.Bulletin> findBulletin(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select title, byline, said, photo, caption, published_at from activities.bulletin where matter_id = ?
                                """)
                        .param(matter)
                        .query((row, n) -> {
                            Timestamp published = row.getTimestamp("published_at");
                            return new Activity.Bulletin(
                                    row.getString("title"),
                                    row.getString("byline"),
                                    row.getString("said"),
                                    row.getObject("photo", Long.class),
                                    row.getString("caption"),
                                    published == null ? null : published.toInstant());
                        })
                        .optional());
    }

    /** The bulletin of a public activity, where one is published. The same for everybody, and without its photo. */
    public Optional<Activity.Bulletin> findPublicBulletin(long matter) {
        return database.read(
                Scope.none(),
                jdbc -> jdbc.sql("""
                                select bulletin_title, bulletin_byline, bulletin_said, bulletin_at from activities.public_activity
                                where matter_id = ? and bulletin_at is not null
                                """)
                        .param(matter)
                        .query((row, n) -> new Activity.Bulletin(
                                row.getString("bulletin_title"),
                                row.getString("bulletin_byline"),
                                row.getString("bulletin_said"),
                                null,
                                "",
                                row.getTimestamp("bulletin_at").toInstant()))
                        .optional());
    }

    /** The code with which phones sign in now; empty for who may not show it. */
    public Optional<String> findCode(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select code from activities.sign_in where matter_id = ? and ended_at is null")
                        .param(matter)
                        .query(String.class)
                        .optional());
    }
}

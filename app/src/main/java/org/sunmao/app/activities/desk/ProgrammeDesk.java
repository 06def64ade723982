package org.sunmao.app.activities.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.database.WorkerDatabase;

/** Writes down agenda, reports, speeches, minutes and bulletin of an activity. Whoever calls has asked who may. */
@Component
public class ProgrammeDesk {

    private static final String MATTER = "matter";

    private final WorkerDatabase database;
    private final Words words;

    ProgrammeDesk(WorkerDatabase database, Words words) {
        this.database = database;
        this.words = words;
    }

    /** A line of the agenda. */
    public boolean addItem(Reader by, long matter, LocalTime at, String topic, String speaker) {
        return words.say(
                by,
                MATTER,
                matter,
                "agenda",
                Map.of("at", at.toString()),
                () -> database.client()
                        .sql(
                                "insert into activities.agenda (matter_id, at_time, topic, speaker, by_person) values (?, ?, ?, ?, ?)")
                        .params(matter, at, topic, speaker, by.username())
                        .update());
    }

    /** A report; its id is not used. */
    public boolean addReport(Reader by, long matter, Activity.Report report, LocalDate day) {
        return words.say(
                by,
                MATTER,
                matter,
                "report",
                Map.of("sort", report.sort()),
                () -> database.client()
                        .sql("""
                                insert into activities.report (matter_id, sort, who, topic, said, proposal_id, on_day, by_person)
                                values (:matter, :sort, :who, :topic, :said, cast(:proposal as bigint), :day, :by)
                                """)
                        .param("matter", matter)
                        .param("sort", report.sort())
                        .param("who", report.who())
                        .param("topic", report.topic())
                        .param("said", report.said())
                        .param("proposal", report.proposal())
                        .param("day", day)
                        .param("by", by.username())
                        .update());
    }

    /** Somebody spoke. */
    public boolean addSpeech(
            Reader by, long matter, @Nullable String account, String name, String way, String topic, LocalDate day) {
        return words.say(
                by,
                MATTER,
                matter,
                "speech",
                Map.of("way", way),
                () -> database.client()
                        .sql("""
                                insert into activities.speech (matter_id, account, name, way, topic, on_day, by_person)
                                values (:matter, cast(:account as text), :name, :way, :topic, :day, :by)
                                """)
                        .param("matter", matter)
                        .param("account", account)
                        .param("name", name)
                        .param("way", way)
                        .param("topic", topic)
                        .param("day", day)
                        .param("by", by.username())
                        .update());
    }

    /** A new draft of the minutes. */
    public boolean draft(Reader by, long matter, String said) {
        return words.say(
                by,
                MATTER,
                matter,
                "minutes",
                Map.of("length", said.length()),
                () -> database.client()
                        .sql("insert into activities.minutes (matter_id, said, by_person) values (?, ?, ?)")
                        .params(matter, said, by.username())
                        .update());
    }

    /** The newest draft is approved; false where there is none, or another is the newest by now. */
    public boolean approve(Reader by, long matter, long draft) {
        return words.say(
                by,
                MATTER,
                matter,
                "approve-minutes",
                Map.of("draft", draft),
                () -> database.client()
                        .sql("""
                                update activities.minutes set approved_by = ?, approved_at = now() where id = ? and matter_id = ? and approved_at is null
                                    and id = (select max(id) from activities.minutes where matter_id = ?)
                                """)
                        .params(by.username(), draft, matter, matter)
                        .update());
    }

    /** What the bulletin says from now on; what was published is a draft again. */
    public boolean writeBulletin(Reader by, long matter, Activity.Bulletin bulletin) {
        return words.say(
                by,
                MATTER,
                matter,
                "bulletin",
                Map.of("title", bulletin.title()),
                () -> database.client()
                        .sql("""
                                insert into activities.bulletin (matter_id, title, byline, said, photo, caption, by_person)
                                values (:matter, :title, :byline, :said, cast(:photo as bigint), :caption, :by)
                                on conflict (matter_id) do update set title = excluded.title, byline = excluded.byline, said = excluded.said,
                                    photo = excluded.photo, caption = excluded.caption, by_person = excluded.by_person, changed_at = now(), published_at = null
                                """)
                        .param("matter", matter)
                        .param("title", bulletin.title())
                        .param("byline", bulletin.byline())
                        .param("said", bulletin.said())
                        .param("photo", bulletin.photo())
                        .param("caption", bulletin.caption())
                        .param("by", by.username())
                        .update());
    }

    /** The bulletin is published; false where there is none, or it is already. */
    public boolean publishBulletin(Reader by, long matter) {
        return words.say(by, MATTER, matter, "publish-bulletin", Map.of(), () -> {
            int published = database.client()
                    .sql(
                            "update activities.bulletin set published_at = now() where matter_id = ? and published_at is null")
                    .param(matter)
                    .update();
            if (published > 0) {
                database.client()
                        .sql("update activities.activity set changed_at = now() where matter_id = ?")
                        .param(matter)
                        .update();
            }
            return published;
        });
    }

    /** A line of the agenda, a report or a speech does not stand any more. */
    public boolean withdraw(Reader by, String table, long matter, long row) {
        return words.withdraw(by, table, matter, row);
    }
}

package org.sunmao.app.benefits.desk;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.benefits.ProjectFile.Season;
import org.sunmao.app.benefits.rules.NoticeContent;
import org.sunmao.app.database.WorkerDatabase;
import tools.jackson.databind.json.JsonMapper;

/** Makes a settled season public, and takes it back. Whoever calls asked for leaks before. */
@Component
public class NoticeDesk {

    private final WorkerDatabase database;
    private final Rows rows;

    NoticeDesk(WorkerDatabase database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Publishes; false where the season stands in public already. */
    public boolean publish(
            Reader by,
            long matter,
            Season season,
            String title,
            String unit,
            String words,
            NoticeContent content,
            LocalDate from,
            LocalDate until) {
        return rows.write(
                by,
                matter,
                "publish",
                Map.of("season", season.id(), "households", content.households()),
                () -> database.client()
                        .sql("""
                        insert into benefits.notice (matter_id, season_id, title, season, unit, words, content, from_day, last_day, by_person)
                        values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)
                        """)
                        .params(
                                matter,
                                season.id(),
                                title,
                                season.name(),
                                unit,
                                words,
                                JsonMapper.shared().writeValueAsString(content),
                                from,
                                until,
                                by.username())
                        .update());
    }

    /** Takes a notice back; it stays in the table. */
    public boolean end(Reader by, long matter, long notice) {
        return rows.write(
                by,
                matter,
                "unpublish",
                Map.of("notice", notice),
                () -> database.client()
                        .sql(
                                "update benefits.notice set ended_at = now() where id = ? and matter_id = ? and ended_at is null")
                        .params(notice, matter)
                        .update());
    }
}

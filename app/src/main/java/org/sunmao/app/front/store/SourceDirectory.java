package org.sunmao.app.front.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Freshness;

/** Names of sources and how far they have come. Everybody who signs in may know these; what a source delivered is another matter. */
@Component
public class SourceDirectory {

    private static final String ALL = """
            select s.code, s.kind, s.name_zh, s.name_en, s.department_zh, s.department_en, s.cadence_days, d.latest
            from evidence.source s left join measures.source_dates(:today) d on d.source_id = s.id
            order by s.kind, s.code
            """;

    private final WebDatabase database;
    private final Clock clock;

    @Autowired
    SourceDirectory(WebDatabase database) {
        this(database, Clock.systemDefaultZone());
    }

    SourceDirectory(WebDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All sources by code. */
    public Map<String, SourceInfo> byCode(Scope scope) {
        LocalDate today = LocalDate.now(clock);
        var sources = new LinkedHashMap<String, SourceInfo>();
        database.read(scope, jdbc -> {
            jdbc.sql(ALL).param("today", today).query(row -> {
                LocalDate latest = row.getObject("latest", LocalDate.class);
                Integer cadence = row.getObject("cadence_days", Integer.class);
                sources.put(
                        row.getString("code"),
                        new SourceInfo(
                                row.getString("code"),
                                row.getString("kind"),
                                row.getString("name_zh"),
                                row.getString("name_en"),
                                row.getString("department_zh"),
                                row.getString("department_en"),
                                latest,
                                Freshness.of(latest, cadence, today)));
            });
            return sources;
        });
        return sources;
    }
}

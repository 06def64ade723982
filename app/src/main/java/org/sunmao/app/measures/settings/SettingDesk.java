package org.sunmao.app.measures.settings;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.measures.Chosen;
import org.sunmao.app.measures.Setting;
import org.sunmao.app.measures.SettingLog;
import org.sunmao.app.measures.SettingsChanged;

/** Adds versions to settings. Whoever calls has asked the reader's role before. */
@Component
public class SettingDesk {

    private static final YearMonth EARLIEST = YearMonth.of(1, 1);

    private final WorkerDatabase database;
    private final SettingLog log;
    private final Audit audit;
    private final ApplicationEventPublisher news;

    SettingDesk(WorkerDatabase database, SettingLog log, Audit audit, ApplicationEventPublisher news) {
        this.database = database;
        this.log = log;
        this.audit = audit;
        this.news = news;
    }

    /** What became of a choice. */
    public enum Outcome {
        /** It holds as a further version. */
        SAVED,
        /** It holds already for all the months that it speaks of. */
        UNCHANGED,
        /** Somebody else chose meanwhile; look at that first. */
        OVERTAKEN,
        /** The setting has no such value. */
        NO_SUCH_VALUE
    }

    /**
     * Chooses a value; the record holds what was and what is.
     *
     * @param seen the version that the choice was made from; 0 where nobody had chosen
     * @param from the first month whose reports it holds for; null for all of them
     * @param why the reason, not empty
     */
    public Outcome choose(
            Reader reader, Setting setting, int seen, String value, @Nullable YearMonth from, String why) {
        if (!setting.values().contains(value)) {
            return Outcome.NO_SUCH_VALUE;
        }
        Outcome outcome =
                Objects.requireNonNull(database.inTransaction(() -> add(reader, setting, seen, value, from, why)));
        log.forget();
        if (outcome == Outcome.SAVED) {
            news.publishEvent(new SettingsChanged());
        }
        return outcome;
    }

    private Outcome add(Reader reader, Setting setting, int seen, String value, @Nullable YearMonth from, String why) {
        database.client()
                .sql("select pg_advisory_xact_lock('measures.setting'::regclass::int, hashtext(?))")
                .param(setting.id())
                .query((row, n) -> "")
                .list();
        int newest = database.client()
                .sql("select coalesce(max(version), 0) from measures.setting where setting = ?")
                .param(setting.id())
                .query(Integer.class)
                .single();
        if (newest != seen) {
            return Outcome.OVERTAKEN;
        }
        log.forget();
        if (holdsAlready(setting, value, from)) {
            return Outcome.UNCHANGED;
        }
        Chosen before = log.find(setting, from == null ? EARLIEST : from, null);
        // The clock's own moment: two choices of one transaction's time would be known at one moment.
        database.client()
                .sql("""
                        insert into measures.setting (setting, version, value, valid_from, set_by, set_at, why)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(setting.id())
                .param(newest + 1)
                .param(value)
                .param(from == null ? null : from.atDay(1))
                .param(reader.username())
                .param(Timestamp.from(Instant.now()))
                .param(why)
                .update();
        audit.record(AuditEntry.of(reader, "measures.change-setting")
                .about("setting", setting.id())
                .changed(said(before.version(), before.value(), before.from()), said(newest + 1, value, from))
                .with(Map.of("why", why)));
        return Outcome.SAVED;
    }

    private static Map<String, Object> said(int version, String value, @Nullable YearMonth from) {
        var said = new LinkedHashMap<String, Object>();
        said.put("version", version);
        said.put("value", value);
        said.put("from", from == null ? "" : from.toString());
        return said;
    }

    private boolean holdsAlready(Setting setting, String value, @Nullable YearMonth from) {
        YearMonth first = from == null ? EARLIEST : from;
        List<Chosen> all = log.list(setting, null);
        return Stream.concat(Stream.of(first), all.stream().map(Chosen::from).filter(Objects::nonNull))
                .filter(month -> !month.isBefore(first))
                .allMatch(month -> log.find(setting, month, null).value().equals(value));
    }
}

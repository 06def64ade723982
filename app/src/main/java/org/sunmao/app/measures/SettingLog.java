package org.sunmao.app.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Derived;

/**
 * Every version of every setting. It only grows, so what was chosen by an earlier moment is read from it as well. Of two versions that
 * speak of a month the one that was chosen later holds.
 */
@Component
public class SettingLog {

    private final WorkerDatabase database;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable List<Chosen> known;

    SettingLog(WorkerDatabase database) {
        this.database = database;
    }

    /** The log changed, or another node may have changed it. */
    public void forget() {
        changes.incrementAndGet();
        known = null;
    }

    @EventListener
    void forget(Derived news) {
        forget();
    }

    /** Versions of a setting that were chosen by this moment, the first first; null for now. */
    public List<Chosen> list(Setting setting, @Nullable Instant knownOn) {
        return known(knownOn).filter(one -> one.setting().equals(setting.id())).toList();
    }

    /** What holds for reports about a month, as known at a moment. */
    public Chosen find(Setting setting, YearMonth month, @Nullable Instant knownOn) {
        return list(setting, knownOn).stream()
                .filter(one -> one.speaksOf(month))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> Chosen.standard(setting));
    }

    /** Whether somebody ever chose something about one of these settings, by their ids. */
    boolean speaksOf(Collection<String> settings) {
        return all().stream().anyMatch(one -> settings.contains(one.setting()));
    }

    private Stream<Chosen> known(@Nullable Instant knownOn) {
        return all().stream()
                .filter(one ->
                        knownOn == null || !Objects.requireNonNull(one.at()).isAfter(knownOn));
    }

    private List<Chosen> all() {
        List<Chosen> all = known;
        if (all == null) {
            // Choices are open to everybody, and asked for in the middle of a reader's call too, whose transaction may
            // see an older state.
            long before = changes.get();
            all = database.client()
                    .sql(
                            "select setting, version, value, valid_from, set_by, set_at, why from measures.setting order by id")
                    .query(SettingLog::read)
                    .list();
            if (changes.get() == before) {
                known = all;
            }
        }
        return all;
    }

    private static Chosen read(ResultSet row, int n) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        return new Chosen(
                row.getString("setting"),
                row.getInt("version"),
                row.getString("value"),
                from == null ? null : YearMonth.from(from),
                row.getString("set_by"),
                row.getTimestamp("set_at").toInstant(),
                row.getString("why"));
    }
}

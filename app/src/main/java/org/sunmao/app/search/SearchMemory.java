package org.sunmao.app.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.search.memory.Row;
import org.sunmao.app.search.memory.Segment;
import org.sunmao.app.search.memory.SegmentBuilder;

/**
 * Keeps what can be found in memory: all entries as they were read once, and those written since. Each search asks the database whether more was
 * written; a little is read at once, much in the background, and until then the database is searched. What is found here is only proposed: the
 * rows are read from the database within the reader's scope, so that it has the last word on who sees what.
 *
 * <p>Settings: {@code sunmao.search.memory} (true). Entries that would take more than a third of the heap are not held.
 */
@Component
public class SearchMemory implements DisposableBean {

    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(SearchMemory.class);
    /** So many new entries are read while somebody waits. */
    private static final int AT_ONCE = 2_000;

    private static final int BATCH = 10_000;
    /** With so many new ones for each old one everything is read anew. */
    private static final double MANY = .2;

    private static final long BYTES_EACH = 700;

    private static final String SHOWN = """
            select subject_id, kind = 'building' as building, keys, sounds, building_ids, street_codes from search.entry
            where stamp > ? and stamp <= ? order by kind, not confirmed, length(name), name collate "C", subject_id
            """;

    private final WorkerDatabase worker;
    private final boolean on;
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "search-memory");
        thread.setDaemon(true);
        return thread;
    });
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicBoolean waits = new AtomicBoolean();
    private volatile boolean opened;
    private volatile boolean tooMany;
    private volatile long triedAt = System.nanoTime();
    private volatile @Nullable State state;

    SearchMemory(WorkerDatabase worker, @Value("${sunmao.search.memory:true}") boolean on) {
        this.worker = worker;
        this.on = on;
    }

    /**
     * What is held.
     *
     * @param read the stamp up to which {@code base} was read
     * @param stamp the stamp up to which {@code since} was read
     * @param outdated entries of {@code base} that were written again
     */
    record State(Segment base, long read, Segment since, long stamp, BitSet outdated) {}

    /** A server reads the entries when it has started; a command searches for nothing. */
    @EventListener
    void started(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
            open();
        }
    }

    /** Begins to hold what can be found, and follows it from then on. */
    public void open() {
        if (on && !opened) {
            opened = true;
            readSoon();
        }
    }

    /** Reads now what there is, and follows it from then on; false where it cannot be held. */
    public boolean openNow() {
        opened = true;
        return renew(newest());
    }

    /** Whether something is held. */
    public boolean isHeld() {
        return state != null;
    }

    /** About how many bytes it takes; 0 while nothing is held. */
    public long bytes() {
        State held = state;
        return held == null ? 0 : held.base().bytes() + held.since().bytes();
    }

    /** What is held, where it is all that is written; asked within a transaction of the reader. */
    Optional<State> find(JdbcClient client) {
        State held = state;
        if (!opened) {
            return Optional.empty();
        }
        if (held == null) {
            // A first reading that failed is tried again; what is too much for the heap stays so.
            if (!tooMany && System.nanoTime() - triedAt > AGAIN.toNanos()) {
                readSoon();
            }
            return Optional.empty();
        }
        long newest = newest(client);
        if (newest == held.stamp()) {
            return Optional.of(held);
        }
        if (newest > held.stamp()
                && newest - held.stamp() <= AT_ONCE
                && held.since().size() <= AT_ONCE) {
            // Whoever finds it being read does not wait.
            if (reading.tryLock()) {
                try {
                    return Optional.of(follow(held, newest));
                } finally {
                    reading.unlock();
                }
            }
        }
        readSoon();
        return Optional.empty();
    }

    private long newest() {
        return worker.client()
                .sql("select coalesce(max(stamp), 0) from search.entry")
                .query(Long.class)
                .single();
    }

    private static long newest(JdbcClient client) {
        return client.sql("select search.newest()").query(Long.class).single();
    }

    private void readSoon() {
        if (waits.compareAndSet(false, true)) {
            triedAt = System.nanoTime();
            background.execute(() -> {
                waits.set(false);
                try {
                    renew(newest());
                } catch (RuntimeException failed) {
                    if (!background.isShutdown()) {
                        LOG.warn("what can be found could not be read into memory; the database is searched", failed);
                    }
                }
            });
        }
    }

    private boolean renew(long newest) {
        reading.lock();
        try {
            return renewed(newest);
        } finally {
            reading.unlock();
        }
    }

    private boolean renewed(long newest) {
        State held = state;
        if (held != null && held.stamp() == newest) {
            return true;
        }
        // A newest stamp that is older than what is held: the entry with the newest one is gone, and with it perhaps
        // others.
        if (held != null
                && newest > held.stamp()
                && written(held.read(), newest) < held.base().size() * MANY) {
            follow(held, newest);
            return true;
        }
        long begun = System.nanoTime();
        long entries = written(0, newest);
        if (entries * BYTES_EACH > Runtime.getRuntime().maxMemory() / 3) {
            LOG.warn("{} entries are too many for this heap; the database is searched", entries);
            tooMany = true;
            state = null;
            return false;
        }
        Segment base = read(0, newest);
        state = new State(base, newest, new SegmentBuilder().build(), newest, new BitSet());
        LOG.debug("{} entries in memory after {} ms", base.size(), (System.nanoTime() - begun) / 1_000_000);
        return true;
    }

    private State follow(State from, long newest) {
        State held = state;
        if (held != null && held.stamp() >= newest && held.read() == from.read()) {
            return held;
        }
        Segment since = read(from.read(), newest);
        var outdated = new BitSet();
        since.ids().mapToInt(from.base()::doc).filter(doc -> doc >= 0).forEach(outdated::set);
        var next = new State(from.base(), from.read(), since, newest, outdated);
        state = next;
        return next;
    }

    private long written(long after, long upTo) {
        return worker.client()
                .sql("select count(*) from search.entry where stamp > ? and stamp <= ?")
                .params(after, upTo)
                .query(Long.class)
                .single();
    }

    /** Batch by batch: all entries at once would take the memory twice. */
    private Segment read(long after, long upTo) {
        return worker.inTransaction(() -> {
            JdbcClient client = worker.client();
            var builder = new SegmentBuilder();
            client.sql("declare entries no scroll cursor for " + SHOWN)
                    .params(after, upTo)
                    .update();
            List<Row> batch;
            do {
                batch = client.sql("fetch " + BATCH + " from entries")
                        .query(SearchMemory::row)
                        .list();
                batch.forEach(builder::add);
            } while (batch.size() == BATCH);
            client.sql("close entries").update();
            return builder.build();
        });
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("subject_id"),
                row.getBoolean("building"),
                row.getString("keys"),
                row.getString("sounds"),
                List.of((Long[]) array(row, "building_ids")),
                List.of((String[]) array(row, "street_codes")));
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        return row.getArray(column).getArray();
    }

    @Override
    public void destroy() {
        background.shutdownNow();
    }
}

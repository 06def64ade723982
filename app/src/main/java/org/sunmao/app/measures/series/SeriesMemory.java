package org.sunmao.app.measures.series;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Clocks;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.FigureMemory;
import org.sunmao.app.measures.MemoryView;

/**
 * Keeps the world of now in memory, and those of a few earlier derivations that somebody asked for. It is read in the background: when the server
 * has started, and after each derivation anew for the buildings that this changed; where nobody has asked for figures lately, when somebody does.
 * Until then, and where it cannot be held, the database answers.
 *
 * <p>Settings: {@code sunmao.series} (true), {@code sunmao.series.past} (4) worlds of earlier derivations, {@code sunmao.series.small-bytes}
 * (4000000): a world up to this size is read as a whole, however little of it changed.
 */
@Component
public class SeriesMemory implements FigureMemory, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SeriesMemory.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    /** Derivations are followed for so long after the last question. */
    private static final Duration FOLLOWED = Duration.ofMinutes(10);
    /** A world of which nobody has looked for so long whether it is still the newest does not answer. */
    private static final Duration UNCERTAIN = Duration.ofMinutes(1);

    private static final int MOMENTS = 64;
    private static final String CHANGED = """
            select building_id from tenancy.spell_current where known_from > :after
            union select building_id from history.tenancy_spell where known_until > :after
            union select building_id from tenancy.snapshot_current where known_from > :after
            union select building_id from history.tenancy_snapshot where known_until > :after
            union select building_id from places.unit_current where known_from > :after
            union select building_id from history.places_unit where known_until > :after
            union select id from places.building_current where known_from > :after
            union select id from history.places_building where known_until > :after
            union select s.building_id from enterprises.enterprise_current e join tenancy.spell_current s on s.enterprise_id = e.id
                where e.known_from > :after
            """;

    private static final String REGISTER_CHANGED = """
            select exists (select 1 from enterprises.registration_current where known_from > :after)
                or exists (select 1 from history.enterprises_registration where known_until > :after)
            """;
    private static final String CELLS_CHANGED = """
            select exists (select 1 from measures.tax_cell_current where known_from > :after)
                or exists (select 1 from history.measures_tax_cell where known_until > :after)
            """;

    private final WebDatabase database;
    private final WorkerDatabase worker;
    private volatile boolean on;
    private final long smallBytes;
    private final AtomicLong changes = new AtomicLong();
    private final Recent<Object, Sources> moments = new Recent<>(MOMENTS);
    private final ScheduledExecutorService background = executor("series");
    private final ScheduledExecutorService looking = executor("series-look");
    private final PastWorlds past;
    private final AtomicBoolean waits = new AtomicBoolean();
    private volatile long askedAt = System.nanoTime() - FOLLOWED.toNanos();
    private volatile long lookedAt = askedAt;
    private volatile @Nullable Now now;
    private volatile @Nullable World last;
    private volatile boolean opened;
    /** What had happened to the register's deliveries when {@link #last} was read. */
    private volatile long registered = -1;

    SeriesMemory(
            WebDatabase database,
            WorkerDatabase worker,
            @Value("${sunmao.series:true}") boolean on,
            @Value("${sunmao.series.past:4}") int mostPast,
            @Value("${sunmao.series.small-bytes:4000000}") long smallBytes) {
        this.database = database;
        this.worker = worker;
        this.on = on;
        this.past = new PastWorlds(database, background, mostPast);
        this.smallBytes = smallBytes;
    }

    /** The world of now, with the sources as they stood when it was read. */
    private record Now(Folded folded, Sources sources, Deliveries deliveries) {}

    /** A server reads the world when it has started; a command asks for no figures. */
    @EventListener
    void started(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
            open();
        }
    }

    private static ScheduledExecutorService executor(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins to read the world, and follows the conclusions from then on. */
    public void open() {
        if (on && !opened) {
            opened = true;
            readSoon();
            looking.scheduleWithFixedDelay(this::follow, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void forget() {
        synchronized (this) {
            changes.incrementAndGet();
            now = null;
        }
        past.forget();
        if (isWithin(askedAt, FOLLOWED)) {
            readSoon();
        }
    }

    private static boolean isWithin(long nanos, Duration time) {
        return System.nanoTime() - nanos < time.toNanos();
    }

    private void readSoon() {
        if (opened && on && waits.compareAndSet(false, true)) {
            background.execute(() -> {
                waits.set(false);
                renew();
            });
        }
    }

    /** Somebody asks; whether what is there is known to be the newest. */
    private boolean isCertain() {
        askedAt = System.nanoTime();
        if (now == null) {
            readSoon();
            return false;
        }
        if (isWithin(lookedAt, UNCERTAIN)) {
            return true;
        }
        looking.execute(this::look);
        return false;
    }

    /** Other nodes derive too. */
    private void follow() {
        if (isWithin(askedAt, FOLLOWED)) {
            look();
        }
    }

    private void look() {
        Now known = now;
        try {
            if (known == null) {
                return;
            }
            if (WorldReader.newest(database) == known.folded().world().derivation()) {
                lookedAt = System.nanoTime();
            } else {
                forget();
            }
        } catch (RuntimeException unreachable) {
            LOG.debug("the database did not say which derivation is the newest", unreachable);
        }
    }

    private void renew() {
        if (now != null) {
            return;
        }
        long begun = System.nanoTime();
        long before = changes.get();
        try {
            long events = registerEvents();
            World world = read();
            registered = events;
            Sources sources = sources(Clocks.NOW);
            Deliveries deliveries = database.read(Scope.district("*"), Deliveries::read);
            var folded = new Folded(world);
            synchronized (this) {
                if (changes.get() == before) {
                    lookedAt = System.nanoTime();
                    now = new Now(folded, sources, deliveries);
                }
            }
            last = world;
            LOG.debug(
                    "figures in memory after {} ms: {} buildings, {} MB",
                    (System.nanoTime() - begun) / 1_000_000,
                    world.buildings().size(),
                    world.bytes() / 1_000_000);
        } catch (Exact.InexactException tooLarge) {
            LOG.warn("figures are asked of the database: {}", tooLarge.getMessage());
        } catch (RuntimeException failed) {
            if (background.isShutdown()) {
                return;
            }
            LOG.warn("figures could not be read into memory; the database answers", failed);
        }
    }

    private World read() {
        World known = last;
        var reader = new WorldReader(database, Clocks.NOW);
        if (known == null || known.bytes() < smallBytes) {
            return reader.read();
        }
        List<Long> changed = worker.client()
                .sql(CHANGED)
                .param("after", known.derivation())
                .query(Long.class)
                .list();
        boolean sameRegister = registered == registerEvents() && !changed(REGISTER_CHANGED, known);
        return reader.read(known, changed, sameRegister, !changed(CELLS_CHANGED, known));
    }

    private boolean changed(String query, World known) {
        return worker.client()
                .sql(query)
                .param("after", known.derivation())
                .query(Boolean.class)
                .single();
    }

    /** Goes up with whatever happens to the register's deliveries. */
    private long registerEvents() {
        return worker.client().sql("""
                        select (select count(*) from evidence.delivery d join evidence.source s on s.id = d.source_id where s.kind = 'register')
                            + (select count(*) from evidence.delivery_event e join evidence.delivery d on d.id = e.delivery_id
                                join evidence.source s on s.id = d.source_id where s.kind = 'register')
                        """).query(Long.class).single();
    }

    private Sources sources(Clocks clocks) {
        return database.read(Scope.district("*").withClocks(clocks), Sources::read);
    }

    /** Has figures answered from memory or, for who doubts or measures it, by the database alone. */
    public void answer(boolean fromMemory) {
        on = fromMemory;
    }

    /** Whether figures of now are answered from memory; where they are not, they soon will be, because somebody asks. */
    public boolean isReady() {
        return isCertain();
    }

    @Override
    public boolean isSettled() {
        return !on || !opened || isCertain();
    }

    /** About how many bytes the world of now takes; 0 while there is none. */
    public long bytes() {
        Now known = now;
        return known == null ? 0 : known.folded().bytes();
    }

    @Override
    public Optional<MemoryView> find(Scope scope) {
        Now known = now;
        if (!on || scope.person().isEmpty() || !isCertain() || known == null) {
            return Optional.empty();
        }
        Instant knownOn = scope.clocks().knownOn();
        if (knownOn == null) {
            return Optional.of(new ScopedView(known.folded(), known.sources(), scope));
        }
        if (scope.clocks().derivation() == 0
                || !knownOn.isBefore(known.deliveries().at())) {
            return Optional.empty();
        }
        var clocks = new Clocks(null, knownOn, scope.clocks().derivation());
        return past(known, clocks, knownOn).map(folded -> {
            Sources sources = moments.get(known.deliveries().state(knownOn), () -> sources(clocks));
            return new ScopedView(folded, sources, scope);
        });
    }

    private Optional<Folded> past(Now known, Clocks clocks, Instant knownOn) {
        int register = known.deliveries().registerState(knownOn);
        boolean asNow = clocks.derivation() == known.folded().world().derivation()
                && known.deliveries().isLast(register);
        return asNow ? Optional.of(known.folded()) : past.find(clocks, register);
    }

    /** Whether all earlier worlds that were asked for are in memory. */
    public boolean isPastRead() {
        return past.isRead();
    }

    @Override
    public void destroy() {
        looking.shutdownNow();
        background.shutdownNow();
    }
}

package org.sunmao.app.measures.series;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Clocks;

/** The worlds of a few earlier derivations that somebody asked for; each is read in the background after the first question. */
final class PastWorlds {

    private static final Logger LOG = LoggerFactory.getLogger(PastWorlds.class);

    private final WebDatabase database;
    private final ExecutorService background;
    private final int most;
    private final Map<Known, Past> worlds = new ConcurrentHashMap<>();

    /** @param most how many are kept */
    PastWorlds(WebDatabase database, ExecutorService background, int most) {
        this.database = database;
        this.background = background;
        this.most = most;
    }

    /** An earlier world: being read, or there. */
    private record Past(Future<Folded> world, AtomicLong asked) {}

    /** An earlier world by the derivation, and by what of the register had come and gone by the moment. */
    private record Known(long derivation, int register) {}

    void forget() {
        worlds.clear();
    }

    /** The world by these clocks; empty while it is not there. */
    Optional<Folded> find(Clocks clocks, int register) {
        var wants = new Known(clocks.derivation(), register);
        if (!worlds.containsKey(wants)) {
            makeRoom();
        }
        Past wanted = worlds.computeIfAbsent(wants, any -> read(clocks));
        wanted.asked().set(System.nanoTime());
        if (!wanted.world().isDone()) {
            return Optional.empty();
        }
        try {
            return Optional.of(wanted.world().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            LOG.debug("derivation {} could not be read into memory", clocks.derivation(), failed);
            return Optional.empty();
        }
    }

    /** The one that was asked for longest ago makes room. */
    private void makeRoom() {
        while (worlds.size() >= most) {
            worlds.entrySet().stream()
                    .min(Comparator.comparingLong(e -> e.getValue().asked().get()))
                    .ifPresent(e -> worlds.remove(e.getKey()));
        }
    }

    private Past read(Clocks clocks) {
        return new Past(
                background.submit(() -> new Folded(new WorldReader(database, clocks).read())),
                new AtomicLong(System.nanoTime()));
    }

    /** Whether all that were asked for are there, or cannot be. */
    boolean isRead() {
        return worlds.values().stream().allMatch(p -> p.world().isDone());
    }
}

package org.sunmao.app.resolution;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Compares models in the background, one after the other: on a large district it takes minutes, for which no page waits. */
@Component
public class ModelComparisons implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ModelComparisons.class);

    private final ModelComparer comparer;
    private final Map<String, State> states = new ConcurrentHashMap<>();
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "model-comparison");
        thread.setDaemon(true);
        return thread;
    });

    ModelComparisons(ModelComparer comparer) {
        this.comparer = comparer;
    }

    /**
     * How far a comparison is.
     *
     * @param done so many steps are done
     * @param total of so many; 0 while it waits to begin
     * @param failed whether it ended without a result; the log says why
     */
    public record State(long done, long total, boolean failed) {}

    /** Asks for a comparison of this model; one that waits or runs serves this request too. */
    public void request(String model, String by) {
        var begins = new State(0, 0, false);
        State before = states.putIfAbsent(model, begins);
        if (before == null || before.failed() && states.replace(model, before, begins)) {
            background.execute(() -> run(model, by));
        }
    }

    private void run(String model, String by) {
        try {
            comparer.compare(
                    model, by, (step, done, total) -> states.put(model, new State(done, Math.max(total, 1), false)));
            states.remove(model);
        } catch (RuntimeException | Error failed) {
            states.put(model, new State(0, 0, true));
            LOG.error("comparing the model {} failed", model, failed);
        }
    }

    /** Where the comparison of this model stands; empty where none was asked for, or it has ended well. */
    public Optional<State> state(String model) {
        return Optional.ofNullable(states.get(model));
    }

    @Override
    public void destroy() {
        background.shutdownNow();
    }
}

package org.sunmao.app.intake;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.evidence.Deliveries;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.WorkLock;
import org.sunmao.app.resolution.Mentions;

/**
 * A person's word about a delivery that is here already: it does not count, it counts again, what it no longer names is gone. Each
 * is evidence too. The conclusions follow in the background. Who may say so is the caller's question.
 */
@Component
public class DeliveryChanges {

    private final WorkerDatabase database;
    private final WorkLock lock;
    private final Deliveries deliveries;
    private final Mentions mentions;
    private final Derivations derivations;

    DeliveryChanges(
            WorkerDatabase database, WorkLock lock, Deliveries deliveries, Mentions mentions, Derivations derivations) {
        this.database = database;
        this.lock = lock;
        this.deliveries = deliveries;
        this.mentions = mentions;
        this.derivations = derivations;
    }

    /** What came of it. */
    public enum Outcome {
        /** It is recorded. */
        DONE,
        /** It was so already; nothing changed. */
        SO_ALREADY,
        /** The same file was delivered again meanwhile and counts; the older delivery stays withdrawn. */
        DELIVERED_AGAIN
    }

    /** The rows of the delivery do not count any more; nothing is erased. */
    public Outcome withdraw(long deliveryId, String byPerson, String why) {
        return change(
                deliveryId, () -> deliveries.withdraw(deliveryId, byPerson, why) ? Outcome.DONE : Outcome.SO_ALREADY);
    }

    /** The rows of a withdrawn delivery count again. */
    public Outcome restore(long deliveryId, String byPerson, String why) {
        return change(deliveryId, () -> {
            if (isActive(deliveryId)) {
                return Outcome.SO_ALREADY;
            }
            return deliveries.restore(deliveryId, byPerson, why) ? Outcome.DONE : Outcome.DELIVERED_AGAIN;
        });
    }

    /** The tenants that this delivery no longer names are gone, though they are many. */
    public Outcome confirmDrop(long deliveryId, String byPerson, String why) {
        return change(deliveryId, () -> {
            deliveries.confirmDrop(deliveryId, byPerson, why);
            return Outcome.DONE;
        });
    }

    /**
     * The subjects are marked while the links still say whom the rows speak of: a withdrawn delivery's mentions may lose theirs in
     * the next derivation. Mentions that come back unlinked are marked by the linking itself.
     */
    private Outcome change(long deliveryId, Supplier<Outcome> work) {
        Outcome outcome = Objects.requireNonNull(database.inTransaction(() -> {
            lock.acquire();
            Outcome came = work.get();
            if (came == Outcome.DONE) {
                mentions.markDirty(deliveryId);
            }
            return came;
        }));
        if (outcome == Outcome.DONE) {
            derivations.request("intake.delivery");
        }
        return outcome;
    }

    private boolean isActive(long deliveryId) {
        return database.client()
                .sql("select active from evidence.delivery where id = ?")
                .param(deliveryId)
                .query(Boolean.class)
                .single();
    }
}

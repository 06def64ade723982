package org.sunmao.app.testing;

import org.springframework.dao.PessimisticLockingFailureException;
import org.sunmao.app.database.WorkerDatabase;

/**
 * Tables emptied while the program runs. Its timers read these tables at any moment and in any order, so the database may have to let one of both
 * go (a deadlock): the emptying then begins anew, as each caller that truncates by hand would have to.
 */
public final class Emptied {

    private static final int TRIES = 10;

    private Emptied() {}

    /** Empties these tables, separated by commas; with {@code cascade} behind them whatever refers to them too. */
    public static void tables(WorkerDatabase database, String tables) {
        for (int attempt = 1; ; attempt++) {
            try {
                database.client().sql("truncate " + tables).update();
                return;
            } catch (PessimisticLockingFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }
}

package org.sunmao.app.measures;

import java.time.Clock;
import java.util.function.Supplier;
import org.sunmao.app.foundation.KeptByScope;
import org.sunmao.app.foundation.Scope;

/** What was computed from conclusions, kept until they are derived again. */
final class Remembered {

    private static final int MOST = 2_000;

    private final KeptByScope<Object, Object> kept;

    Remembered(Clock clock) {
        this.kept = new KeptByScope<>(MOST, clock);
    }

    /** The value for this scope and question, computed when it is not there. */
    <T> T get(Scope scope, Object what, Class<T> type, Supplier<T> compute) {
        return type.cast(kept.get(anybody(scope), what, within -> compute.get()));
    }

    /**
     * Who exactly reads makes no difference to a figure, only what is open to them: rents behind masks or not, too. Somebody signed in is not a
     * visitor.
     */
    private static Scope anybody(Scope scope) {
        return scope.withPerson(scope.person().isEmpty() ? "" : "*");
    }

    void forget() {
        kept.forget();
    }
}

package org.sunmao.app.measures;

import java.util.Optional;
import org.sunmao.app.foundation.Scope;

/** Figures that are answered from memory. Whatever it cannot answer exactly as the database would, the database is asked. */
public interface FigureMemory {

    /** A memory that holds nothing. */
    FigureMemory NONE = new FigureMemory() {
        @Override
        public Optional<MemoryView> find(Scope scope) {
            return Optional.empty();
        }

        @Override
        public void forget() {}
    };

    /** What a reader of this scope may know, by the scope's clocks; empty while it is not in memory. */
    Optional<MemoryView> find(Scope scope);

    /** The conclusions changed: until memory holds them, the database answers. */
    void forget();

    /** Whether it has caught up with the newest conclusions, or never will; where it has not, asking makes it begin. */
    default boolean isSettled() {
        return true;
    }
}

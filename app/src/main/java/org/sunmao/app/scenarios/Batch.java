package org.sunmao.app.scenarios;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch: what goes out on one day.
 *
 * @param releasedOn null until it is released
 * @param editions the first at its release, further ones where something was changed afterwards
 */
public record Batch(
        long id, int number, String title, @Nullable LocalDate releasedOn, int items, List<Edition> editions) {

    public Batch {
        editions = List.copyOf(editions);
    }

    /** A batch as it went out. */
    public record Edition(int n, LocalDate day, String why) {}

    /** Whether it went out. */
    public boolean released() {
        return releasedOn != null;
    }

    /** The number of its newest edition; 0 before it is released. */
    public int newest() {
        return editions.stream().mapToInt(Edition::n).max().orElse(0);
    }
}

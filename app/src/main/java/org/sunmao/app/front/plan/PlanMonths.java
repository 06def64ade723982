package org.sunmao.app.front.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Months;
import org.sunmao.app.tenancy.Snapshot;

/**
 * The months of which a plan can be shown.
 *
 * @param all newest first, from the month of the first list that counts to that of the last
 * @param chosen the one that is shown
 */
public record PlanMonths(List<YearMonth> all, YearMonth chosen) {

    public PlanMonths {
        all = List.copyOf(all);
    }

    /** The months that the lists span; without a month asked for, or with one out of them, the newest. Empty without any list. */
    static Optional<PlanMonths> of(List<Snapshot> snapshots, @Nullable String asked) {
        return Months.span(snapshots.stream()
                        .filter(list -> !list.waits())
                        .map(Snapshot::day)
                        .map(YearMonth::from)
                        .map(month -> new Months(month, month)))
                .map(span -> {
                    List<YearMonth> months = new java.util.ArrayList<>(span.newest());
                    Collections.reverse(months);
                    return new PlanMonths(
                            months, read(asked).filter(months::contains).orElse(span.last()));
                });
    }

    private static Optional<YearMonth> read(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException notAMonth) {
            return Optional.empty();
        }
    }

    /** The day whose state is shown. */
    public LocalDate day() {
        return Months.lastDay(chosen);
    }

    /** The month before; null when there is none. */
    public @Nullable YearMonth previous() {
        return all.contains(chosen.minusMonths(1)) ? chosen.minusMonths(1) : null;
    }

    /** The month after; null when there is none. */
    public @Nullable YearMonth next() {
        return all.contains(chosen.plusMonths(1)) ? chosen.plusMonths(1) : null;
    }

    /** Place of the chosen month on a scale from the oldest, 0, to the newest. */
    public int step() {
        return all.size() - 1 - all.indexOf(chosen);
    }
}

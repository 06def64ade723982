package org.sunmao.app.requests;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;

/** Figures of requests, and the requests behind each figure: both come out of the same rows by the same conditions. */
public interface RequestFigures {

    /** Fewer judgements than this tell who judged, and are not told. */
    int LEAST_JUDGED = 5;

    /** By what requests are told apart. */
    enum By {
        MONTH,
        STREET,
        UNIT;

        /** The word in addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of this word; by month where it is none. */
        public static By of(@Nullable String word) {
            for (By by : values()) {
                if (by.word().equals(word)) {
                    return by;
                }
            }
            return MONTH;
        }
    }

    /** What is counted. */
    enum What {
        /** Asked within the months. */
        ALL,
        /** Of those, not ended yet. */
        OPEN,
        /** Of those, with a last day that has passed. */
        OVERDUE,
        /** Of all, answered at least once. */
        ANSWERED,
        /** Of those, whose first answer came before anything was told to be overdue. */
        IN_TIME,
        /** Of all, judged by whoever asked. */
        JUDGED;

        /** The word in addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The one of this word. */
        public static Optional<What> find(@Nullable String word) {
            for (What what : values()) {
                if (what.word().equals(word)) {
                    return Optional.of(what);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Requests that were asked in these months; those that go on with another are not counted.
     *
     * @param from the first month
     * @param to the last month
     */
    record Asked(By by, YearMonth from, YearMonth to) {}

    /**
     * The figures of a month, street or unit.
     *
     * @param key the month (2026-11), street code or unit code; {@code none} where no street is known, or no unit leads
     * @param solved of the judged ones, judged to be solved; null where too few were judged
     * @param friendly of the judged ones, with 4 or 5 for how whoever asked was treated; null where too few were judged
     */
    record Line(
            String key,
            long all,
            long open,
            long overdue,
            long answered,
            long inTime,
            long judged,
            @Nullable Long solved,
            @Nullable Long friendly) {

        /** How many there are. */
        public long count(What what) {
            return switch (what) {
                case ALL -> all;
                case OPEN -> open;
                case OVERDUE -> overdue;
                case ANSWERED -> answered;
                case IN_TIME -> inTime;
                case JUDGED -> judged;
            };
        }
    }

    /** The figures; the last line, with the key {@code all}, is of all together. */
    List<Line> list(Scope scope, Asked asked);

    /**
     * Ids of the requests behind a figure, the newest first.
     *
     * @param key of a line
     */
    List<Long> listRows(Scope scope, Asked asked, String key, What what, int most);
}

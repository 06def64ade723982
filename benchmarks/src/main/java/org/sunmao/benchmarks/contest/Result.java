package org.sunmao.benchmarks.contest;

import java.util.List;
import java.util.Locale;

/**
 * One engine on one set, as it is kept in a file.
 *
 * @param engine its word on the command line
 * @param ending what came of it
 * @param way how the pairs were read, and from which score on they count; what it was at where it did not end
 * @param rows of both lists
 * @param memory the most that was resident at once, in bytes
 * @param machine which it was measured on
 * @param load of that machine just before
 */
record Result(
        String set,
        String engine,
        Ending ending,
        PairScore score,
        String way,
        long rows,
        double wall,
        double processor,
        double memory,
        String machine,
        double load) {

    static final String HEAD =
            "set\tengine\tending\tlinks\tright\ttruth\tway\trows\twall\tprocessor\tmemory\tmachine\tload";

    /** Ours has a second result: with those rows in review that are likelier right than not. */
    static final String WITH_REVIEW = "sunmao-review";

    /** What can come of a run. */
    enum Ending {
        /** Every row was answered. */
        DONE,
        /** Its time was over. */
        STOPPED,
        /** It ended without an answer, mostly for want of memory. */
        FAILED
    }

    boolean isDone() {
        return ending == Ending.DONE;
    }

    String line() {
        return String.join(
                "\t",
                List.of(
                        set,
                        engine,
                        ending.name(),
                        String.valueOf(score.links()),
                        String.valueOf(score.right()),
                        String.valueOf(score.truth()),
                        way,
                        String.valueOf(rows),
                        three(wall),
                        three(processor),
                        String.format(Locale.ROOT, "%.0f", memory),
                        machine,
                        String.format(Locale.ROOT, "%.1f", load)));
    }

    static Result of(String line) {
        String[] w = line.split("\t", -1);
        return new Result(
                w[0],
                w[1],
                Ending.valueOf(w[2]),
                new PairScore(Long.parseLong(w[3]), Long.parseLong(w[4]), Long.parseLong(w[5])),
                w[6],
                Long.parseLong(w[7]),
                Double.parseDouble(w[8]),
                Double.parseDouble(w[9]),
                Double.parseDouble(w[10]),
                w[11],
                Double.parseDouble(w[12]));
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}

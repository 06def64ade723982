package org.sunmao.benchmarks.calibration;

import java.util.List;
import org.sunmao.benchmarks.run.Table;

/** The page about calibration: what was measured, how to measure it again, and the tables. */
final class CalibrationPage {

    private static final String HEAD = """
            # Calibration

            Of the pairs that the linker calls 95 % sure, are 95 % true? Made again, pictures and tables, by

                ./sunmao benchmark calibration --write

            (without `--write` the tables are only printed). Points are means over pairs of similar probability, bars the 95 % interval of the share that
            is true (Wilson 1927), ECE the expected calibration error: the mean distance between what was said and what is, weighted by the number of pairs.

            **Made-up lists** (`./sunmao benchmark lists`, 100,000 firms): the best candidate of every row that has one, by a model that the linker learned from these
            very lists without labels. Rows are *said* to belong to it with that probability, and either do or do not.

            ![Made-up lists](calibration-synthetic.svg)

            **Real pairs**: places on a map against rows of a register, labelled by persons or with one exact name; pairs that persons left open do not count.
            The pairs were chosen to be look-alikes, so their shares are not those of a whole list. *Pair alone* scores the two rows without a register; *in the register* is what
            the linker says of the pair while it joins all places with the whole register, 0 where the row is not among the five candidates shown. Skipped where `shared/data/qingdao`
            is not beside the repository; only counts are kept here.

            ![Real pairs](calibration-real.svg)
            """;

    private CalibrationPage() {}

    static String of(List<Table> tables) {
        var page = new StringBuilder(HEAD);
        tables.forEach(table -> page.append('\n').append(table.toMarkdown()));
        return page.toString();
    }
}

package org.sunmao.app.projects;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which projects; null restricts nothing. Projects that go on with another are none of their own.
 *
 * @param words what their number, name or texts hold
 * @param stages any of these stages; empty for every one
 * @param team code of the unit that leads
 * @param city first four digits of the region (GB/T 2260)
 * @param counted how they are counted: {@code new}, {@code relocation}, {@code local}, {@code fiscal}, {@code second}
 * @param reported the month of the first report
 * @param arrived a month in which funds arrived
 * @param industry line of business
 * @param source where the investor comes from
 * @param stuck only those whose last day has passed
 */
public record ProjectQuery(
        @Nullable String words,
        List<Stage> stages,
        @Nullable String team,
        @Nullable String city,
        @Nullable String counted,
        @Nullable YearMonth reported,
        @Nullable YearMonth arrived,
        @Nullable String industry,
        @Nullable String source,
        boolean stuck) {

    /** Every project. */
    public static final ProjectQuery ALL =
            new ProjectQuery(null, List.of(), null, null, null, null, null, null, null, false);

    public ProjectQuery {
        stages = List.copyOf(stages);
    }

    /** The states of the kind that the stages hold. */
    public List<String> states() {
        return stages.stream().flatMap(stage -> stage.states().stream()).toList();
    }
}

package org.sunmao.app.front.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.Stay;
import org.sunmao.app.tenancy.UnitOnDay;

/**
 * Themes whose classes are fixed: a word per class under {@code front.plan.<theme>.<key>}.
 *
 * @param theme whose words are used
 * @param steps the classes, the first first
 * @param told which of them held units are in
 */
record StepShading(PlanTheme theme, List<Step> steps, BiFunction<List<Stay>, LocalDate, String> told)
        implements Shading {

    StepShading {
        steps = List.copyOf(steps);
    }

    record Step(String key, Tint tint) {}

    /** By the lease that ends first among the unit's holders. */
    static StepShading byExpiry() {
        return new StepShading(
                PlanTheme.EXPIRY,
                List.of(
                        new Step("over", Tint.T6),
                        new Step("days", Tint.T4),
                        new Step("year", Tint.T3),
                        new Step("years", Tint.T2),
                        new Step("later", Tint.T1),
                        new Step("unsaid", Tint.OTHER)),
                StepShading::expiry);
    }

    private static String expiry(List<Stay> held, LocalDate day) {
        return held.stream()
                .map(Stay::leaseEnd)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .map(end -> end.isBefore(day)
                        ? "over"
                        : !end.isAfter(day.plusDays(UnitOnDay.ENDING_DAYS))
                                ? "days"
                                : !end.isAfter(day.plusYears(1))
                                        ? "year"
                                        : !end.isAfter(day.plusYears(3)) ? "years" : "later")
                .orElse("unsaid");
    }

    /** By the holder that has been there longest, as far as lists and leases say. */
    static StepShading byStay() {
        return new StepShading(
                PlanTheme.STAY,
                List.of(
                        new Step("below1", Tint.T1),
                        new Step("below3", Tint.T2),
                        new Step("below5", Tint.T7),
                        new Step("below10", Tint.T3),
                        new Step("longer", Tint.T4)),
                StepShading::stay);
    }

    private static String stay(List<Stay> held, LocalDate day) {
        LocalDate since =
                held.stream().map(Stay::since).min(LocalDate::compareTo).orElse(day);
        for (int years : List.of(1, 3, 5, 10)) {
            if (since.isAfter(day.minusYears(years))) {
                return "below" + years;
            }
        }
        return "longer";
    }

    @Override
    public List<Shade> shades(Ui ui) {
        var shades = new ArrayList<Shade>();
        steps.forEach(step ->
                shades.add(new Shade(step.key(), step.tint(), ui.t("front.plan." + theme.word() + "." + step.key()))));
        shades.addAll(Shading.empty(ui));
        return shades;
    }

    @Override
    public String ofHeld(List<Stay> held, LocalDate day) {
        return told.apply(held, day);
    }
}

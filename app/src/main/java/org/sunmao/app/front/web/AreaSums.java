package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.BuildingStanding;

/**
 * How a building's area divides into let, vacant and unknown.
 *
 * @param parts with their shares of the whole, in this order; shares are empty when an area is not known
 * @param unsized what is left out because nobody says its area; null when nothing is
 */
public record AreaSums(List<Part> parts, @Nullable String unsized) {

    /**
     * One part.
     *
     * @param word for styles
     * @param area formatted; null when not known
     * @param units how many units, in words
     * @param percent of the whole, formatted; null when not known
     * @param width the same for a style, 0 to 100
     */
    public record Part(
            State state,
            String word,
            @Nullable String area,
            String units,
            @Nullable String percent,
            double width) {}

    public AreaSums {
        parts = List.copyOf(parts);
    }

    static AreaSums of(Ui ui, BuildingStanding standing) {
        BigDecimal whole = sum(standing);
        List<Part> parts = new ArrayList<>();
        parts.add(part(ui, State.LET, "let", standing.letSqm(), standing.letUnits(), whole));
        parts.add(part(ui, State.VACANT, "vacant", standing.vacantSqm(), standing.vacantUnits(), whole));
        parts.add(part(ui, State.UNKNOWN, "unknown", standing.unknownSqm(), standing.unknownUnits(), whole));
        return new AreaSums(
                parts, standing.unsizedUnits() == 0 ? null : ui.t("front.building.unsized", standing.unsizedUnits()));
    }

    private static @Nullable BigDecimal sum(BuildingStanding standing) {
        if (standing.letSqm() == null || standing.unknownSqm() == null) {
            return null;
        }
        BigDecimal vacant = standing.vacantSqm() == null ? BigDecimal.ZERO : standing.vacantSqm();
        BigDecimal sum = standing.letSqm().add(vacant).add(standing.unknownSqm());
        return sum.signum() == 0 ? null : sum;
    }

    private static Part part(
            Ui ui, State state, String word, @Nullable BigDecimal sqm, int units, @Nullable BigDecimal whole) {
        BigDecimal share = sqm == null || whole == null ? null : sqm.divide(whole, 6, RoundingMode.HALF_UP);
        return new Part(
                state,
                word,
                sqm == null ? null : ui.area(sqm),
                word.equals("vacant") && sqm == null && units == 0
                        ? ui.t("front.building.vacant.unsaid")
                        : ui.t("front.building.units", units),
                share == null ? null : ui.percent(share),
                share == null ? 0 : share.doubleValue() * 100);
    }
}

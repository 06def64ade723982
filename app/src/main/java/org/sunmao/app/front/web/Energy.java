package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.Trend;
import org.sunmao.app.shell.TrendPoint;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.EnergyMonth;

/** Words the electricity of a building's metered rooms. */
final class Energy {

    private Energy() {}

    /** Month by month; months between that no file speaks of are gaps. Null for fewer than two months. */
    static @Nullable Trend trend(Ui ui, List<EnergyMonth> months) {
        if (months.size() < 2) {
            return null;
        }
        EnergyMonth last = months.get(months.size() - 1);
        List<TrendPoint> points = months.get(0)
                .month()
                .atDay(1)
                .datesUntil(last.month().plusMonths(1).atDay(1), Period.ofMonths(1))
                .map(YearMonth::from)
                .map(month -> months.stream()
                        .filter(known -> known.month().equals(month))
                        .findFirst()
                        .map(known -> point(ui, known))
                        .orElseGet(() -> TrendPoint.unknown(month)))
                .toList();
        String caption = ui.t("front.building.energy.caption", last.rooms(), last.idle());
        return new Trend(caption, Trend.Kind.BARS, points.subList(Math.max(0, points.size() - 60), points.size()));
    }

    private static TrendPoint point(Ui ui, EnergyMonth month) {
        BigDecimal kwh = month.kwh().setScale(0, RoundingMode.HALF_UP);
        return new TrendPoint(month.month(), kwh, ui.t("front.building.energy.kwh", ui.number(kwh)));
    }
}

package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.enterprises.TaxBand;
import org.sunmao.app.enterprises.TaxMonth;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.shell.Trend;
import org.sunmao.app.shell.TrendPoint;
import org.sunmao.app.shell.Ui;

/** Words an enterprise's tax: to the fen, in bands, or not at all, as the reader's right has it. */
final class TaxViews {

    private static final int MOST_DRAWN = 36;

    private TaxViews() {}

    static TaxView of(Ui ui, Scope scope, Enterprises enterprises, long id, String path) {
        if (scope.tax() == TaxSight.NONE) {
            return new TaxView("closed", List.of(), null);
        }
        if (scope.tax() == TaxSight.EXACT) {
            List<TaxMonth> months = enterprises.listTax(scope, id);
            return months.isEmpty() ? nothing() : exact(ui, months, path);
        }
        List<TaxBand> bands = enterprises.listTaxBands(scope, id);
        return bands.isEmpty() ? nothing() : new TaxView("bands", bands(ui, bands), null);
    }

    private static TaxView nothing() {
        return new TaxView("none", List.of(), null);
    }

    private static List<TaxView.Month> bands(Ui ui, List<TaxBand> bands) {
        return bands.stream()
                .map(band ->
                        new TaxView.Month(ui.month(band.month()), null, band(ui, band.band()), null, null, null, null))
                .toList();
    }

    static String band(Ui ui, String band) {
        return ui.tOr("enterprises.band." + band, band);
    }

    private static TaxView exact(Ui ui, List<TaxMonth> months, String path) {
        List<TaxView.Month> lines = months.stream()
                .map(tax -> new TaxView.Month(
                        ui.month(tax.month()),
                        tax.totalFen(),
                        ui.moneyExact(tax.totalFen()),
                        tax.retainedFen(),
                        tax.retainedFen() == null ? null : ui.moneyExact(tax.retainedFen()),
                        tax.office(),
                        path + "/rows?month=" + tax.month()))
                .toList();
        return new TaxView("exact", lines, trend(ui, months));
    }

    /** Months that nothing was delivered for are gaps. */
    private static @Nullable Trend trend(Ui ui, List<TaxMonth> newestFirst) {
        Map<YearMonth, TaxMonth> byMonth =
                newestFirst.stream().collect(Collectors.toMap(TaxMonth::month, Function.identity()));
        YearMonth last = newestFirst.get(0).month();
        YearMonth first = newestFirst.get(newestFirst.size() - 1).month();
        YearMonth from = first.isBefore(last.minusMonths(MOST_DRAWN - 1L)) ? last.minusMonths(MOST_DRAWN - 1L) : first;
        List<TrendPoint> points = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(last); month = month.plusMonths(1)) {
            TaxMonth tax = byMonth.get(month);
            points.add(
                    tax == null
                            ? TrendPoint.unknown(month)
                            : new TrendPoint(month, BigDecimal.valueOf(tax.totalFen()), ui.money(tax.totalFen())));
        }
        return points.size() < 2 ? null : new Trend(ui.t("front.enterprise.tax"), Trend.Kind.BARS, points);
    }
}

package org.sunmao.app.overview.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Question;

/**
 * What is done on the platform itself: requests, projects, activities. It is not as old as the newest list of tenants, so without a month that was
 * asked for it is told of the month that runs.
 */
@Component
public class WorkPart implements ScreenPart {

    private final Measures measures;
    private final MatterTime time;

    WorkPart(Measures measures, MatterTime time) {
        this.measures = measures;
        this.time = time;
    }

    /**
     * One figure.
     *
     * @param value as written, with its unit
     * @param change against the month before, with its sign; null where one of the two is not known
     * @param href its answer page
     */
    public record Line(
            String id, String name, String value, @Nullable String change, String href) {}

    /**
     * The figures that are known.
     *
     * @param unknown how many are not, for nothing of the kind was done yet, or it is not open to the reader
     */
    public record Page(List<Line> lines, YearMonth month, int unknown) {}

    @Override
    public String id() {
        return "work";
    }

    @Override
    public Page page(Looking looking) {
        YearMonth month = looking.screen().month().isEmpty() ? YearMonth.from(time.today()) : looking.month();
        Map<Definition, Map<YearMonth, Figure>> all =
                measures.listLiveFigures(looking.scope(), looking.place(), List.of(month.minusMonths(1), month));
        var lines = new ArrayList<Line>();
        all.forEach((definition, figures) -> {
            Figure now = figures.get(month);
            if (now != null) {
                lines.add(line(looking, definition, month, now.known(), figures.get(month.minusMonths(1))));
            }
        });
        return new Page(lines, month, all.size() - lines.size());
    }

    private static Line line(
            Looking looking, Definition definition, YearMonth month, BigDecimal now, @Nullable Figure before) {
        var ui = looking.ui();
        BigDecimal change = before == null ? null : now.subtract(before.known());
        String unit = MeasureWords.unit(ui, definition.unit(), now);
        return new Line(
                definition.id(),
                MeasureWords.name(ui, definition),
                MeasureWords.value(ui, definition.unit(), now) + (unit == null ? "" : " " + unit),
                change == null || change.signum() == 0
                        ? null
                        : ui.t(
                                "overview.change",
                                (change.signum() > 0 ? "+" : "−")
                                        + MeasureWords.value(ui, definition.unit(), change.abs())),
                MeasureWords.address(
                        new Question(definition.id(), month, looking.place()),
                        looking.scope().clocks()));
    }
}

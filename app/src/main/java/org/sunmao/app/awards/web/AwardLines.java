package org.sunmao.app.awards.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.awards.store.ApplicationList.Row;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.policies.Policies;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** Makes rows of applications ready for a list; names of enterprises and units are asked once. */
@Component
class AwardLines {

    private final Policies policies;
    private final Enterprises enterprises;
    private final MatterPages pages;
    private final MatterTime time;

    AwardLines(Policies policies, Enterprises enterprises, MatterPages pages, MatterTime time) {
        this.policies = policies;
        this.enterprises = enterprises;
        this.pages = pages;
        this.time = time;
    }

    List<AwardLine> of(Reader reader, Ui ui, List<Row> rows) {
        Map<Long, String> firms = enterprises.names(
                reader.scope(), rows.stream().map(Row::enterprise).distinct().toList());
        Map<String, String> units = pages.unitNames(reader, ui);
        var titles = new Titles(policies, reader, ui);
        return rows.stream().map(row -> line(ui, row, firms, units, titles)).toList();
    }

    private AwardLine line(Ui ui, Row row, Map<Long, String> firms, Map<String, String> units, Titles titles) {
        String firm = firms.get(row.enterprise());
        Long sum = row.grantedFen() > 0 ? Long.valueOf(row.grantedFen()) : row.reckonedFen();
        return new AwardLine(
                "/awards/" + row.matter(),
                row.number(),
                titles.of(row.policy(), row.version(), row.clause()),
                titles.of(row.policy(), row.version()),
                firm,
                firm == null ? null : "/enterprises/E" + row.enterprise(),
                ui.t("awards.state." + row.state()),
                badge(row),
                row.unit() == null ? "" : units.getOrDefault(row.unit(), row.unit()),
                clock(ui, row.ended() ? null : row.dueOn(), row.pausedOn()),
                sum == null ? null : ui.moneyExact(sum),
                row.paidFen() == 0 ? null : paid(ui, row));
    }

    private static String paid(Ui ui, Row row) {
        String paid = ui.t("awards.line.paid", ui.moneyExact(row.paidFen()));
        return row.recoveredFen() == 0 ? paid : paid + ui.t("awards.line.recovered", ui.moneyExact(row.recoveredFen()));
    }

    private String clock(Ui ui, @Nullable LocalDate due, @Nullable LocalDate paused) {
        if (paused != null) {
            return ui.t("matters.clock.paused", ui.date(paused));
        }
        if (due == null) {
            return "";
        }
        int left = time.left(due);
        return time.today().isAfter(due)
                ? ui.t("matters.clock.late", ui.date(due), Math.max(1, -left))
                : ui.t("matters.clock.due", ui.date(due), left);
    }

    private State badge(Row row) {
        LocalDate due = row.dueOn();
        if (row.ended()) {
            return row.state().equals("refused")
                    ? State.REFUSED
                    : row.state().equals("closed") ? State.DONE : State.ENDED;
        }
        if (row.pausedOn() != null || due == null) {
            return row.state().equals("paid") ? State.DONE : State.RUNNING;
        }
        return time.today().isAfter(due) ? State.OVERDUE : time.left(due) <= 1 ? State.DUE : State.RUNNING;
    }
}

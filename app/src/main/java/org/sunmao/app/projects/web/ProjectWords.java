package org.sunmao.app.projects.web;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.projects.ProjectRow;
import org.sunmao.app.projects.Stage;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.region.Regions;

/** Projects in words of the page. */
@Component
class ProjectWords {

    private final MatterTime time;

    ProjectWords(MatterTime time) {
        this.time = time;
    }

    ProjectLine line(Reader reader, Ui ui, ProjectRow row, Map<String, String> units) {
        LocalDate today = time.today();
        boolean stuck = row.stuck(today);
        String hindrance = row.hindrance();
        return new ProjectLine(
                row.id(),
                "/projects/" + row.id(),
                row.number(),
                Masking.text(row.title(), reader.scope()),
                Masking.text(row.investor(), reader.scope()),
                Stage.of(row.state()).word(),
                ui.t("projects.state." + row.state()),
                badge(row, stuck),
                clock(ui, row, stuck),
                stuck,
                hindrance == null || hindrance.equals("none") || row.ended()
                        ? null
                        : ui.t("projects.choice.hindrance." + hindrance),
                row.team() == null ? "" : units.getOrDefault(row.team(), row.team()),
                region(row.region()),
                row.agreedFen() == null ? null : ui.money(row.agreedFen()),
                row.arrivedFen() == 0 ? null : ui.money(row.arrivedFen()),
                row.plannedJobs() == null && row.provenJobs() == null
                        ? ""
                        : ui.number(row.plannedJobs()) + " / " + ui.number(row.provenJobs()),
                row.counted().equals("new") ? null : ui.t("projects.counted." + row.counted()),
                row.twin(),
                ui.time(row.reportedAt()),
                row.moves());
    }

    private State badge(ProjectRow row, boolean stuck) {
        if (row.ended()) {
            return row.state().equals("lost") ? State.ENDED : State.DONE;
        }
        LocalDate due = row.dueOn();
        if (stuck) {
            return State.OVERDUE;
        }
        return due != null && time.left(due) <= 1 ? State.DUE : State.RUNNING;
    }

    private String clock(Ui ui, ProjectRow row, boolean stuck) {
        LocalDate due = row.dueOn();
        if (row.pausedOn() != null) {
            return ui.t("matters.clock.paused", ui.date(row.pausedOn()));
        }
        if (due == null) {
            return "";
        }
        int left = time.left(due);
        return stuck
                ? ui.t("matters.clock.late", ui.date(due), Math.max(1, -left))
                : ui.t("matters.clock.due", ui.date(due), left);
    }

    /** The name of a region; its digits where the list has none. */
    static String region(String code) {
        return Regions.findByCode(code).map(Region::name).orElse(code);
    }

    /** The name of a city by the first four digits of its regions. */
    static String city(String digits) {
        return Regions.findByCode(digits + "00").map(Region::name).orElse(digits);
    }
}

package org.sunmao.app.benefits.web;

import java.util.List;
import org.sunmao.app.benefits.ProjectFile;
import org.sunmao.app.benefits.ProjectFile.Party;
import org.sunmao.app.benefits.web.TableView.Head;
import org.sunmao.app.benefits.web.TableView.Line;
import org.sunmao.app.shell.Ui;

/** Parties, land, contracts and milestones as tables. */
final class LandTables {

    private LandTables() {}

    static List<TableView> land(Ui ui, ProjectFile file, boolean handles) {
        return List.of(parties(ui, file, handles), plots(ui, file, handles));
    }

    static List<TableView> about(Ui ui, ProjectFile file, boolean handles) {
        return List.of(milestones(ui, file, handles), contracts(ui, file, handles));
    }

    /** A head of a column. */
    static Head head(Ui ui, String column) {
        return new Head(ui.t("benefits.column." + column), false);
    }

    /** A head of a column of numbers. */
    static Head number(Ui ui, String column) {
        return new Head(ui.t("benefits.column." + column), true);
    }

    /** A party as the reader may read it, with its code. */
    static String party(Ui ui, ProjectFile file, long id) {
        return file.party(id).map(each -> each.code() + " " + each.shown()).orElse(ui.unknown());
    }

    private static TableView parties(Ui ui, ProjectFile file, boolean handles) {
        return new TableView(
                ui.t("benefits.parties"),
                List.of(
                        head(ui, "code"),
                        head(ui, "name"),
                        head(ui, "sort"),
                        head(ui, "village"),
                        number(ui, "people"),
                        number(ui, "shares"),
                        number(ui, "mu"),
                        head(ui, "from")),
                file.parties().stream()
                        .map(each -> Line.of(
                                each.id(),
                                each.withdrawn(),
                                each.code(),
                                each.shown(),
                                ui.t(each.household() ? "benefits.sort.household" : "benefits.sort.collective"),
                                each.village(),
                                ui.number(each.people()),
                                ui.number(each.shares()),
                                Words.parts(mu(file, each), 2),
                                ui.date(each.from())))
                        .toList(),
                handles ? "party" : null);
    }

    private static long mu(ProjectFile file, Party party) {
        return file.plots().stream()
                .filter(plot -> plot.stands() && plot.party() == party.id())
                .mapToLong(ProjectFile.Plot::mu)
                .sum();
    }

    private static TableView plots(Ui ui, ProjectFile file, boolean handles) {
        return new TableView(
                ui.t("benefits.plots"),
                List.of(
                        head(ui, "plot"),
                        head(ui, "village"),
                        head(ui, "owner"),
                        number(ui, "mu"),
                        head(ui, "idle"),
                        head(ui, "span")),
                file.plots().stream()
                        .map(each -> Line.of(
                                each.id(),
                                each.withdrawn(),
                                each.name(),
                                each.village(),
                                party(ui, file, each.party()),
                                Words.parts(each.mu(), 2),
                                !each.idle()
                                        ? ui.t("benefits.idle.not")
                                        : each.restored() == null
                                                ? ui.t("benefits.idle.still")
                                                : ui.t("benefits.idle.restored", ui.date(each.restored())),
                                ui.interval(each.from(), each.until())))
                        .toList(),
                handles ? "plot" : null);
    }

    private static TableView milestones(Ui ui, ProjectFile file, boolean handles) {
        return new TableView(
                ui.t("benefits.milestones"),
                List.of(
                        head(ui, "milestone"),
                        number(ui, "phase"),
                        head(ui, "day"),
                        number(ui, "plants"),
                        head(ui, "words")),
                file.milestones().stream()
                        .map(each -> {
                            Line line = Line.of(
                                    each.id(),
                                    each.withdrawn(),
                                    ui.t("benefits.milestone." + each.sort())
                                            + (each.file() == null ? "" : ui.t("benefits.with-photo")),
                                    ui.number(each.phase()),
                                    ui.date(each.day()),
                                    each.plants() == null ? ui.t("benefits.none") : ui.number(each.plants()),
                                    each.words());
                            return each.file() == null
                                    ? line
                                    : line.to("/matters/" + file.matter() + "/files?file=" + each.file());
                        })
                        .toList(),
                handles ? "milestone" : null);
    }

    private static TableView contracts(Ui ui, ProjectFile file, boolean handles) {
        return new TableView(
                ui.t("benefits.contracts"),
                List.of(head(ui, "contract"), head(ui, "rate"), head(ui, "terms"), head(ui, "span")),
                file.contracts().stream()
                        .map(each -> Line.of(
                                each.id(),
                                each.withdrawn(),
                                Words.sort(ui, each.sort()),
                                Words.rate(ui, each),
                                each.terms(),
                                ui.interval(each.from(), each.until())))
                        .toList(),
                handles ? "contract" : null);
    }
}

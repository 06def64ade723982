package org.sunmao.app.benefits.web;

import static org.sunmao.app.benefits.web.LandTables.head;
import static org.sunmao.app.benefits.web.LandTables.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.benefits.ProjectFile;
import org.sunmao.app.benefits.ProjectFile.Income;
import org.sunmao.app.benefits.ProjectFile.Party;
import org.sunmao.app.benefits.ProjectFile.Row;
import org.sunmao.app.benefits.ProjectFile.Season;
import org.sunmao.app.benefits.Statement;
import org.sunmao.app.benefits.store.BenefitBook.Proof;
import org.sunmao.app.benefits.web.TableView.Cell;
import org.sunmao.app.benefits.web.TableView.Line;
import org.sunmao.app.shell.Figure;
import org.sunmao.app.shell.Ui;

/** Statements with the proof of their sums, incomes before and after, and growers, as tables. */
final class ShareTables {

    private ShareTables() {}

    /** Each whole beside what its parts come to. */
    static TableView proofs(Ui ui, List<Proof> proofs) {
        var lines = new ArrayList<Line>();
        for (Proof proof : proofs) {
            lines.add(Line.of(
                    0,
                    null,
                    Words.sort(ui, proof.sort()),
                    ui.moneyExact(proof.fen()),
                    ui.moneyExact(proof.partsFen()),
                    ui.t(proof.holds() ? "benefits.proof.holds" : "benefits.proof.fails")));
        }
        long whole = proofs.stream().mapToLong(Proof::fen).sum();
        long parts = proofs.stream().mapToLong(Proof::partsFen).sum();
        lines.add(Line.of(
                0,
                null,
                ui.t("benefits.all"),
                ui.moneyExact(whole),
                ui.moneyExact(parts),
                ui.t(whole == parts ? "benefits.proof.holds" : "benefits.proof.fails")));
        return new TableView(
                ui.t("benefits.proof"),
                List.of(head(ui, "contract"), number(ui, "whole"), number(ui, "parts"), head(ui, "proof-of")),
                lines,
                null);
    }

    /** All statements of a season: those that stand, those that were taken back, and what took them back. */
    static TableView statements(Ui ui, ProjectFile file, Season season, List<Statement> statements) {
        return new TableView(
                ui.t("benefits.statements"),
                List.of(
                        head(ui, "statement"),
                        head(ui, "party"),
                        head(ui, "village"),
                        number(ui, "total"),
                        head(ui, "standing")),
                statements.stream()
                        .filter(each -> each.season() == season.id())
                        .map(each -> new Line(
                                each.id(),
                                List.of(
                                        new Cell(
                                                ui.t("benefits.statement.number", Long.toString(each.id())),
                                                "/benefits/" + file.matter() + "/statements/" + each.id()),
                                        new Cell(LandTables.party(ui, file, each.party()), null),
                                        new Cell(
                                                file.party(each.party())
                                                        .map(Party::village)
                                                        .orElse(""),
                                                null),
                                        new Cell(ui.moneyExact(each.totalFen()), null),
                                        new Cell(standing(ui, each), null)),
                                null))
                        .toList(),
                null);
    }

    /** How a statement stands, in words. */
    static String standing(Ui ui, Statement statement) {
        if (statement.reverses() != null) {
            return ui.t("benefits.statement.reverses", Long.toString(statement.reverses()));
        }
        return ui.t(
                statement.reversed() ? "benefits.statement.reversed" : "benefits.statement.stands",
                statement.settlement());
    }

    /** What a household gets by all statements of the project. */
    private static long fromProject(List<Statement> statements, Party party) {
        return statements.stream()
                .filter(each -> each.party() == party.id())
                .mapToLong(Statement::totalFen)
                .sum();
    }

    private static Optional<Income> income(ProjectFile file, Party party, boolean before) {
        return file.incomes().stream()
                .filter(each -> each.stands() && each.party() == party.id() && each.before() == before)
                .findFirst();
    }

    static List<TableView> incomes(Ui ui, ProjectFile file, List<Statement> statements, boolean handles) {
        List<Party> households = file.parties().stream()
                .filter(each -> each.stands() && each.household())
                .toList();
        var byHousehold = new TableView(
                ui.t("benefits.incomes"),
                List.of(
                        head(ui, "party"),
                        number(ui, "before"),
                        number(ui, "after"),
                        number(ui, "gain"),
                        number(ui, "from-project")),
                households.stream()
                        .map(each -> Line.of(
                                each.id(),
                                null,
                                each.code() + " " + each.shown(),
                                ui.moneyExact(income(file, each, true)
                                        .map(Income::fen)
                                        .orElse(null)),
                                ui.moneyExact(income(file, each, false)
                                        .map(Income::fen)
                                        .orElse(null)),
                                ui.moneyExact(gain(file, each)),
                                ui.moneyExact(fromProject(statements, each))))
                        .toList(),
                null);
        var declared = new TableView(
                ui.t("benefits.declared"),
                List.of(
                        head(ui, "party"),
                        head(ui, "when"),
                        number(ui, "year"),
                        number(ui, "yuan"),
                        head(ui, "source")),
                file.incomes().stream()
                        .map(each -> Line.of(
                                each.id(),
                                each.withdrawn(),
                                LandTables.party(ui, file, each.party()),
                                ui.t(each.before() ? "benefits.column.before" : "benefits.column.after"),
                                Integer.toString(each.year()),
                                ui.moneyExact(each.fen()),
                                each.source()))
                        .toList(),
                handles ? "income" : null);
        var growers = new TableView(
                ui.t("benefits.growers"),
                List.of(head(ui, "party"), head(ui, "day"), number(ui, "plants"), number(ui, "mu")),
                file.growers().stream()
                        .map(each -> Line.of(
                                each.id(),
                                each.withdrawn(),
                                LandTables.party(ui, file, each.party()),
                                ui.date(each.day()),
                                ui.number(each.plants()),
                                Words.parts(each.mu(), 2)))
                        .toList(),
                handles ? "grower" : null);
        return List.of(byHousehold, declared, growers);
    }

    private static @Nullable Long gain(ProjectFile file, Party party) {
        Optional<Income> before = income(file, party, true);
        Optional<Income> after = income(file, party, false);
        return before.isEmpty() || after.isEmpty()
                ? null
                : after.get().fen() - before.get().fen();
    }

    /** Averages of households, each with the number of those that it is made of. */
    static List<Figure> averages(Ui ui, ProjectFile file, List<Statement> statements) {
        List<Party> both = file.parties().stream()
                .filter(each -> each.stands() && each.household() && gain(file, each) != null)
                .toList();
        List<Party> stated = file.parties().stream()
                .filter(each -> each.household()
                        && statements.stream().anyMatch(one -> one.party() == each.id() && one.stands()))
                .toList();
        List<ProjectFile.Grower> growers =
                file.growers().stream().filter(Row::stands).toList();
        return List.of(
                figure(
                        ui,
                        "average.before",
                        average(both.stream().mapToLong(each -> fen(file, each, true))),
                        both.size()),
                figure(
                        ui,
                        "average.after",
                        average(both.stream().mapToLong(each -> fen(file, each, false))),
                        both.size()),
                figure(
                        ui,
                        "average.project",
                        average(stated.stream().mapToLong(each -> fromProject(statements, each))),
                        stated.size()),
                new Figure(
                        ui.t("benefits.average.growers"),
                        ui.number(growers.stream()
                                .map(ProjectFile.Grower::party)
                                .distinct()
                                .count()),
                        null,
                        null,
                        null,
                        null,
                        ui.t(
                                "benefits.average.plants",
                                ui.number(growers.stream()
                                        .mapToLong(ProjectFile.Grower::plants)
                                        .sum()))));
    }

    private static long fen(ProjectFile file, Party party, boolean before) {
        return income(file, party, before).map(Income::fen).orElse(0L);
    }

    private static @Nullable Long average(LongStream fen) {
        long[] all = fen.toArray();
        return all.length == 0
                ? null
                : BigDecimal.valueOf(LongStream.of(all).sum())
                        .divide(BigDecimal.valueOf(all.length), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    private static Figure figure(Ui ui, String key, @Nullable Long fen, int of) {
        return new Figure(
                ui.t("benefits." + key),
                fen == null ? null : ui.moneyExact(Objects.requireNonNull(fen)),
                null,
                null,
                null,
                null,
                ui.t("benefits.average.of", of));
    }
}

package org.sunmao.app.benefits.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.benefits.Ledger;
import org.sunmao.app.benefits.ProjectFile;
import org.sunmao.app.benefits.ProjectFile.Party;
import org.sunmao.app.benefits.Statement;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Rows;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.shell.Ui;

/** What was paid of a season and what is owed, as sheets of its workbook. */
final class PaymentSheets {

    private PaymentSheets() {}

    static Sheet accounts(Ui ui, ProjectFile file, Ledger ledger, List<Statement> statements, long season) {
        return new Sheet(
                ui.t("benefits.accounts"),
                List.of(
                        Column.text(ui.t("benefits.column.code")),
                        Column.text(ui.t("benefits.column.name")),
                        Column.text(ui.t("benefits.column.village")),
                        Column.yuan(ui.t("benefits.column.stated")),
                        Column.yuan(ui.t("benefits.column.difference")),
                        Column.yuan(ui.t("benefits.column.paid")),
                        Column.yuan(ui.t("benefits.column.owed")),
                        Column.text(ui.t("benefits.column.standing"))),
                Rows.of(ledger.of(season).stream()
                        .map(each -> {
                            Party party = file.party(each.party()).orElseThrow();
                            return row(
                                    party.code(),
                                    party.shown(),
                                    party.village(),
                                    yuan(each.statedFen()),
                                    PaymentTables.difference(statements, season, each.party())
                                            .map(PaymentSheets::yuan)
                                            .orElse(null),
                                    yuan(each.paidFen()),
                                    yuan(each.owedFen()),
                                    PaymentTables.standing(ui, each));
                        })
                        .toList()));
    }

    static Sheet payments(Ui ui, ProjectFile file, Ledger ledger, long season) {
        return new Sheet(
                ui.t("benefits.payments"),
                List.of(
                        Column.day(ui.t("benefits.column.day")),
                        Column.text(ui.t("benefits.column.code")),
                        Column.text(ui.t("benefits.column.name")),
                        Column.longText(ui.t("benefits.column.what-paid")),
                        Column.text(ui.t("benefits.column.payee")),
                        Column.text(ui.t("benefits.column.reference")),
                        Column.yuan(ui.t("benefits.column.value")),
                        Column.longText(ui.t("benefits.column.undone"))),
                Rows.of(ledger.paid(season).stream()
                        .map(each -> {
                            Party party = file.party(each.party()).orElseThrow();
                            return row(
                                    each.day(),
                                    party.code(),
                                    party.shown(),
                                    PaymentTables.what(ui, each),
                                    PaymentTables.payee(ui, each.payee()),
                                    each.reference(),
                                    yuan(each.fen()),
                                    PaymentTables.undone(ui, ledger, each));
                        })
                        .toList()));
    }

    private static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}

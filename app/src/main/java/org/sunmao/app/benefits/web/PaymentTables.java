package org.sunmao.app.benefits.web;

import static org.sunmao.app.benefits.web.LandTables.head;
import static org.sunmao.app.benefits.web.LandTables.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.benefits.Ledger;
import org.sunmao.app.benefits.Ledger.Account;
import org.sunmao.app.benefits.Payment;
import org.sunmao.app.benefits.ProjectFile;
import org.sunmao.app.benefits.ProjectFile.Party;
import org.sunmao.app.benefits.Statement;
import org.sunmao.app.benefits.web.TableView.Line;
import org.sunmao.app.shell.Figure;
import org.sunmao.app.shell.Ui;

/** What was paid of a season and what is owed, as tables and figures. */
final class PaymentTables {

    private PaymentTables() {}

    static PaymentsView view(
            Ui ui, ProjectFile file, Ledger ledger, List<Statement> statements, long season, boolean pays) {
        List<Payment> payments = ledger.paid(season);
        Set<Long> open =
                payments.stream().filter(ledger::standing).map(Payment::id).collect(Collectors.toSet());
        Set<Long> bank = payments.stream()
                .filter(each -> open.contains(each.id()) && each.way() == Payment.Way.BANK)
                .map(Payment::id)
                .collect(Collectors.toSet());
        return new PaymentsView(
                figures(ui, ledger.of(season)),
                accounts(ui, file, ledger.of(season), statements),
                payments(ui, file, ledger, payments, pays),
                open,
                bank,
                pays);
    }

    private static long sum(List<Account> accounts, ToLongFunction<Account> fen) {
        return accounts.stream().mapToLong(fen).sum();
    }

    private static List<Figure> figures(Ui ui, List<Account> accounts) {
        long toPay = sum(accounts, each -> Math.max(0, each.owedFen()));
        long toReclaim = sum(accounts, each -> Math.max(0, -each.owedFen()));
        return List.of(
                figure(ui, "stated", sum(accounts, Account::statedFen), accounts.size()),
                figure(ui, "paid", sum(accounts, Account::paidFen), count(accounts, each -> each.paidFen())),
                figure(ui, "to-pay", toPay, count(accounts, each -> each.owedFen())),
                figure(ui, "to-reclaim", toReclaim, count(accounts, each -> -each.owedFen())));
    }

    private static int count(List<Account> accounts, ToLongFunction<Account> fen) {
        return (int) accounts.stream().filter(each -> fen.applyAsLong(each) > 0).count();
    }

    private static Figure figure(Ui ui, String key, long fen, int parties) {
        return new Figure(
                ui.t("benefits.account." + key),
                ui.moneyExact(fen),
                null,
                null,
                null,
                null,
                ui.t("benefits.account.parties", parties));
    }

    /** How an account stands, in a word. */
    static String standing(Ui ui, Account account) {
        String word = account.owedFen() < 0
                ? "reclaim"
                : account.owedFen() == 0 ? "settled" : account.paidFen() == 0 ? "unpaid" : "partly";
        return ui.t("benefits.account.is." + word);
    }

    /** By how much the last correction changed what a party gets of a season; empty where none concerned it. */
    static Optional<Long> difference(List<Statement> statements, long season, long party) {
        List<Statement> made = statements.stream()
                .filter(each -> each.season() == season && each.party() == party && each.reverses() == null)
                .toList();
        if (made.isEmpty()) {
            return Optional.empty();
        }
        Statement last = made.get(made.size() - 1);
        if (last.reversed()) {
            return Optional.of(-last.totalFen());
        }
        return made.size() == 1
                ? Optional.empty()
                : Optional.of(last.totalFen() - made.get(made.size() - 2).totalFen());
    }

    /** A difference with its sign; a word where there is none. */
    static String difference(Ui ui, Optional<Long> fen) {
        return fen.map(each -> each > 0 ? "＋" + ui.moneyExact(each) : ui.moneyExact(each))
                .orElse(ui.t("benefits.none"));
    }

    private static TableView accounts(Ui ui, ProjectFile file, List<Account> accounts, List<Statement> statements) {
        var lines = new ArrayList<Line>();
        for (Account each : accounts) {
            Optional<Statement> last = statements.stream()
                    .filter(one ->
                            one.season() == each.season() && one.party() == each.party() && one.reverses() == null)
                    .reduce((first, second) -> second);
            Line line = Line.of(
                    each.party(),
                    null,
                    LandTables.party(ui, file, each.party()),
                    file.party(each.party()).map(Party::village).orElse(""),
                    ui.moneyExact(each.statedFen()),
                    difference(ui, difference(statements, each.season(), each.party())),
                    ui.moneyExact(each.paidFen()),
                    ui.moneyExact(each.owedFen()),
                    standing(ui, each));
            lines.add(last.map(one -> line.to("/benefits/" + file.matter() + "/statements/" + one.id()))
                    .orElse(line));
        }
        lines.add(Line.of(
                0,
                null,
                ui.t("benefits.all"),
                "",
                ui.moneyExact(sum(accounts, Account::statedFen)),
                "",
                ui.moneyExact(sum(accounts, Account::paidFen)),
                ui.moneyExact(sum(accounts, Account::owedFen)),
                ui.t(
                        sum(accounts, Account::statedFen)
                                        == sum(accounts, Account::paidFen) + sum(accounts, Account::owedFen)
                                ? "benefits.account.adds-up"
                                : "benefits.proof.fails")));
        return new TableView(
                ui.t("benefits.accounts"),
                List.of(
                        head(ui, "party"),
                        head(ui, "village"),
                        number(ui, "stated"),
                        number(ui, "difference"),
                        number(ui, "paid"),
                        number(ui, "owed"),
                        head(ui, "standing")),
                lines,
                null);
    }

    /** @param payees whether whoever was paid is told: to those who handle the project alone */
    private static TableView payments(Ui ui, ProjectFile file, Ledger ledger, List<Payment> payments, boolean payees) {
        var heads = new ArrayList<>(List.of(head(ui, "day"), head(ui, "party"), head(ui, "what-paid")));
        if (payees) {
            heads.add(head(ui, "payee"));
        }
        heads.add(head(ui, "reference"));
        heads.add(number(ui, "value"));
        return new TableView(
                ui.t("benefits.payments"),
                heads,
                payments.stream()
                        .map(each -> {
                            var cells = new ArrayList<>(List.of(
                                    ui.date(each.day()), LandTables.party(ui, file, each.party()), what(ui, each)));
                            if (payees) {
                                cells.add(payee(ui, each.payee()));
                            }
                            cells.add(each.reference());
                            cells.add(ui.moneyExact(each.fen()));
                            return Line.of(each.id(), undone(ui, ledger, each), cells.toArray(String[]::new));
                        })
                        .toList(),
                null);
    }

    /** What a line was. */
    static String what(Ui ui, Payment payment) {
        String what = ui.t(
                "benefits.paid." + payment.sort().word() + "." + payment.way().word());
        return payment.why().isEmpty() ? what : ui.t("benefits.paid.because", what, payment.why());
    }

    /** To whom it went: whose account, with its last four digits, or who signed. */
    static String payee(Ui ui, Payment.@Nullable Payee payee) {
        if (payee == null) {
            return "";
        }
        String who = ui.t(payee.own() ? "benefits.payee.own" : "benefits.payee.other", payee.holder());
        return payee.tail().isEmpty() ? who : ui.t("benefits.payee.account", who, payee.tail());
    }

    /** Why a line does not count any more; null where it does. */
    static @Nullable String undone(Ui ui, Ledger ledger, Payment payment) {
        return ledger.undoing(payment).map(undo -> what(ui, undo)).orElse(null);
    }
}

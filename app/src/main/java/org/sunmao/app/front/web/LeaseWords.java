package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.lease.BreakOption;
import org.sunmao.app.intake.lease.Deposit;
import org.sunmao.app.intake.lease.Escalation;
import org.sunmao.app.intake.lease.Rent;
import org.sunmao.app.intake.lease.RentFree;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.Terms;

/** Words the terms of a lease. What was said and is withheld from the reader is one line that says so. */
final class LeaseWords {

    private final Ui ui;

    LeaseWords(Ui ui) {
        this.ui = ui;
    }

    List<TermLine> lines(Terms terms, @Nullable BigDecimal areaSqm) {
        var lines = new ArrayList<TermLine>();
        add(lines, "rent", terms.rent() == null ? null : rent(terms.rent(), areaSqm));
        add(lines, "rent-free", terms.rentFree() == null ? null : rentFree(terms.rentFree()));
        add(lines, "escalation", terms.escalation() == null ? null : escalation(terms.escalation()));
        add(lines, "deposit", terms.deposit() == null ? null : deposit(terms.deposit()));
        add(lines, "break-option", terms.breakOption() == null ? null : breakOption(terms.breakOption()));
        add(lines, "signed-on", day(terms.signedOn()));
        add(lines, "said-start", day(terms.saidStart()));
        add(lines, "head-tenant", terms.headTenant());
        add(lines, "terms", terms.withheld() ? ui.t("tenancy.terms.withheld") : null);
        return lines;
    }

    /** All of them in one text, as a cell of a table has it. */
    static String inOne(List<TermLine> lines, String colon, String between) {
        return lines.stream().map(line -> line.label() + colon + line.text()).collect(Collectors.joining(between));
    }

    private void add(List<TermLine> lines, String code, @Nullable String text) {
        if (text != null) {
            lines.add(new TermLine(ui.t("tenancy.term." + code), text));
        }
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : ui.date(day);
    }

    private String rent(Rent rent, @Nullable BigDecimal areaSqm) {
        String basis =
                rent.basis() == Rent.Basis.UNKNOWN ? "unknown" : rent.basis().word();
        String said = ui.t("tenancy.rent." + basis, ui.number(rent.amount()));
        Optional<BigDecimal> daily = rent.perSqmDay(areaSqm);
        return rent.basis() == Rent.Basis.SQM_DAY || daily.isEmpty()
                ? said
                : ui.t("tenancy.rent.daily", said, ui.number(daily.get()));
    }

    private String rentFree(RentFree free) {
        if (!free.periods().isEmpty()) {
            return free.periods().stream()
                    .map(period -> ui.interval(period.first(), period.last()))
                    .collect(Collectors.joining(ui.t("front.comma")));
        }
        return ui.t(free.months() ? "tenancy.term.months" : "tenancy.term.days", ui.number(free.number()));
    }

    private String escalation(Escalation escalation) {
        if (escalation.by().signum() == 0) {
            return ui.t("tenancy.escalation.none");
        }
        String by = ui.t(
                escalation.percent() ? "tenancy.escalation.percent" : "tenancy.escalation.yuan",
                ui.number(escalation.by()));
        String every = escalation.everyYears() == 1
                ? ui.t("tenancy.escalation.yearly", by)
                : ui.t("tenancy.escalation.every", escalation.everyYears(), by);
        return escalation.fromYear() == 0 ? every : ui.t("tenancy.escalation.from", escalation.fromYear(), every);
    }

    private String deposit(Deposit deposit) {
        BigDecimal months = deposit.months();
        return months != null
                ? ui.t("tenancy.deposit.months", ui.number(months))
                : ui.t("tenancy.deposit.yuan", ui.number(deposit.yuan()));
    }

    private String breakOption(BreakOption option) {
        if (!option.allowed()) {
            return ui.t("tenancy.break.none");
        }
        var parts = new ArrayList<String>();
        if (option.afterMonths() > 0) {
            parts.add(ui.t("tenancy.break.after", option.afterMonths()));
        }
        if (option.on() != null) {
            parts.add(ui.t("tenancy.break.on", ui.date(option.on())));
        }
        if (!option.notice().isEmpty()) {
            String number = option.notice().substring(0, option.notice().length() - 1);
            boolean months = option.notice().endsWith("m");
            parts.add(ui.t("tenancy.break.notice", ui.t(months ? "tenancy.term.months" : "tenancy.term.days", number)));
        }
        return parts.isEmpty() ? ui.t("tenancy.break.may") : String.join(ui.t("front.comma"), parts);
    }
}

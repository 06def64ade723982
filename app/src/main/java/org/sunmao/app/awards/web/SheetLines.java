package org.sunmao.app.awards.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.awards.Sheet;
import org.sunmao.app.awards.rules.Sheets;
import org.sunmao.app.awards.web.ApplicationPage.CheckLine;
import org.sunmao.app.awards.web.ApplicationPage.SheetView;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.Facts;
import org.sunmao.app.policies.Fit;
import org.sunmao.app.policies.Policies.Fitted;
import org.sunmao.app.policies.Policy;
import org.sunmao.app.policies.page.PolicyWords;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** Conditions and amounts in words. */
final class SheetLines {

    private final Ui ui;
    private final PolicyWords words;
    private final Clause clause;
    private final Map<String, String> sources;

    SheetLines(Ui ui, Policy policy, String clause, Map<String, String> sources) {
        this.ui = ui;
        this.words = new PolicyWords(ui);
        this.clause = policy.text().find(clause).orElseThrow();
        this.sources = sources;
    }

    /** What was kept. */
    SheetView view(Sheet sheet, boolean named) {
        String stage = ui.t("awards.stage." + sheet.stage(), ui.time(sheet.at()));
        return new SheetView(
                named ? stage + " " + sheet.by() : stage,
                sheet.content().checks().stream()
                        .map(Sheets::check)
                        .map(this::line)
                        .toList(),
                words.amount(clause.amount()),
                words.caps(clause.caps()),
                words.reckoned(Sheets.amount(sheet.content(), clause.amount())),
                sheet.fen() == null ? null : ui.moneyExact(sheet.fen()));
    }

    /** What stands now. */
    SheetView view(Fitted fitted) {
        Long fen = fitted.amount().fen();
        return new SheetView(
                "",
                fitted.fit().checks().stream().map(this::line).toList(),
                words.amount(clause.amount()),
                words.caps(clause.caps()),
                words.reckoned(fitted.amount()),
                fen == null ? null : ui.moneyExact(fen));
    }

    /** What would come of it now, where that is not what was kept. */
    @Nullable
    String drift(Sheet kept, Fitted now) {
        Long fen = now.amount().fen();
        if (now.fit().outcome() != Fit.Outcome.FITS) {
            return ui.t(
                    "awards.drift.fit",
                    ui.t("policies.fit." + now.fit().outcome().word()));
        }
        boolean same = fen != null && fen.equals(kept.fen());
        return same ? null : ui.t("awards.drift.amount", fen == null ? ui.unknown() : ui.moneyExact(fen));
    }

    private CheckLine line(Fit.Check check) {
        Facts.Fact fact = check.fact();
        return new CheckLine(
                words.leaf(check.leaf(), check.wanted()),
                switch (check.met()) {
                    case YES -> State.CONFIRMED;
                    case NO -> State.REFUSED;
                    case UNKNOWN -> State.UNKNOWN;
                },
                ui.t("policies.met." + check.met().word()),
                words.fact(check.leaf().attribute(), fact),
                source(check, fact),
                fact == null || fact.day() == null ? null : ui.date(fact.day()));
    }

    private String source(Fit.Check check, Facts.@Nullable Fact fact) {
        String kind = ui.t("policies.from." + check.leaf().attribute().from());
        String source = fact == null ? null : fact.source();
        if (fact == null) {
            return ui.t("policies.would-come", kind);
        }
        if (source == null) {
            return kind;
        }
        return switch (source) {
            case Sheet.APPLICANT -> ui.t("awards.source.applicant");
            case Sheet.CHECKER -> ui.t("awards.source.checker");
            default -> sources.getOrDefault(source, kind);
        };
    }
}

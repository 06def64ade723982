package org.sunmao.app.front.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.policies.Fit;
import org.sunmao.app.policies.Policies;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** The clauses that fit an enterprise or nearly do, for its file; they are told as they stand now, so a file of the past shows none. */
@Component
class FilePolicies {

    private final Policies policies;

    FilePolicies(Policies policies) {
        this.policies = policies;
    }

    /** Whether the reader may open the page that says why. */
    boolean shown(Reader reader) {
        return !reader.scope().clocks().areSet()
                && reader.is(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.LEADER, Role.ENTERPRISE);
    }

    List<PolicyLine> of(Reader reader, Ui ui, long enterprise) {
        if (!shown(reader)) {
            return List.of();
        }
        return policies.fit(reader.scope(), enterprise, LocalDate.now(Formats.ZONE), Map.of()).stream()
                .filter(fitted -> fitted.fit().outcome() == Fit.Outcome.FITS
                        || fitted.fit().outcome() == Fit.Outcome.NEARLY)
                .map(fitted -> new PolicyLine(
                        fitted.clause().title(ui.locale()),
                        fitted.policy().text().title(ui.locale()),
                        fitted.fit().outcome() == Fit.Outcome.FITS ? State.CONFIRMED : State.DUE,
                        ui.t("policies.fit." + fitted.fit().outcome().word())
                                + (fitted.pays() ? "" : ui.t("front.file.policies.unpaid")),
                        fitted.pays() && reader.is(Role.OFFICE, Role.STEWARD, Role.ENTERPRISE)
                                ? "/awards/new?clause=" + fitted.policy().id() + "."
                                        + fitted.clause().key() + "&enterprise=E" + enterprise
                                : null))
                .toList();
    }
}

package org.sunmao.app.policies.web;

import org.sunmao.app.policies.text.Fault;
import org.sunmao.app.shell.Ui;

/** A fault of a document in words. */
public record FaultLine(int line, String text) {

    static FaultLine of(Ui ui, Fault fault) {
        return new FaultLine(fault.line(), ui.t("policies.fault." + fault.kind(), fault.arguments()));
    }
}

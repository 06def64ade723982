package org.sunmao.app.audit.web;

import org.sunmao.app.audit.store.AuditLine;
import org.sunmao.app.shell.Ui;

/** Lines of the record in the words of a page. */
public final class AuditWords {

    private AuditWords() {}

    /** What was done; an action without words of its own is called by its code. */
    public static String action(Ui ui, AuditLine line) {
        return ui.tOr("audit.action." + line.action(), line.action());
    }

    /** The role; {@code –} for nobody signed in. */
    public static String role(Ui ui, AuditLine line) {
        return line.role().isEmpty() ? "–" : ui.tOr("access.role." + line.role(), line.role());
    }

    /** Who did it. */
    public static String who(Ui ui, AuditLine line) {
        return line.username().isEmpty() ? ui.t("audit.nobody") : line.username();
    }

    /** What became of it. */
    public static String result(Ui ui, AuditLine line) {
        return ui.tOr("audit.result." + line.result(), line.result());
    }

    /** How the reader was signed in. */
    public static String via(Ui ui, AuditLine line) {
        return line.via().isEmpty() ? "" : ui.tOr("audit.via." + line.via(), line.via());
    }

    /** Where the thing has a page, its address; else the empty text. The auditor may not open it. */
    public static String object(Ui ui, AuditLine line) {
        if (line.kind().isEmpty()) {
            return "";
        }
        return ui.tOr("audit.kind." + line.kind(), line.kind()) + (line.object().isEmpty() ? "" : " " + line.object());
    }
}

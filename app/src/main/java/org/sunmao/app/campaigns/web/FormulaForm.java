package org.sunmao.app.campaigns.web;

import org.sunmao.app.campaigns.rules.Formula;

/** A formula out of a form. */
final class FormulaForm {

    private static final int LONGEST = 1000;

    private FormulaForm() {}

    /** As it will be kept; each line that is not understood is told. */
    static String read(Form form) {
        Formula.Read read = Formula.read(form.optional("formula", LONGEST));
        for (Formula.Fault fault : read.faults()) {
            form.refuse("formula", fault.line(), fault.found());
        }
        return read.formula().text();
    }
}

package org.sunmao.app.front.web;

import java.util.List;
import org.sunmao.app.shell.SourcedValue;

/** One attribute of a file: the winning value with its source and date, and what else is claimed. */
public record FactLine(String label, SourcedValue value, List<Dissent> dissents) {

    public FactLine {
        dissents = List.copyOf(dissents);
    }
}

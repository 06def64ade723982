package org.sunmao.app.benefits.web;

import java.util.List;
import java.util.Set;
import org.sunmao.app.shell.Figure;

/**
 * What was paid of a season and what is owed, ready for one reader.
 *
 * @param open lines that can be taken back
 * @param bank those of them that a bank can have returned
 * @param pays whether the reader writes payments down
 */
public record PaymentsView(
        List<Figure> figures, TableView accounts, TableView payments, Set<Long> open, Set<Long> bank, boolean pays) {

    public PaymentsView {
        figures = List.copyOf(figures);
        open = Set.copyOf(open);
        bank = Set.copyOf(bank);
    }
}

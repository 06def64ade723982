package org.sunmao.app.benefits.web;

import java.math.BigDecimal;
import org.sunmao.app.benefits.ProjectFile.Contract;
import org.sunmao.app.benefits.Sharing;
import org.sunmao.app.benefits.Statement;
import org.sunmao.app.shell.Ui;

/** Numbers of a project in words: land, quantities, rates, and how a line of a statement was reckoned. */
final class Words {

    private Words() {}

    /** A number in parts of so many places, such as 1250 hundredths as 12.5. */
    static String parts(long parts, int places) {
        BigDecimal number = BigDecimal.valueOf(parts, places).stripTrailingZeros();
        return (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
    }

    /** Land. */
    static String mu(Ui ui, long hundredths) {
        return ui.t("benefits.mu", parts(hundredths, 2));
    }

    /** What a contract gives. */
    static String rate(Ui ui, Contract contract) {
        String key = "benefits.rate." + contract.sort().word();
        return switch (contract.sort()) {
            case RENT, WAGE -> ui.t(key, ui.moneyExact(contract.rate()));
            case SHARE, SECOND -> ui.t(key, parts(contract.rate(), 2));
            case PURCHASE -> ui.t(key, ui.moneyExact(contract.rate()), contract.unit());
            case GUIDANCE -> ui.t(key);
        };
    }

    /** How a line was reckoned, in words. */
    static String formula(Ui ui, Statement.Line line) {
        String key = "benefits.formula." + line.sort().word();
        String pool = ui.moneyExact(line.poolFen());
        return switch (line.sort()) {
            case RENT -> ui.t(key, pool, ui.moneyExact(line.rate()), parts(line.weight(), 2), parts(line.weights(), 2));
            case SECOND ->
                ui.t(
                        key,
                        ui.moneyExact(line.baseFen()),
                        parts(line.rate(), 2),
                        pool,
                        parts(line.weight(), 2),
                        parts(line.weights(), 2));
            case SHARE ->
                ui.t(
                        key,
                        ui.moneyExact(line.baseFen()),
                        parts(line.rate(), 2),
                        pool,
                        ui.number(line.weight()),
                        ui.number(line.weights()));
            case WAGE -> ui.t(key, parts(line.weight() * 5, 1));
            case PURCHASE -> ui.t(key, parts(line.weight(), 3));
            case GUIDANCE -> "";
        };
    }

    /** What a sort of sharing is called. */
    static String sort(Ui ui, Sharing sort) {
        return ui.t("benefits.sharing." + sort.word());
    }
}

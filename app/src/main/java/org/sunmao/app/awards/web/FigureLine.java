package org.sunmao.app.awards.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sunmao.app.awards.store.ApplicationList.Figure;
import org.sunmao.app.shell.Ui;

/**
 * The figures of a clause in a year; the address behind each leads to its rows.
 *
 * @param href the list of all its applications; what narrows it further is added
 */
public record FigureLine(
        String policy,
        String clause,
        String year,
        String href,
        String applied,
        String granted,
        String grantedSum,
        String paid,
        String paidSum,
        String recovered,
        String recoveredSum) {

    static FigureLine of(Ui ui, Figure figure, Titles titles) {
        return of(
                ui,
                figure,
                titles.of(figure.policy(), figure.version()),
                titles.of(figure.policy(), figure.version(), figure.clause()),
                "/awards?state=all&policy=" + figure.policy() + "&clause="
                        + URLEncoder.encode(figure.clause(), StandardCharsets.UTF_8) + "&year=" + figure.year());
    }

    private static FigureLine of(Ui ui, Figure figure, String policy, String clause, String href) {
        return new FigureLine(
                policy,
                clause,
                figure.year() == 0 ? "" : Integer.toString(figure.year()),
                href,
                ui.number(figure.applied()),
                ui.number(figure.granted()),
                ui.moneyExact(figure.grantedFen()),
                ui.number(figure.paid()),
                ui.moneyExact(figure.paidFen()),
                ui.number(figure.recovered()),
                ui.moneyExact(figure.recoveredFen()));
    }

    /** All of them together. */
    static FigureLine total(Ui ui, List<Figure> all) {
        var sum = new Figure(
                0,
                0,
                "",
                0,
                all.stream().mapToLong(Figure::applied).sum(),
                all.stream().mapToLong(Figure::granted).sum(),
                all.stream().mapToLong(Figure::grantedFen).sum(),
                all.stream().mapToLong(Figure::paid).sum(),
                all.stream().mapToLong(Figure::paidFen).sum(),
                all.stream().mapToLong(Figure::recovered).sum(),
                all.stream().mapToLong(Figure::recoveredFen).sum());
        return of(ui, sum, ui.t("awards.figures.total"), "", "/awards?state=all");
    }
}

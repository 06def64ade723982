package org.sunmao.app.front.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.Rows;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.front.web.SubjectPath;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.shell.Ui;

/** A building beside its like as a workbook: the measures, the buildings, and each building's figures as the page writes them. */
final class SimilarBook {

    private final Ui ui;

    SimilarBook(Ui ui) {
        this.ui = ui;
    }

    Export of(SimilarPage page) {
        String title = ui.t("front.similar.of", page.name());
        var lines = new ArrayList<Head.Line>();
        lines.add(new Head.Line(ui.t("front.similar.by"), SimilarWords.alike(ui, page.by())));
        if (!page.unknown().isEmpty()) {
            lines.add(new Head.Line(ui.t("front.similar.not-by"), SimilarWords.alike(ui, page.unknown())));
        }
        return new Export(
                "front.export-similar",
                "building",
                SubjectPath.buildingId(page.id()),
                Map.of("by", page.asked().stream().map(Likeness::word).collect(Collectors.joining(","))),
                title,
                new Head(title, lines, List.of()),
                List.of(measures(page), buildings(page), figures(page)));
    }

    private Column text(String key) {
        return Column.text(ui.t(key));
    }

    private Sheet measures(SimilarPage page) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SimilarLine line : page.lines()) {
            rows.add(Arrays.asList(
                    MeasureWords.name(ui, line.definition()),
                    ui.month(line.question().month()),
                    SimilarWords.own(ui, line),
                    SimilarWords.value(ui, line, line.standing().median()),
                    SimilarWords.value(ui, line, line.standing().lower()),
                    SimilarWords.value(ui, line, line.standing().upper()),
                    SimilarWords.rank(ui, line),
                    SimilarWords.known(ui, line),
                    MeasureWords.address(line.question())));
        }
        return new Sheet(
                ui.t("front.similar.measures"),
                List.of(
                        text("measures.index.measure"),
                        text("front.similar.month"),
                        text("front.similar.own"),
                        text("front.similar.median"),
                        text("front.similar.lower"),
                        text("front.similar.upper"),
                        text("front.similar.rank"),
                        text("front.similar.coverage"),
                        Column.longText(ui.t("measures.export.address"))),
                Rows.of(rows));
    }

    private Sheet buildings(SimilarPage page) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Peer peer : page.peers()) {
            rows.add(Arrays.asList(
                    SubjectPath.buildingId(peer.id()),
                    peer.name(),
                    SimilarWords.alike(ui, peer.alike()),
                    SimilarWords.grade(ui, peer),
                    peer.officeSqm(),
                    SimilarWords.street(ui, peer),
                    peer.completed() == null ? null : peer.completed().toString(),
                    SimilarWords.distance(ui, peer)));
        }
        return new Sheet(
                ui.t("front.similar.buildings"),
                List.of(
                        text("front.export.id"),
                        text("front.buildings.name"),
                        Column.longText(ui.t("front.similar.alike")),
                        text("measures.column.grade"),
                        Column.area(ui.t("front.export.sqm", ui.t("measures.column.office-area"))),
                        text("front.buildings.street"),
                        text("measures.column.completed"),
                        text("front.similar.distance")),
                Rows.of(rows));
    }

    private Sheet figures(SimilarPage page) {
        List<Column> columns = new ArrayList<>();
        columns.add(text("front.buildings.name"));
        page.lines().forEach(line -> columns.add(Column.text(MeasureWords.name(ui, line.definition()))));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Peer peer : page.peers()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(peer.name());
            for (SimilarLine line : page.lines()) {
                Figure figure = line.others().get(peer.id());
                row.add(figure == null ? null : said(line, figure));
            }
            rows.add(row);
        }
        return new Sheet(ui.t("front.similar.figures"), columns, Rows.of(rows));
    }

    private String said(SimilarLine line, Figure figure) {
        String text = SimilarWords.value(ui, line, figure.value());
        return text != null ? text : SimilarWords.why(ui, figure);
    }
}

package org.sunmao.app.measures.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.Rows;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Breakdown;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Question;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.shell.Ui;

/** An answer as a workbook: the definition and the figure on the head sheet, each breakdown, and the rows behind it. */
final class MeasureBook {

    private final Ui ui;
    private final Answer answer;
    private final Definition definition;
    private final String place;

    MeasureBook(Ui ui, Answer answer) {
        this.ui = ui;
        this.answer = answer;
        this.definition = answer.definition();
        this.place = MeasureWords.place(ui, answer.question().place(), answer.placeZh(), answer.placeEn());
    }

    /**
     * The workbook.
     *
     * @param title of the sheet of rows
     * @param sample a page of the rows, for its columns
     * @param rows hands all of them over
     */
    Export export(String reason, String title, RowPage sample, Rows rows) {
        List<Sheet> sheets = new ArrayList<>();
        answer.finding().breakdowns().forEach(breakdown -> sheets.add(parts(breakdown)));
        if (!sample.columns().isEmpty()) {
            sheets.add(new Sheet(title, columns(sample), rows));
        }
        Question question = answer.question();
        String name = MeasureWords.name(ui, definition);
        return new Export(
                "measures.export",
                "measure",
                definition.id(),
                Map.of(
                        "month", question.month().toString(),
                        "place", question.place().toString(),
                        "reason", reason),
                name + "-" + place + "-" + question.month(),
                new Head(name + " · " + place + " · " + ui.month(question.month()), lines(), sources()),
                sheets);
    }

    private List<Head.Line> lines() {
        Figure figure = answer.finding().figure();
        List<Head.Line> lines = new ArrayList<>();
        lines.add(line(
                "measures.definition",
                MeasureWords.definition(ui, definition) + " (" + definition.id() + " "
                        + ui.t("measures.version", definition.version()) + ")"));
        lines.add(line("measures.export.formula", MeasureWords.formula(ui, definition)));
        MeasureWords.choices(ui, answer.formula()).forEach(choice -> lines.add(line("measures.setting", choice)));
        lines.add(line("measures.export.address", MeasureWords.address(answer.question(), ui.clocks())));
        lines.add(line("measures.export.as-of", ui.date(answer.asOf())));
        lines.add(line("measures.whole", said(figure)));
        figure.amounts()
                .forEach((code, amount) -> lines.add(new Head.Line(
                        ui.t("measures.amount." + code), MeasureWords.amount(ui, definition, code, amount))));
        answer.finding()
                .leftOut()
                .forEach(left ->
                        lines.add(line("measures.left-out", ui.t("measures.left-out." + left.reason(), left.count()))));
        return lines;
    }

    private Head.Line line(String key, String text) {
        return new Head.Line(ui.t(key), text);
    }

    private String said(Figure figure) {
        String text = MeasureWords.text(ui, definition, figure);
        String why = MeasureWords.whyUnknown(ui, figure);
        return text != null ? text : why != null ? why : ui.unknown();
    }

    private List<Head.Source> sources() {
        return answer.sources().stream()
                .map(source -> Head.Source.of(
                        ui,
                        ui.lang().equals("zh") ? source.nameZh() : source.nameEn(),
                        ui.t("measures.source-kind." + source.kind()),
                        source.latest()))
                .toList();
    }

    private Sheet parts(Breakdown breakdown) {
        String level = breakdown.level().word();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.longText(ui.t("measures.level." + level)));
        columns.add(new Column(MeasureWords.name(ui, definition), kind(definition.unit())));
        definition
                .amounts()
                .forEach(code -> columns.add(new Column(ui.t("measures.amount." + code), amountKind(code))));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Part part : breakdown.parts()) {
            rows.add(cells(MeasureWords.place(ui, part), part.figure()));
        }
        if (!breakdown.reconcilingWhy().isEmpty()) {
            rows.add(reconciling(breakdown));
        }
        rows.add(cells(ui.t("measures.whole"), answer.finding().figure()));
        return new Sheet(ui.t("measures.by-" + level), columns, Rows.of(rows));
    }

    private List<@Nullable Object> cells(String name, Figure figure) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        cells.add(
                figure.value() == null
                        ? MeasureWords.whyUnknown(ui, figure)
                        : number(definition.unit(), figure.value()));
        for (String code : definition.amounts()) {
            BigDecimal amount = figure.amounts().get(code);
            cells.add(amount == null ? "" : amountKind(code) == Column.Kind.YUAN ? yuan(amount) : amount);
        }
        return cells;
    }

    private List<@Nullable Object> reconciling(Breakdown breakdown) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(ui.t("measures.reconciling." + breakdown.reconcilingWhy()));
        BigDecimal value = breakdown.reconciling();
        cells.add(value == null ? ui.t("measures.unknown.withheld") : number(definition.unit(), value));
        definition.amounts().forEach(code -> cells.add(""));
        return cells;
    }

    private static Column.Kind kind(MeasureUnit unit) {
        return switch (unit) {
            case SHARE -> Column.Kind.SHARE;
            case FEN -> Column.Kind.YUAN;
            case FEN_PER_SQM, FEN_PER_SQM_DAY -> Column.Kind.YUAN;
            case SQUARE_METRES -> Column.Kind.AREA;
            default -> Column.Kind.COUNT;
        };
    }

    private Column.Kind amountKind(String code) {
        return kind(MeasureWords.amountUnit(definition, code));
    }

    private static BigDecimal number(MeasureUnit unit, BigDecimal value) {
        return switch (unit) {
            case FEN, FEN_PER_SQM, FEN_PER_SQM_DAY -> yuan(value);
            case DAYS -> value.setScale(0, RoundingMode.HALF_UP);
            default -> value;
        };
    }

    private static BigDecimal yuan(BigDecimal fen) {
        return fen.movePointLeft(2);
    }

    private List<Column> columns(RowPage page) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < page.columns().size(); i++) {
            String style =
                    page.rows().isEmpty() ? "text" : page.rows().get(0).get(i).style();
            String head = ui.t("measures.column." + page.columns().get(i));
            columns.add(
                    switch (style) {
                        case "area" -> Column.area(ui.t("measures.export.sqm", head));
                        case "money", "rent" -> Column.yuan(ui.t("measures.export.yuan", head));
                        case "count" -> Column.count(head);
                        case "day" -> Column.day(head);
                        default -> Column.text(head);
                    });
        }
        return columns;
    }

    /** The cells of one row behind a figure; what is empty is not known, as on the page. */
    List<@Nullable Object> cells(List<RowPage.Cell> row) {
        List<@Nullable Object> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.text().isEmpty() ? null : value(cell)));
        return cells;
    }

    private Object value(RowPage.Cell cell) {
        return switch (cell.style()) {
            case "area", "count" -> new BigDecimal(cell.text());
            case "money", "rent" -> yuan(new BigDecimal(cell.text()));
            case "message" -> ui.t(cell.text());
            case "day" -> day(cell.text());
            default -> cell.text();
        };
    }

    private static Object day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return text;
        }
    }
}

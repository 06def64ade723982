package org.sunmao.app.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Question;
import org.sunmao.app.shell.Ui;

/** What a month's figures say, in sentences. Each says only what is known; a figure that is not known says so and why. */
final class ReportSentences {

    private static final List<String> TOLD_WHEN_UNKNOWN =
            List.of("occupancy", "enterprises-present", "tax-12-months", "moves-in", "moves-out");

    private final Ui ui;
    private final Map<String, FigureLine> figures;

    ReportSentences(Ui ui, Map<String, FigureLine> figures) {
        this.ui = ui;
        this.figures = figures;
    }

    List<Said> all(String place, String asOf) {
        var said = new ArrayList<Said>();
        said.add(sentence(
                "reports.said.stock", List.of(asOf, place), "buildings", "office-area", "occupancy", "vacant-area"));
        said.add(changes("reports.said.enterprises", "enterprises-present", "enterprises-registered"));
        said.add(sentence("reports.said.moves", List.of(), "moves-in", "moves-out"));
        said.add(changes("reports.said.tax", "tax-12-months", "buildings-over-100m"));
        Said extremes = extremes();
        if (extremes != null) {
            said.add(extremes);
        }
        TOLD_WHEN_UNKNOWN.stream()
                .map(this::line)
                .filter(line -> !line.figure().isKnown())
                .forEach(line ->
                        said.add(Said.of(ui.t("reports.said.unknown", line.name(ui), line.why(ui)), List.of())));
        return List.copyOf(said);
    }

    private FigureLine line(String id) {
        return Objects.requireNonNull(figures.get(id), id);
    }

    private Said.Piece piece(FigureLine line) {
        String unit = line.unit(ui);
        String text = line.text(ui) + (unit.isEmpty() ? "" : " " + unit);
        return new Said.Piece(text, line.answer().question());
    }

    /** Words first, then a mark for each figure. */
    private Said sentence(String key, List<String> words, String... ids) {
        var arguments = new ArrayList<Object>(words);
        var pieces = new ArrayList<Said.Piece>();
        for (String id : ids) {
            arguments.add(Said.mark(pieces.size()));
            pieces.add(piece(line(id)));
        }
        return Said.of(ui.t(key, arguments.toArray()), pieces);
    }

    /** The first figure with how it changed, the second beside it. */
    private Said changes(String key, String first, String second) {
        FigureLine line = line(first);
        String month = line.change(ui, 1);
        String year = line.change(ui, FigureLine.YEAR);
        String changed = "";
        if (month != null && year != null) {
            changed = ui.t("reports.said.changed-both", month, year);
        } else if (month != null) {
            changed = ui.t("reports.said.changed-month", month);
        } else if (year != null) {
            changed = ui.t("reports.said.changed-year", year);
        }
        return Said.of(ui.t(key, Said.mark(0), changed, Said.mark(1)), List.of(piece(line), piece(line(second))));
    }

    /** Where least and most is let; null where the place has not two streets of which it is known. */
    private @Nullable Said extremes() {
        FigureLine occupancy = line("occupancy");
        List<Part> known = occupancy.answer().finding().breakdowns().stream()
                .filter(breakdown -> breakdown.level() == MeasurePlace.Level.STREET)
                .flatMap(breakdown -> breakdown.parts().stream())
                .filter(part -> part.figure().isKnown() && !part.nameZh().isEmpty())
                .sorted(Comparator.comparing(part -> part.figure().known()))
                .toList();
        if (known.size() < 2) {
            return null;
        }
        Part least = known.get(0);
        Part most = known.get(known.size() - 1);
        return Said.of(
                ui.t(
                        "reports.said.extremes",
                        MeasureWords.place(ui, most),
                        Said.mark(0),
                        MeasureWords.place(ui, least),
                        Said.mark(1)),
                List.of(of(occupancy, most), of(occupancy, least)));
    }

    private Said.Piece of(FigureLine line, Part part) {
        var question =
                new Question(line.definition().id(), line.answer().question().month(), part.place());
        String text = MeasureWords.text(ui, line.definition(), part.figure());
        return new Said.Piece(Objects.requireNonNull(text), question);
    }
}

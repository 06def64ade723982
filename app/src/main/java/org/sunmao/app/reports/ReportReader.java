package org.sunmao.app.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Asked;
import org.sunmao.app.measures.Breakdown;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Question;
import org.sunmao.app.measures.SourceDate;
import org.sunmao.app.overview.IndustryMix;
import org.sunmao.app.overview.LeasesEnding;
import org.sunmao.app.shell.Pending;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.shell.Within;

/** Puts a month together from the answers of the measures: nothing stands in a report that its reader could not ask for. */
@Component
public class ReportReader {

    private static final List<String> STREETS = List.of(
            "buildings", "occupancy", "vacant-area", "enterprises-present", "registration-rate", "tax-12-months");
    private static final List<String> BUILDINGS =
            List.of("tax-12-months", "enterprises-present", "occupancy", "vacant-area");
    private static final List<String> MOVES = List.of("moves-in", "moves-out");
    private static final int BUILDINGS_SHOWN = 10;

    private final Measures measures;
    private final IndustryMix industries;
    private final LeasesEnding leases;
    private final List<Pending> rooms;

    ReportReader(Measures measures, IndustryMix industries, LeasesEnding leases, List<Pending> rooms) {
        this.measures = measures;
        this.industries = industries;
        this.leases = leases;
        this.rooms = List.copyOf(rooms);
    }

    /**
     * The report of a month and place.
     *
     * @param movesShown how many moves are told by name
     * @return empty where there is no such place within the scope
     */
    public Optional<Report> find(Reader reader, Ui ui, Asked asked, int movesShown) {
        Scope scope = reader.scope();
        var figures = new LinkedHashMap<String, FigureLine>();
        for (Definition definition : measures.listDefinitions()) {
            Optional<Answer> answer =
                    measures.findAnswer(scope, new Question(definition.id(), asked.month(), asked.place()));
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            figures.put(definition.id(), new FigureLine(answer.get()));
        }
        Answer any = line(figures, Report.HEAD.get(0)).answer();
        String place = place(ui, any, MeasureWords::place);
        return Optional.of(new Report(
                asked,
                place,
                any.asOf(),
                new ReportSentences(ui, figures).all(place(ui, any, MeasureWords::placeWithin), ui.date(any.asOf())),
                figures,
                table(ui, figures, Level.STREET, STREETS, "enterprises-present", Integer.MAX_VALUE, true),
                table(ui, figures, Level.BUILDING, BUILDINGS, "tax-12-months", BUILDINGS_SHOWN, false),
                table(ui, figures, Level.BUILDING, BUILDINGS, "vacant-area", BUILDINGS_SHOWN, false),
                MOVES.stream()
                        .map(id -> line(figures, id))
                        .map(line -> new MoveList(
                                line,
                                measures.listFirstRows(scope, line.answer().question(), movesShown)))
                        .toList(),
                pending(reader, ui, asked.place()),
                industries(ui, scope, asked.place(), any.asOf()),
                leases.find(scope, new LeasesEnding.Wanted(asked.place(), "", 0, any.asOf())),
                sources(figures)));
    }

    /** What waits is told of now alone: nobody can decide what waited. */
    private List<Pending.Line> pending(Reader reader, Ui ui, MeasurePlace place) {
        if (reader.scope().clocks().areSet()) {
            return List.of();
        }
        var within = new Within(place.streetFilter(), place.buildingFilter());
        return Pending.listAll(rooms, ui, reader, within);
    }

    private List<Report.Industry> industries(Ui ui, Scope scope, MeasurePlace place, LocalDate day) {
        List<IndustryMix.Section> sections = industries.list(scope, place, day);
        long all = sections.stream().mapToLong(IndustryMix.Section::enterprises).sum();
        return sections.stream()
                .map(section -> new Report.Industry(
                        section.letter().isEmpty() ? null : ui.t("enterprises.section." + section.letter()),
                        section.enterprises(),
                        BigDecimal.valueOf(section.enterprises())
                                .divide(BigDecimal.valueOf(all), 6, RoundingMode.HALF_UP)))
                .toList();
    }

    /** How a place is written: by itself, or within a sentence. */
    private interface Naming {
        String name(Ui ui, MeasurePlace place, String zh, String en);
    }

    /** The district by its own name, where it has one. */
    private static String place(Ui ui, Answer answer, Naming naming) {
        String district = ui.district();
        return answer.question().place().level() == Level.DISTRICT
                        && district != null
                        && ui.reader().scope().district()
                ? district
                : naming.name(ui, answer.question().place(), answer.placeZh(), answer.placeEn());
    }

    private static FigureLine line(Map<String, FigureLine> figures, String id) {
        return Objects.requireNonNull(figures.get(id), id);
    }

    /**
     * The parts of a level, those first that have most of one measure.
     *
     * @param sortedBy the measure by which they are taken, in its own order
     * @param withWhole whether a last line tells the whole
     * @return null where the place has no such parts
     */
    private static @Nullable PartTable table(
            Ui ui,
            Map<String, FigureLine> figures,
            Level level,
            List<String> columns,
            String sortedBy,
            int most,
            boolean withWhole) {
        List<Part> order = parts(line(figures, sortedBy), level);
        if (order.isEmpty()) {
            return null;
        }
        List<Part> shown = order.stream()
                .filter(part -> most == Integer.MAX_VALUE || part.figure().isKnown())
                .limit(most)
                .toList();
        var wanted = shown.stream().map(Part::place).collect(Collectors.toCollection(LinkedHashSet::new));
        List<FigureLine> lines = columns.stream().map(id -> line(figures, id)).toList();
        List<Map<MeasurePlace, Part>> found = lines.stream()
                .map(line -> parts(line, level).stream()
                        .filter(part -> wanted.contains(part.place()))
                        .collect(Collectors.toMap(Part::place, Function.identity(), (a, b) -> a)))
                .toList();
        var rows = new ArrayList<PartTable.Row>();
        for (Part part : shown) {
            var cells = new ArrayList<PartTable.Cell>();
            for (int i = 0; i < lines.size(); i++) {
                cells.add(cell(ui, lines.get(i), found.get(i).get(part.place())));
            }
            rows.add(new PartTable.Row(MeasureWords.place(ui, part), false, cells));
        }
        if (withWhole) {
            rows.add(new PartTable.Row(
                    ui.t("reports.whole"),
                    true,
                    lines.stream()
                            .map(line -> new PartTable.Cell(
                                    MeasureWords.text(ui, line.definition(), line.figure()),
                                    MeasureWords.whyUnknown(ui, line.figure()),
                                    line.answer().question()))
                            .toList()));
        }
        return new PartTable(lines.stream().map(FigureLine::definition).toList(), rows, order.size() - shown.size());
    }

    private static List<Part> parts(FigureLine line, Level level) {
        return line.answer().finding().breakdowns().stream()
                .filter(breakdown -> breakdown.level() == level)
                .findFirst()
                .map(Breakdown::parts)
                .orElse(List.of());
    }

    private static PartTable.Cell cell(Ui ui, FigureLine line, @Nullable Part part) {
        if (part == null) {
            return new PartTable.Cell(null, null, null);
        }
        return new PartTable.Cell(
                MeasureWords.text(ui, line.definition(), part.figure()),
                MeasureWords.whyUnknown(ui, part.figure()),
                new Question(line.definition().id(), line.answer().question().month(), part.place()));
    }

    private static List<SourceDate> sources(Map<String, FigureLine> figures) {
        var sources = new LinkedHashMap<String, SourceDate>();
        figures.values().stream()
                .flatMap(line -> line.answer().sources().stream())
                .forEach(source -> sources.putIfAbsent(source.code(), source));
        return List.copyOf(sources.values());
    }
}

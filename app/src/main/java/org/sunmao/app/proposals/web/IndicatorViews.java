package org.sunmao.app.proposals.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Question;
import org.sunmao.app.proposals.Indicator;
import org.sunmao.app.proposals.Reply;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** Reads indicators as the reader may: through the measures of buildings, and for enterprises what is known of each of them. Nothing here is typed in. */
@Component
class IndicatorViews {

    private final Measures measures;
    private final FirmReadings firms;
    private final AboutNames about;
    private final MatterTime time;

    IndicatorViews(Measures measures, FirmReadings firms, AboutNames about, MatterTime time) {
        this.measures = measures;
        this.firms = firms;
        this.about = about;
        this.time = time;
    }

    /** What can be chosen: every measure for buildings, what is known of one for enterprises. */
    List<Choice> choices(Ui ui) {
        var choices = new ArrayList<Choice>();
        measures.listDefinitions()
                .forEach(each -> choices.add(
                        new Choice(each.id(), ui.t("proposals.indicator.of-building", MeasureWords.name(ui, each)))));
        FirmReadings.MEASURES.forEach(each -> choices.add(
                new Choice(each, ui.t("proposals.indicator.of-enterprise", ui.t("proposals.indicator.firm." + each)))));
        return choices;
    }

    /** Whether a measure is one of what it is chosen for. */
    boolean fits(String kind, String measure) {
        return kind.equals("enterprise")
                ? FirmReadings.MEASURES.contains(measure)
                : measures.findDefinition(measure).isPresent();
    }

    /** The months that can stand before, the newest first. */
    List<Choice> months(Reader reader, Ui ui) {
        YearMonth now = YearMonth.from(time.today());
        List<YearMonth> known =
                measures.findMonths(reader.scope()).map(Months::newest).orElse(List.of(now));
        var months = new ArrayList<>(known);
        java.util.Collections.reverse(months);
        return months.stream()
                .filter(month -> !month.isAfter(now))
                .map(month -> new Choice(month.toString(), ui.month(month)))
                .toList();
    }

    /** The indicators of a proposal. */
    List<IndicatorView> of(Reader reader, Ui ui, Matter matter, List<Indicator> indicators, List<Reply> replies) {
        return indicators.stream()
                .map(each -> view(reader, ui, matter, each, replies))
                .toList();
    }

    /** A month and what it is to the proposal. */
    private record When(String word, YearMonth month) {}

    private List<When> when(Ui ui, Matter matter, Indicator indicator, List<Reply> replies, YearMonth now) {
        var when = new ArrayList<When>();
        when.add(new When(ui.t("proposals.indicator.before"), indicator.before()));
        when.add(new When(
                ui.t("proposals.indicator.submitted"),
                YearMonth.from(LocalDate.ofInstant(matter.openedAt(), MatterTime.ZONE))));
        for (Reply reply : replies) {
            when.add(new When(ui.t("proposals.indicator.replied", reply.round()), YearMonth.from(reply.on())));
        }
        when.add(new When(ui.t("proposals.indicator.now"), now));
        return when;
    }

    private IndicatorView view(Reader reader, Ui ui, Matter matter, Indicator indicator, List<Reply> replies) {
        Optional<AboutNames.About> subject = about.find(reader, indicator.kind(), indicator.subject());
        YearMonth today = YearMonth.from(time.today());
        Optional<Definition> definition = measures.findDefinition(indicator.measure());
        boolean building = indicator.kind().equals("building");
        YearMonth now = building
                ? measures.findMonths(reader.scope())
                        .map(Months::last)
                        .filter(m -> m.isBefore(today))
                        .orElse(today)
                : firms.now(reader, indicator.subject(), indicator.measure());
        var points = new ArrayList<IndicatorView.Point>();
        BigDecimal before = null;
        for (When when : when(ui, matter, indicator, replies, now)) {
            Read read = building
                    ? ofBuilding(reader, ui, indicator, definition.orElse(null), when.month())
                    : ofFirm(reader, ui, indicator, when.month());
            boolean first = points.isEmpty();
            before = first ? read.value() : before;
            BigDecimal value = read.value();
            String change = first || before == null || value == null
                    ? ""
                    : building
                            ? MeasureWords.change(ui, read.unit(), value.subtract(before))
                            : firms.change(ui, indicator.measure(), value.subtract(before));
            points.add(new IndicatorView.Point(
                    when.word(), ui.month(when.month()), read.said(), read.why(), change, read.ask()));
        }
        return new IndicatorView(
                indicator.id(),
                subject.map(AboutNames.About::name).orElse(ui.unknown()),
                subject.map(AboutNames.About::href).orElse(null),
                building
                        ? definition.map(d -> MeasureWords.name(ui, d)).orElse(indicator.measure())
                        : ui.t("proposals.indicator.firm." + indicator.measure()),
                points);
    }

    /** What was read: a value and how it is said, or why there is none. */
    private record Read(
            @Nullable BigDecimal value,
            String said,
            String why,
            MeasureUnit unit,
            @Nullable String ask) {}

    private Read ofFirm(Reader reader, Ui ui, Indicator indicator, YearMonth month) {
        FirmReadings.Read read = firms.read(reader, ui, indicator.subject(), indicator.measure(), month);
        return new Read(read.value(), read.said(), read.why(), MeasureUnit.SQUARE_METRES, null);
    }

    private Read ofBuilding(
            Reader reader, Ui ui, Indicator indicator, @Nullable Definition definition, YearMonth month) {
        if (definition == null) {
            return new Read(null, "", ui.unknown(), MeasureUnit.ENTERPRISES, null);
        }
        var question = new Question(indicator.measure(), month, MeasurePlace.building(indicator.subject()));
        Optional<Answer> answer = measures.findAnswer(reader.scope(), question);
        if (answer.isEmpty()) {
            return new Read(null, "", ui.t("proposals.indicator.closed"), definition.unit(), null);
        }
        Figure figure = answer.get().finding().figure();
        String ask = MeasureWords.address(question);
        BigDecimal value = figure.value();
        if (value == null) {
            String why = MeasureWords.whyUnknown(ui, figure);
            return new Read(null, "", why == null ? ui.unknown() : why, definition.unit(), ask);
        }
        String unit = MeasureWords.unit(ui, definition.unit(), value);
        String text = MeasureWords.value(ui, definition.unit(), value);
        return new Read(
                value, unit == null ? text : ui.t("proposals.indicator.value", text, unit), "", definition.unit(), ask);
    }
}

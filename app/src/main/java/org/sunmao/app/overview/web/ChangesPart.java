package org.sunmao.app.overview.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.Happening;
import org.sunmao.app.shell.Happening.Since;

/**
 * What changed: the figures against the month before, or against the first month of the range; and what the rooms recorded since yesterday and
 * since last month. The record is of now, so of a past day only the figures are told.
 */
@Component
public class ChangesPart implements ScreenPart {

    private final List<Happening> rooms;
    private final Clock clock;

    ChangesPart(List<Happening> rooms) {
        this.rooms = List.copyOf(rooms);
        this.clock = Clock.system(Formats.ZONE);
    }

    /**
     * A figure that changed.
     *
     * @param up whether it rose
     * @param by how much, with its sign
     * @param ask where the two are compared
     */
    public record Line(String name, boolean up, String by, String ask) {}

    /**
     * What changed.
     *
     * @param against the month that figures are held against; null where evidence does not reach back so far
     * @param figures those that changed
     * @param happened what the rooms recorded; null where a past day is shown
     * @param yesterday since when the first column counts
     * @param lastMonth since when the second does
     */
    public record Page(
            @Nullable YearMonth against,
            List<Line> figures,
            @Nullable List<Happening.Line> happened,
            LocalDate yesterday,
            LocalDate lastMonth) {}

    @Override
    public String id() {
        return "changes";
    }

    @Override
    public Page page(Looking looking) {
        LocalDate today = LocalDate.now(clock);
        LocalDate yesterday = today.minusDays(1);
        LocalDate lastMonth = today.minusMonths(1);
        var since = new Since(
                yesterday.atStartOfDay(Formats.ZONE).toInstant(),
                lastMonth.atStartOfDay(Formats.ZONE).toInstant());
        return new Page(
                looking.against(),
                Stream.concat(FiguresPart.FIGURES.stream(), FiguresPart.MOVES.stream())
                        .map(looking::answer)
                        .flatMap(answer -> line(looking, answer).stream())
                        .toList(),
                looking.scope().clocks().areSet()
                        ? null
                        : rooms.stream()
                                .flatMap(room ->
                                        room
                                                .listHappened(looking.ui(), looking.reader(), looking.within(), since)
                                                .stream())
                                .sorted(Comparator.comparingLong(Happening.Line::ofDay)
                                        .thenComparingLong(Happening.Line::ofMonth)
                                        .reversed())
                                .toList(),
                yesterday,
                lastMonth);
    }

    private static Optional<Line> line(Looking looking, Answer answer) {
        BigDecimal now = answer.finding().figure().value();
        BigDecimal before = looking.against() == null ? null : answer.valueIn(looking.against());
        if (now == null || before == null || now.compareTo(before) == 0) {
            return Optional.empty();
        }
        BigDecimal change = now.subtract(before);
        return Optional.of(new Line(
                MeasureWords.name(looking.ui(), answer.definition()),
                change.signum() > 0,
                MeasureWords.change(looking.ui(), answer.definition().unit(), change),
                looking.ranged()
                        ? MeasureWords.address(answer.question())
                        : MeasureWords.comparison(answer.question())));
    }
}

package org.sunmao.app.front.similar;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Breakdown;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Question;

/**
 * Every measure of a building beside the same of its like. The figures are the parts by building of the whole that the reader sees: the same as on
 * the pages of the measures, by the same rights (published cells of tax, no rents behind masks), and remembered with them.
 */
@Component
class SimilarFigures {

    /** What counts buildings is 1 or 0 of one building, and the share of graded ones is too. */
    private static final Set<MeasureUnit> OF_MANY = EnumSet.of(MeasureUnit.BUILDINGS);

    private static final String GRADED = "buildings-graded";

    private final Measures measures;

    SimilarFigures(Measures measures) {
        this.measures = measures;
    }

    List<SimilarLine> list(Scope scope, long building, List<Peer> peers) {
        Optional<YearMonth> newest = measures.findMonths(scope).map(Months::last);
        return newest.stream()
                .flatMap(month -> measures.listDefinitions().stream()
                        .filter(definition -> !OF_MANY.contains(definition.unit())
                                && !definition.id().equals(GRADED))
                        .flatMap(definition -> line(scope, definition, month, building, peers).stream()))
                .toList();
    }

    /** In the newest month that has a figure at all; without any in the newest. */
    private Optional<SimilarLine> line(
            Scope scope, Definition definition, YearMonth newest, long building, List<Peer> peers) {
        return ask(scope, definition, newest)
                .map(answer -> answer.lastKnown()
                        .filter(month -> !month.equals(newest))
                        .flatMap(month -> ask(scope, definition, month))
                        .orElse(answer))
                .map(answer -> line(answer, building, peers));
    }

    private Optional<Answer> ask(Scope scope, Definition definition, YearMonth month) {
        return measures.findAnswer(scope, new Question(definition.id(), month, MeasurePlace.DISTRICT));
    }

    private static SimilarLine line(Answer answer, long building, List<Peer> peers) {
        var wanted = new HashSet<String>();
        wanted.add(Long.toString(building));
        peers.forEach(peer -> wanted.add(Long.toString(peer.id())));
        Map<Long, Figure> figures = figures(answer, wanted);
        Figure whole = answer.finding().figure();
        Figure silent = Figure.unknown(whole.isKnown() ? "not-told-by-building" : whole.unknownWhy());
        Figure own = figures.getOrDefault(building, silent);
        var others = new HashMap<Long, Figure>();
        peers.forEach(peer -> others.put(peer.id(), figures.getOrDefault(peer.id(), silent)));
        List<BigDecimal> known = others.values().stream()
                .filter(Figure::isKnown)
                .map(Figure::known)
                .toList();
        Question question = answer.question();
        return new SimilarLine(
                answer.definition(),
                new Question(question.measure(), question.month(), MeasurePlace.building(building)),
                own,
                others,
                Standing.of(own.value(), known, peers.size()));
    }

    private static Map<Long, Figure> figures(Answer answer, Set<String> wanted) {
        var figures = new HashMap<Long, Figure>();
        for (Breakdown breakdown : answer.finding().breakdowns()) {
            if (breakdown.level() == Level.BUILDING) {
                for (Part part : breakdown.parts()) {
                    if (wanted.contains(part.place().code())) {
                        figures.put(Long.valueOf(part.place().code()), part.figure());
                    }
                }
            }
        }
        return figures;
    }
}

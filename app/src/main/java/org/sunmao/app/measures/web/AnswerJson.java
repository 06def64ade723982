package org.sunmao.app.measures.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Breakdown;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.measures.SourceDate;

/**
 * An answer as JSON. A value that is not known is null and says why; it is never 0.
 *
 * @param measure id of the definition
 * @param version its version
 * @param unit ENTERPRISES, SHARE (1 being the whole) or FEN
 * @param month as yyyy-MM
 * @param asOf the day whose state is told, yyyy-MM-dd
 * @param place as asked: district, street:… or building:…
 * @param value the value, null when not known
 * @param unknownWhy code of the reason, empty when known
 * @param amounts what the value is made of
 * @param rows how many rows it counts
 * @param coverage how much of what should speak does
 * @param missingMonths months that nothing was delivered for, where several are needed
 * @param leftOut what is not counted, by reason, with the address of its rows
 * @param breakdowns parts with the line that reconciles them with the whole
 * @param sources how far each source has come
 * @param series the trend, oldest first
 */
record AnswerJson(
        String measure,
        int version,
        String unit,
        String month,
        String asOf,
        String place,
        @Nullable BigDecimal value,
        String unknownWhy,
        Map<String, BigDecimal> amounts,
        long rows,
        Coverage coverage,
        List<String> missingMonths,
        List<LeftOutJson> leftOut,
        List<BreakdownJson> breakdowns,
        List<SourceJson> sources,
        List<PointJson> series) {

    record LeftOutJson(String reason, long count, boolean countedAllTheSame, String rows) {}

    record PartJson(
            String place,
            String nameZh,
            String nameEn,
            @Nullable BigDecimal value,
            String unknownWhy,
            Map<String, BigDecimal> amounts) {}

    record BreakdownJson(
            String level, List<PartJson> parts, @Nullable BigDecimal reconciling, String reconcilingWhy) {}

    record SourceJson(
            String code,
            String kind,
            String nameZh,
            String nameEn,
            @Nullable String latest,
            String freshness) {}

    record PointJson(String month, @Nullable BigDecimal value) {}

    static AnswerJson of(Answer a) {
        Figure figure = a.finding().figure();
        return new AnswerJson(
                a.definition().id(),
                a.definition().version(),
                a.definition().unit().name(),
                a.question().month().toString(),
                a.asOf().toString(),
                a.question().place().toString(),
                figure.value(),
                figure.unknownWhy(),
                figure.amounts(),
                a.finding().rows(),
                a.finding().coverage(),
                a.finding().missing().stream().map(Object::toString).toList(),
                a.finding().leftOut().stream().map(left -> leftOut(a, left)).toList(),
                a.finding().breakdowns().stream().map(AnswerJson::breakdown).toList(),
                a.sources().stream().map(AnswerJson::source).toList(),
                a.series().stream()
                        .map(p -> new PointJson(p.month().toString(), p.value()))
                        .toList());
    }

    private static LeftOutJson leftOut(Answer a, LeftOut left) {
        return new LeftOutJson(
                left.reason(), left.count(), left.flagged(), MeasureWords.rows(a.question(), left.reason()));
    }

    private static BreakdownJson breakdown(Breakdown b) {
        return new BreakdownJson(
                b.level().word(),
                b.parts().stream()
                        .map(p -> new PartJson(
                                p.place().toString(),
                                p.nameZh(),
                                p.nameEn(),
                                p.figure().value(),
                                p.figure().unknownWhy(),
                                p.figure().amounts()))
                        .toList(),
                b.reconciling(),
                b.reconcilingWhy());
    }

    private static SourceJson source(SourceDate s) {
        return new SourceJson(
                s.code(),
                s.kind(),
                s.nameZh(),
                s.nameEn(),
                s.latest() == null ? null : s.latest().toString(),
                s.freshness().word());
    }
}

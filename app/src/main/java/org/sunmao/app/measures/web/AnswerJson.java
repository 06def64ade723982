package org.sunmao.app.measures.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Breakdown;
import org.sunmao.app.measures.Chosen;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.MeasureVersion;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.measures.Setting;
import org.sunmao.app.measures.SourceDate;

/**
 * An answer as JSON. A value that is not known is null and says why; it is never 0.
 *
 * @param measure id of the definition
 * @param version its version
 * @param settings the district's choices that it was made by: value and version of each
 * @param versions every version of the measure: when it is in force, and what the value is by it
 * @param unit ENTERPRISES, SHARE (1 being the whole), FEN, FEN_PER_SQM, FEN_PER_SQM_DAY, DAYS …
 * @param month as yyyy-MM
 * @param asOf the day whose state is told, yyyy-MM-dd
 * @param place as asked: district, street:… or building:…
 * @param value the value, null when not known
 * @param unknownWhy code of the reason, empty when known
 * @param unknown the reason in both languages, null when known
 * @param freshness the worst of the sources' freshness, in both languages
 * @param breaks months from which on the trend is made by another version or choice
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
        List<SettingJson> settings,
        List<VersionJson> versions,
        String unit,
        String month,
        String asOf,
        String place,
        @Nullable BigDecimal value,
        String unknownWhy,
        BothLanguages.@Nullable Text unknown,
        WordJson freshness,
        Map<String, BigDecimal> amounts,
        long rows,
        Coverage coverage,
        List<String> missingMonths,
        List<LeftOutJson> leftOut,
        List<BreakdownJson> breakdowns,
        List<SourceJson> sources,
        List<PointJson> series,
        List<String> breaks) {

    record WordJson(String code, String zh, String en) {}

    record SettingJson(
            String id, String value, int version, String nameZh, String nameEn, String valueZh, String valueEn) {}

    record SpanJson(@Nullable String from, @Nullable String until) {}

    @Schema(name = "AnsweredVersion")
    record VersionJson(
            int version,
            boolean inForce,
            List<SpanJson> spans,
            @Nullable BigDecimal value,
            String unknownWhy) {}

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
            String freshness,
            String freshnessZh,
            String freshnessEn) {}

    record PointJson(String month, @Nullable BigDecimal value) {}

    static AnswerJson of(Answer a, List<MeasureVersion> versions, BothLanguages words) {
        Figure figure = a.finding().figure();
        return new AnswerJson(
                a.definition().id(),
                a.definition().version(),
                a.definition().settings().stream()
                        .map(setting -> setting(a, setting, words))
                        .toList(),
                versions.stream().map(AnswerJson::version).toList(),
                a.definition().unit().name(),
                a.question().month().toString(),
                a.asOf().toString(),
                a.question().place().toString(),
                figure.value(),
                figure.unknownWhy(),
                figure.isKnown() ? null : words.of("measures.unknown." + figure.unknownWhy()),
                new WordJson(
                        a.freshness().word(),
                        words.chinese("measures.freshness." + a.freshness().word()),
                        words.english("measures.freshness." + a.freshness().word())),
                figure.amounts(),
                a.finding().rows(),
                a.finding().coverage(),
                a.finding().missing().stream().map(Object::toString).toList(),
                a.finding().leftOut().stream().map(left -> leftOut(a, left)).toList(),
                a.finding().breakdowns().stream().map(AnswerJson::breakdown).toList(),
                a.sources().stream().map(source -> source(source, words)).toList(),
                a.series().stream()
                        .map(p -> new PointJson(p.month().toString(), p.value()))
                        .toList(),
                a.breaks().stream().map(Object::toString).toList());
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

    private static SettingJson setting(Answer a, Setting setting, BothLanguages words) {
        String value = a.settings().value(setting);
        Chosen chosen = a.settings().chosen().get(setting.id());
        var name = words.of(setting.messages() + ".name");
        var said = words.of(setting.messages() + ".value." + value);
        return new SettingJson(
                setting.id(), value, chosen == null ? 0 : chosen.version(), name.zh(), name.en(), said.zh(), said.en());
    }

    private static VersionJson version(MeasureVersion v) {
        Figure figure = v.figure();
        return new VersionJson(
                v.definition().version(),
                v.inForce(),
                v.spans().stream()
                        .map(span -> new SpanJson(month(span.from()), month(span.until())))
                        .toList(),
                figure == null ? null : figure.value(),
                figure == null ? "" : figure.unknownWhy());
    }

    private static @Nullable String month(@Nullable YearMonth month) {
        return month == null ? null : month.toString();
    }

    private static SourceJson source(SourceDate s, BothLanguages words) {
        return new SourceJson(
                s.code(),
                s.kind(),
                s.nameZh(),
                s.nameEn(),
                s.latest() == null ? null : s.latest().toString(),
                s.freshness().word(),
                words.chinese("measures.freshness." + s.freshness().word()),
                words.english("measures.freshness." + s.freshness().word()));
    }
}

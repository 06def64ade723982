package org.sunmao.app.measures.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.measures.Asked;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Question;
import org.sunmao.app.measures.Setting;

/** Figures as JSON, by the same rights as the pages. */
@Clocked
@RestController
@RequestMapping("/api/measures")
@Allowed({
    Role.OFFICE,
    Role.STEWARD,
    Role.MANAGER,
    Role.DEPARTMENT,
    Role.INVESTMENT,
    Role.MEMBER,
    Role.COUNCIL,
    Role.LEADER
})
class MeasureApi {

    private final Measures measures;
    private final BothLanguages words = new BothLanguages();

    MeasureApi(Measures measures) {
        this.measures = measures;
    }

    /** A code that stands for words. */
    record CodeJson(String code, String zh, String en) {}

    /** Another version beside the one in force; {@code change} says what it does otherwise than the first. */
    record VersionJson(
            int version, BothLanguages.Text definition, BothLanguages.Text formula, BothLanguages.Text change) {}

    /** A definition in both languages, the sources that it needs and the reasons for which it is not known, with the months that evidence within the reader's scope speaks of (yyyy-MM). */
    record DefinitionJson(
            String id,
            int version,
            String unit,
            List<String> sourceKinds,
            String nameZh,
            String nameEn,
            String definitionZh,
            String definitionEn,
            String formulaZh,
            String formulaEn,
            List<CodeJson> sources,
            List<CodeJson> notKnown,
            List<String> settings,
            List<VersionJson> versions,
            @Nullable String firstMonth,
            @Nullable String lastMonth) {}

    /** Every definition. */
    @GetMapping
    List<DefinitionJson> list(Reader reader) {
        Optional<Months> months = measures.findMonths(reader.scope());
        return Stream.concat(
                        measures.listDefinitions().stream().map(d -> json(d, months)),
                        measures.listLive().stream().map(d -> json(d, measures.findMonths(reader.scope(), d.id()))))
                .toList();
    }

    /** One figure with everything behind it; the newest month and the whole scope unless said otherwise. */
    @GetMapping("/{id:[a-z0-9-]+}")
    AnswerJson answer(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "0") int version,
            Reader reader) {
        Months known =
                measures.findMonths(reader.scope(), id).orElseGet(() -> new Months(YearMonth.now(), YearMonth.now()));
        Asked asked = Asked.of(month, place, known);
        var question = new Question(id, asked.month(), asked.place(), version);
        return measures.findAnswer(reader.scope(), question)
                .map(answer -> AnswerJson.of(answer, measures.listVersions(reader.scope(), question), words))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private DefinitionJson json(Definition d, Optional<Months> months) {
        return new DefinitionJson(
                d.id(),
                d.version(),
                d.unit().name(),
                d.sourceKinds(),
                words.chinese(d.messages() + ".name"),
                words.english(d.messages() + ".name"),
                words.chinese(d.words() + ".definition"),
                words.english(d.words() + ".definition"),
                words.chinese(d.words() + ".formula"),
                words.english(d.words() + ".formula"),
                codes("measures.source-kind.", d.sourceKinds()),
                codes("measures.unknown.", d.notKnown()),
                d.settings().stream().map(Setting::id).toList(),
                Stream.concat(measures.listAllVersions().stream(), measures.listLive().stream())
                        .filter(v -> v.id().equals(d.id()))
                        .map(v -> new VersionJson(
                                v.version(),
                                words.of(v.words() + ".definition"),
                                words.of(v.words() + ".formula"),
                                v.version() == 1 ? new BothLanguages.Text("", "") : words.of(v.words() + ".change")))
                        .toList(),
                months.map(m -> m.first().toString()).orElse(null),
                months.map(m -> m.last().toString()).orElse(null));
    }

    private List<CodeJson> codes(String prefix, List<String> codes) {
        return codes.stream()
                .map(code -> new CodeJson(code, words.chinese(prefix + code), words.english(prefix + code)))
                .toList();
    }
}

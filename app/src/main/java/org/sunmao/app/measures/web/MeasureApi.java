package org.sunmao.app.measures.web;

import java.util.List;
import java.util.Optional;
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
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Messages;

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
    private final Messages chinese = new Messages(Language.ZH);
    private final Messages english = new Messages(Language.EN);

    MeasureApi(Measures measures) {
        this.measures = measures;
    }

    /** A definition in both languages, with the months that evidence within the reader's scope speaks of (yyyy-MM). */
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
            @Nullable String firstMonth,
            @Nullable String lastMonth) {}

    /** Every definition. */
    @GetMapping
    List<DefinitionJson> list(Reader reader) {
        Optional<Months> months = measures.findMonths(reader.scope());
        return measures.listDefinitions().stream().map(d -> json(d, months)).toList();
    }

    /** One figure with everything behind it; the newest month and the whole scope unless said otherwise. */
    @GetMapping("/{id:[a-z0-9-]+}")
    AnswerJson answer(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String place,
            Reader reader) {
        return measures.findMonths(reader.scope())
                .map(known -> Asked.of(month, place, known))
                .flatMap(asked -> measures.findAnswer(reader.scope(), new Question(id, asked.month(), asked.place())))
                .map(AnswerJson::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private DefinitionJson json(Definition d, Optional<Months> months) {
        return new DefinitionJson(
                d.id(),
                d.version(),
                d.unit().name(),
                d.sourceKinds(),
                text(chinese, d, ".name"),
                text(english, d, ".name"),
                text(chinese, d, ".definition"),
                text(english, d, ".definition"),
                text(chinese, d, ".formula"),
                text(english, d, ".formula"),
                months.map(m -> m.first().toString()).orElse(null),
                months.map(m -> m.last().toString()).orElse(null));
    }

    private static String text(Messages messages, Definition d, String which) {
        return messages.get(d.messages() + which, new Formats(Language.ZH, "", ""));
    }
}

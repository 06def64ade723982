package org.sunmao.app.warnings.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.warnings.Warning;
import org.sunmao.app.warnings.WarningRules;
import org.sunmao.app.warnings.store.WarningBoard;

/** The list for programs: what it answers is what the pages show to the same reader. */
@RestController
@RequestMapping(path = "/api/warnings", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.MANAGER, Role.INVESTMENT, Role.LEADER})
@Tag(name = "warnings")
class WarningsApi {

    private static final int MOST = 500;

    private final WarningBoard board;
    private final WarningRules rules;

    WarningsApi(WarningBoard board, WarningRules rules) {
        this.board = board;
        this.rules = rules;
    }

    /** A warning. */
    record WarningAnswer(
            long id,
            String rule,
            int version,
            int level,
            String subject,
            @Nullable String name,
            @Nullable String where,
            String reason,
            String owner,
            String state,
            LocalDate since,
            @Nullable LocalDate ended) {}

    /** A page of them; {@code next} is the cursor of the page after, null at the end. */
    record WarningsAnswer(
            long total,
            List<WarningAnswer> warnings,
            @Nullable String next) {}

    /** A rule. */
    record RuleAnswer(String id, int version, String subject, String owner, String name, String about) {}

    @GetMapping
    @Operation(summary = "Warnings, those that wait when no state is asked for, the most pressing first")
    WarningsAnswer list(
            @ModelAttribute WarningFilters filters,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            Ui ui) {
        var listed =
                board.list(reader.scope(), filters.query(reader), filters.after(), Math.max(1, Math.min(limit, MOST)));
        var words = new WarningWords(ui, WarningWords.today());
        return new WarningsAnswer(
                listed.count().rows(),
                listed.page().rows().stream()
                        .map(one -> answer(one, words.line(one)))
                        .toList(),
                listed.page().next());
    }

    @GetMapping("/rules")
    @Operation(summary = "The rules that are declared")
    List<RuleAnswer> rules(Ui ui) {
        return rules.list().stream()
                .map(rule -> new RuleAnswer(
                        rule.id(),
                        rule.version(),
                        rule.subject().word(),
                        rule.owner().word(),
                        ui.t("warnings.rule." + rule.id()),
                        ui.t("warnings.rule." + rule.id() + ".about")))
                .toList();
    }

    private static WarningAnswer answer(Warning one, WarningLine line) {
        return new WarningAnswer(
                one.id(),
                one.rule(),
                one.version(),
                one.level(),
                one.subject(),
                line.subject(),
                line.where(),
                line.reason(),
                one.owner(),
                one.state(),
                one.firstOn(),
                one.endedOn());
    }
}

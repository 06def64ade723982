package org.sunmao.app.visits.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.visits.VisitRules;
import org.sunmao.app.visits.store.VisitBoard;

/** Visits for programs: what it answers is what the calendar shows to the same reader. */
@RestController
@RequestMapping(path = "/api/visits", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.LEADER})
@Tag(name = "visits")
class VisitsApi {

    private final VisitBoard board;
    private final VisitRules rules;

    VisitsApi(VisitBoard board, VisitRules rules) {
        this.board = board;
        this.rules = rules;
    }

    /** A visit. */
    record VisitAnswer(
            long id,
            @Nullable String enterprise,
            @Nullable String building,
            String name,
            @Nullable String where,
            Instant from,
            Instant to,
            String purpose,
            String about,
            String basis,
            List<String> departments,
            String state,
            boolean standsUnanswered,
            boolean planned,
            int notes) {}

    /** The visits that were asked for; {@code cut} where there are more. */
    record VisitsAnswer(boolean cut, List<VisitAnswer> visits) {}

    @GetMapping
    @Operation(
            summary =
                    "Visits of the last thirty days and all to come, unless from and to say otherwise; at most 1,000, the earliest first")
    VisitsAnswer list(@ModelAttribute VisitFilters filters, Reader reader, Ui ui) {
        var words = new VisitWords(ui, reader.scope(), rules.today());
        var visits = board.list(reader.scope(), filters.query(reader, rules.today()));
        return new VisitsAnswer(
                visits.size() == VisitBoard.MOST,
                visits.stream()
                        .map(visit -> {
                            VisitLine line = words.line(visit);
                            return new VisitAnswer(
                                    visit.id(),
                                    visit.enterpriseId() == null ? null : "E" + visit.enterpriseId(),
                                    visit.buildingId() == null ? null : "B" + visit.buildingId(),
                                    line.subject(),
                                    line.where(),
                                    visit.during().from(),
                                    visit.during().to(),
                                    visit.purpose(),
                                    line.about(),
                                    line.basis(),
                                    visit.departments(),
                                    visit.state().word(),
                                    visit.standsUnanswered(rules.today()),
                                    visit.planned(),
                                    visit.notes());
                        })
                        .toList());
    }
}

package org.sunmao.app.visits.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.visits.Visit;
import org.sunmao.app.visits.VisitRules;
import org.sunmao.app.visits.store.VisitBoard;

/** The bookings of an enterprise, for its own account: what is to come and what has been. */
@Controller
class OwnController {

    private final VisitBoard board;
    private final VisitRules rules;

    OwnController(VisitBoard board, VisitRules rules) {
        this.board = board;
        this.rules = rules;
    }

    @Allowed(Role.ENTERPRISE)
    @GetMapping("/visits/own")
    String own(Reader reader, Ui ui, Model model) {
        var query = new VisitBoard.Query(rules.today().minusYears(1), null, null, null, null, null, null, null);
        List<Visit> visits = board.list(reader.scope(), query).stream()
                .filter(visit -> visit.enterpriseId() != null
                        && reader.scope().enterprises().contains(visit.enterpriseId()))
                .toList();
        var words = new VisitWords(ui, reader.scope(), rules.today());
        model.addAttribute(
                "coming",
                visits.stream().filter(v -> v.state().waits()).map(words::line).toList());
        model.addAttribute(
                "past",
                visits.stream().filter(v -> !v.state().waits()).map(words::line).toList());
        model.addAttribute("answerDays", rules.answerDays());
        return "visits/own";
    }
}

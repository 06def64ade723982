package org.sunmao.app.front.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.resolution.MadeDecision;
import org.sunmao.app.resolution.ReviewDesk;
import org.sunmao.app.shell.Ui;

/** What would move back if a decision were taken back, before it is. Who takes it back is who decides at the review desk; all of them see the whole district. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT})
class UndoController {

    private final ReviewDesk desk;
    private final UndoComparisons comparisons;

    UndoController(ReviewDesk desk, UndoComparisons comparisons) {
        this.desk = desk;
        this.comparisons = comparisons;
    }

    @GetMapping("/review/decisions/{decision:[0-9]{1,18}}/undo")
    String preview(@PathVariable long decision, Reader reader, Ui ui, Model model) {
        MadeDecision made = desk.findDecision(reader.scope(), decision)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("made", made);
        model.addAttribute("compared", comparisons.of(reader, ui, made));
        return "front/undo";
    }
}

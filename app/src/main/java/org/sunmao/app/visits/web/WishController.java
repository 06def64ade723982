package org.sunmao.app.visits.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.visits.Wish;
import org.sunmao.app.visits.Wishes;

/** What was wished for at visits. */
@Controller
class WishController {

    private static final List<String> STATES = List.of("open", "taken", "settled");

    private final Wishes wishes;

    WishController(Wishes wishes) {
        this.wishes = wishes;
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.LEADER})
    @GetMapping("/visits/wishes")
    String list(@RequestParam(defaultValue = "open") String state, Reader reader, Ui ui, Model model) {
        String asked = STATES.contains(state) ? state : "open";
        model.addAttribute(
                "lines",
                wishes.list(reader.scope(), asked).stream()
                        .map(wish -> line(wish, reader, ui))
                        .toList());
        model.addAttribute("state", asked);
        model.addAttribute("states", STATES);
        model.addAttribute("takes", reader.is(Role.OFFICE, Role.STEWARD));
        model.addAttribute("acts", VisitRoles.acts(reader));
        return "visits/wishes";
    }

    private static WishLine line(Wish wish, Reader reader, Ui ui) {
        boolean firm = wish.enterpriseId() != null;
        String name = firm ? wish.enterpriseName() : wish.buildingName();
        String href = firm ? "/enterprises/E" + wish.enterpriseId() : "/buildings/B" + wish.buildingId();
        return new WishLine(
                wish.id(),
                name == null ? ui.unknown() : name,
                name == null ? null : href,
                "/visits/" + wish.visit(),
                ui.date(wish.told()),
                wish.department(),
                wish.text().isEmpty() ? ui.t("visits.erased") : Masking.text(wish.text(), reader.scope()),
                wish.state(),
                wish.reference());
    }

    /** Somebody has seen to it there and then. */
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT})
    @PostMapping("/visits/wishes/{wish:[0-9]{1,18}}/settle")
    String settle(@PathVariable long wish, Reader reader) {
        if (wishes.find(reader.scope(), wish).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/visits/wishes" + (wishes.settle(reader, wish) ? "?state=settled" : "?refused=too-late");
    }
}

package org.sunmao.app.catalogue.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.catalogue.retention.Plan;
import org.sunmao.app.catalogue.retention.RetentionDesk;

/**
 * Deletion when the time is over. The office sees what is due and decides it as a plan; the system administrator, who sees no file and
 * learns only numbers here, carries the plan out.
 */
@Controller
class RetentionController {

    private static final String PLAN = "/catalogue/retention/plans/{plan:[0-9]{1,18}}";
    private static final int PLANS = 50;

    private final RetentionDesk desk;

    RetentionController(RetentionDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/catalogue/retention")
    @Allowed({Role.OFFICE, Role.SYSTEM})
    String list(Reader reader, Model model) {
        model.addAttribute("due", reader.is(Role.OFFICE) ? desk.dryRun(RetentionDesk.today(), "") : null);
        model.addAttribute("plans", desk.list(PLANS));
        return "catalogue/retention";
    }

    /** Takes as long as deriving what the plan touches: the office sees what it comes to before anybody carries it out. */
    @PostMapping("/catalogue/retention/plans")
    @Allowed(Role.OFFICE)
    String plan(
            Reader reader,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "") String source) {
        LocalDate day = asOf == null ? RetentionDesk.today() : asOf;
        if (desk.dryRun(day, source).counts().nothing()) {
            return "redirect:/catalogue/retention?said=nothing";
        }
        return "redirect:/catalogue/retention/plans/"
                + desk.plan(reader, day, source).id();
    }

    @GetMapping(PLAN)
    @Allowed({Role.OFFICE, Role.SYSTEM})
    String one(Reader reader, @PathVariable long plan, Model model) {
        Plan found = desk.find(plan).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("plan", found);
        model.addAttribute("executes", reader.is(Role.SYSTEM) && found.executedAt() == null);
        return "catalogue/plan";
    }

    @PostMapping(PLAN + "/execution")
    @Allowed(Role.SYSTEM)
    String execute(Reader reader, @PathVariable long plan) {
        if (desk.find(plan).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String said = desk.execute(reader, plan) instanceof RetentionDesk.Refused refused
                ? refused.why().word()
                : "executed";
        return "redirect:/catalogue/retention/plans/" + plan + "?said=" + said;
    }
}

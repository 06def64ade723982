package org.sunmao.app.intake.web;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.intake.IntakeRights;
import org.sunmao.app.intake.store.DeliveryBook;
import org.sunmao.app.intake.store.IntakeSources;
import org.sunmao.app.intake.store.SourceLine;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.shell.Formats;

/** The first page of intake: what comes from whom, how fresh it is, what came last, and the way in for new files. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.MANAGER})
class IntakeController {

    private static final int DELIVERIES = 20;

    private final IntakeSources sources;
    private final DeliveryBook deliveries;
    private final Drops drops;
    private final Derivations derivations;

    IntakeController(IntakeSources sources, DeliveryBook deliveries, Drops drops, Derivations derivations) {
        this.sources = sources;
        this.deliveries = deliveries;
        this.drops = drops;
        this.derivations = derivations;
    }

    @GetMapping("/intake")
    String index(
            Reader reader,
            Model model,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String refused) {
        var rights = new IntakeRights(reader);
        List<SourceLine> known = sources.list(rights);
        var codes = new TreeSet<>(rights.codes());
        known.forEach(line -> codes.add(line.code()));
        String only = source == null || source.isBlank() ? null : source;
        model.addAttribute(
                "page",
                new IntakePage(
                        known,
                        List.copyOf(codes),
                        rights.all(),
                        deliveries.page(rights, only, after, DELIVERIES),
                        only,
                        drops.list(rights),
                        derivations.status(),
                        LocalDate.now(Formats.ZONE),
                        refused));
        return "intake/index";
    }

    /** The strip that tells what derivation does, by itself, for htmx. */
    @GetMapping("/intake/derivation")
    String derivation(Model model) {
        model.addAttribute("status", derivations.status());
        return "intake/derivation";
    }
}

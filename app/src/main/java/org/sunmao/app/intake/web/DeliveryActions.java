package org.sunmao.app.intake.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.intake.DeliveryChanges;
import org.sunmao.app.intake.DeliveryChanges.Outcome;
import org.sunmao.app.intake.store.DeliveryLine;

/** A person's word about a delivery. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.MANAGER})
class DeliveryActions {

    private static final int LONGEST_REASON = 500;
    private static final Map<String, String> COUNTS = Map.of("state", "counts");

    private final DeliveryPages pages;
    private final DeliveryChanges changes;
    private final Audit audit;

    DeliveryActions(DeliveryPages pages, DeliveryChanges changes, Audit audit) {
        this.pages = pages;
        this.changes = changes;
        this.audit = audit;
    }

    @PostMapping("/intake/deliveries/{id}/withdraw")
    String withdraw(Reader reader, @PathVariable long id, @RequestParam(defaultValue = "") String why) {
        pages.get(reader, id);
        if (why.isBlank()) {
            return back(id, "reason-missing");
        }
        Outcome outcome = changes.withdraw(id, reader.username(), reason(why));
        record(reader, "intake.withdraw", id, outcome, COUNTS, withdrawn(reason(why)));
        return back(id, outcome == Outcome.DONE ? "withdrawn" : "so-already");
    }

    @PostMapping("/intake/deliveries/{id}/restore")
    String restore(Reader reader, @PathVariable long id, @RequestParam(defaultValue = "") String why) {
        pages.get(reader, id);
        Outcome outcome = changes.restore(id, reader.username(), reason(why));
        record(reader, "intake.restore", id, outcome, withdrawn(""), COUNTS);
        return back(
                id,
                switch (outcome) {
                    case DONE -> "restored";
                    case SO_ALREADY -> "so-already";
                    case DELIVERED_AGAIN -> "delivered-again";
                });
    }

    @PostMapping("/intake/deliveries/{id}/confirm-drop")
    String confirmDrop(Reader reader, @PathVariable long id, @RequestParam(defaultValue = "") String why) {
        pages.get(reader, id);
        Outcome outcome = changes.confirmDrop(id, reader.username(), reason(why));
        record(reader, "intake.confirm-drop", id, outcome, Map.of("drop", "waits"), Map.of("drop", "confirmed"));
        return back(id, "drop-confirmed");
    }

    /** This delivery takes the place of an older one of the same source and day. */
    @PostMapping("/intake/deliveries/{id}/replace/{older}")
    String replace(Reader reader, @PathVariable long id, @PathVariable long older) {
        DeliveryLine kept = pages.get(reader, id);
        DeliveryLine gone = pages.get(reader, older);
        boolean sameThing =
                kept.source().equals(gone.source()) && kept.dataDate().equals(gone.dataDate());
        if (!sameThing || !kept.active() || id == older) {
            return back(id, "not-of-the-same-day");
        }
        Outcome outcome = changes.withdraw(older, reader.username(), "→ " + id);
        record(reader, "intake.withdraw", older, outcome, COUNTS, withdrawn("→ " + id));
        return back(id, outcome == Outcome.DONE ? "replaced" : "so-already");
    }

    private static Map<String, String> withdrawn(String why) {
        return why.isEmpty() ? Map.of("state", "withdrawn") : Map.of("state", "withdrawn", "why", why);
    }

    /** What was and what is stands in the line only where something has changed. */
    private void record(
            Reader reader,
            String action,
            long id,
            Outcome outcome,
            Map<String, String> before,
            Map<String, String> after) {
        AuditEntry entry = AuditEntry.of(reader, action)
                .about("delivery", Long.toString(id))
                .with(Map.of("outcome", outcome.name()));
        audit.record(outcome == Outcome.DONE ? entry.changed(before, after) : entry);
    }

    private static String reason(String why) {
        String line = why.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }

    private static String back(long id, String said) {
        return "redirect:/intake/deliveries/" + id + "?said=" + said;
    }
}

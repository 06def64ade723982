package org.sunmao.app.livestreams.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.foundation.TypedCell;
import org.sunmao.app.livestreams.LivestreamKind;
import org.sunmao.app.livestreams.desk.SessionSteps;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.matters.page.Origin;
import org.sunmao.app.shell.FormReader;
import org.sunmao.app.shell.Ui;

/** A new session: of one's own enterprise, or of any for whoever keeps livestreams. */
@Controller
@Allowed({Role.OFFICE, Role.COUNCIL, Role.ENTERPRISE})
class LivestreamFormController {

    private static final List<String> FIELDS =
            List.of("workshop", "host", "host-consent", "platform", "day", "begins", "about");

    private final Enterprises enterprises;
    private final Matters matters;
    private final MatterDesk desk;
    private final MatterTime time;

    LivestreamFormController(Enterprises enterprises, Matters matters, MatterDesk desk, MatterTime time) {
        this.enterprises = enterprises;
        this.matters = matters;
        this.desk = desk;
        this.time = time;
    }

    static boolean proposes(Reader reader) {
        return reader.is(Role.OFFICE, Role.COUNCIL, Role.ENTERPRISE);
    }

    @GetMapping("/livestreams/new")
    String form(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String enterprise,
            Reader reader,
            Ui ui,
            Model model) {
        String firm = enterprise.isBlank() && reader.is(Role.ENTERPRISE)
                ? reader.scope().enterprises().stream()
                        .findFirst()
                        .map(id -> "E" + id)
                        .orElse("")
                : enterprise.strip();
        return shown(reader, ui, model, Map.of("from", from.strip(), "enterprise", firm), List.of());
    }

    private String shown(Reader reader, Ui ui, Model model, Map<String, String> said, List<String> faults) {
        Origin origin = Origin.find(matters, reader, said.get("from"));
        model.addAttribute("said", said);
        model.addAttribute("faults", faults);
        model.addAttribute("from", origin.label());
        model.addAttribute("lost", origin.lost());
        model.addAttribute(
                "firm",
                firm(reader, said.get("enterprise")).map(Enterprise::name).orElse(null));
        model.addAttribute("platforms", LivestreamController.platforms(ui, false));
        return "livestreams/new";
    }

    /** The enterprise that is named; of an enterprise's account its own alone. */
    private Optional<Enterprise> firm(Reader reader, @Nullable String said) {
        return enterprises.findSaid(reader.scope(), said).filter(firm -> mayShow(reader, firm));
    }

    /** Whether whoever reads may speak for this enterprise: of an enterprise's account its own alone. */
    static boolean mayShow(Reader reader, Enterprise firm) {
        return !reader.is(Role.ENTERPRISE) || reader.scope().enterprises().contains(firm.id());
    }

    @PostMapping("/livestreams/new")
    String open(@RequestParam Map<String, String> form, Reader reader, Ui ui, Model model) {
        var said = new HashMap<String, String>();
        form.forEach((name, value) -> said.put(name, value.strip()));
        var read = new FormReader(said, ui, "livestreams");
        String title = read.typed("title");
        if (title.isEmpty() || title.length() > 100) {
            read.refuseField("title");
        }
        Optional<Enterprise> firm = firm(reader, said.get("enterprise"));
        if (firm.isEmpty()) {
            read.refuseField("enterprise");
        }
        if (SessionSteps.clock(said.get("begins")) == null) {
            read.refuseField("begins");
        }
        if (!LivestreamKind.PLATFORMS.contains(read.typed("platform"))) {
            read.refuseField("platform");
        }
        if (isPast(read.typed("day"))) {
            read.refuseField("day");
        }
        if (!read.readable() || firm.isEmpty()) {
            return shown(reader, ui, model, said, read.faults());
        }
        MatterDesk.Opened opened = desk.open(reader, matter(reader, said, title, firm.get()));
        Matter matter = opened.matter();
        if (matter == null) {
            opened.outcome().fields().forEach(read::refuseField);
            return shown(reader, ui, model, said, read.faults());
        }
        return "redirect:/livestreams/" + matter.id() + "?outcome=done";
    }

    private boolean isPast(String typed) {
        return TypedCell.day(typed).map(day -> day.isBefore(time.today())).orElse(true);
    }

    private NewMatter matter(Reader reader, Map<String, String> said, String title, Enterprise firm) {
        var fields = new HashMap<String, String>();
        for (String name : FIELDS) {
            String value = said.getOrDefault(name, "");
            if (!value.isEmpty()) {
                fields.put(name, value);
            }
        }
        fields.putIfAbsent("host-consent", "no");
        fields.put("enterprise", Long.toString(firm.id()));
        List<Reference> references = Origin.find(matters, reader, said.get("from"))
                .with(new Reference("about", "enterprise", Long.toString(firm.id())));
        return new NewMatter(LivestreamKind.CODE, title, null, List.of(firm.id()), List.of(), fields, references);
    }
}

package org.sunmao.app.awards.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.attachments.Attachments;
import org.sunmao.app.awards.AwardKind;
import org.sunmao.app.awards.desk.ApplicationDesk;
import org.sunmao.app.awards.store.ApplicationList;
import org.sunmao.app.awards.store.ApplicationList.Filter;
import org.sunmao.app.awards.web.ApplicationPages.Said;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.policies.Policies;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Ui;

/** The list of applications, one of them with its files, and the figures, as far as the reader sees them. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.ENTERPRISE, Role.LEADER})
class AwardController {

    private static final int PAGE_ROWS = 50;

    private final ApplicationList list;
    private final AwardLines lines;
    private final ApplicationPages pages;
    private final AwardAccess access;
    private final Attachments attachments;
    private final Policies policies;
    private final MatterKinds kinds;
    private final MatterTime time;

    AwardController(
            ApplicationList list,
            AwardLines lines,
            ApplicationPages pages,
            AwardAccess access,
            Attachments attachments,
            Policies policies,
            MatterKinds kinds,
            MatterTime time) {
        this.list = list;
        this.lines = lines;
        this.pages = pages;
        this.access = access;
        this.attachments = attachments;
        this.policies = policies;
        this.kinds = kinds;
        this.time = time;
    }

    @GetMapping("/awards")
    String list(@ModelAttribute AwardFilters filters, Reader reader, Ui ui, Model model) {
        MatterKind kind = kinds.find(AwardKind.CODE).orElseThrow();
        Filter filter = filters.filter(kind, time.today());
        int page = filters.number();
        long count = list.count(reader.scope(), filter);
        List<AwardLine> found =
                lines.of(reader, ui, list.list(reader.scope(), filter, (page - 1) * PAGE_ROWS, PAGE_ROWS));
        model.addAttribute("filters", filters);
        model.addAttribute("lines", found);
        model.addAttribute(
                "pager",
                new Pager(
                        page > 1 ? ui.with("page", page - 1) : null,
                        (long) page * PAGE_ROWS < count ? ui.with("page", page + 1) : null,
                        found.size(),
                        count));
        model.addAttribute("states", states(ui, kind));
        model.addAttribute("narrowed", narrowed(reader, ui, filter));
        model.addAttribute("applies", ApplyController.applies(reader));
        return "awards/index";
    }

    private static List<Choice> states(Ui ui, MatterKind kind) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", ui.t("awards.filter.open")));
        choices.add(new Choice("late", ui.t("awards.filter.late")));
        kind.states().forEach(state -> choices.add(new Choice(state.code(), ui.t(kind.key("state." + state.code())))));
        choices.add(new Choice("all", ui.t("awards.filter.all")));
        return choices;
    }

    /** What a figure narrowed the list to, in words; null where nothing did. */
    private @Nullable String narrowed(Reader reader, Ui ui, Filter filter) {
        var parts = new ArrayList<String>();
        Long policy = filter.policy();
        if (policy != null) {
            policies.findPublished(reader.scope(), policy, time.today()).ifPresent(found -> {
                parts.add(found.text().title(ui.locale()));
                found.text()
                        .find(String.valueOf(filter.clause()))
                        .ifPresent(clause -> parts.add(clause.title(ui.locale())));
            });
        }
        if (filter.year() != null) {
            parts.add(ui.t("awards.year", Integer.toString(filter.year())));
        }
        if (filter.money() != null) {
            parts.add(ui.t("awards.figure." + filter.money()));
        }
        return parts.isEmpty() ? null : String.join(ui.t("matters.and"), parts);
    }

    @GetMapping("/awards/{matter:[0-9]{1,18}}")
    String one(
            @PathVariable long matter,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String because,
            @RequestParam(required = false) @Nullable String money,
            Reader reader,
            Ui ui,
            Model model) {
        String refused = because == null ? null : ui.tOr("awards.refused." + because, ui.t("matters.outcome.not-now"));
        if (money != null) {
            refused = ui.tOr("awards.money." + money, ui.t("matters.outcome.not-now"));
        }
        model.addAttribute(
                "page",
                pages.page(reader, ui, access.get(reader, matter), Said.of(because == null ? outcome : null, refused)));
        return "awards/one";
    }

    @GetMapping("/awards/{matter:[0-9]{1,18}}/files/{file:[0-9]{1,18}}")
    ResponseEntity<byte[]> file(@PathVariable long matter, @PathVariable long file, Reader reader) {
        access.get(reader, matter);
        return attachments
                .find(ApplicationDesk.owner(matter), file)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .answer();
    }

    @GetMapping("/awards/figures")
    String figures(Reader reader, Ui ui, Model model) {
        var titles = new Titles(policies, reader, ui);
        List<ApplicationList.Figure> all = list.figures(reader.scope());
        List<FigureLine> figures =
                all.stream().map(figure -> FigureLine.of(ui, figure, titles)).toList();
        model.addAttribute("figures", figures);
        model.addAttribute("total", FigureLine.total(ui, all));
        return "awards/figures";
    }
}

package org.sunmao.app.scenarios.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.scenarios.Batch;
import org.sunmao.app.scenarios.Item;
import org.sunmao.app.scenarios.MatchCase;
import org.sunmao.app.scenarios.Sort;
import org.sunmao.app.scenarios.desk.Fitting;
import org.sunmao.app.scenarios.desk.ItemDesk;
import org.sunmao.app.scenarios.desk.MatchDesk;
import org.sunmao.app.scenarios.rules.ItemReader;
import org.sunmao.app.scenarios.store.BatchBook;
import org.sunmao.app.scenarios.store.EntryBook;
import org.sunmao.app.scenarios.store.MatchBook;
import org.sunmao.app.scenarios.store.ScenarioEnquiryBook;
import org.sunmao.app.shell.Ui;

/** One opportunity or capability: what it says, who fits and why, its matches and its work. */
@Controller
@Allowed({Role.OFFICE, Role.INVESTMENT, Role.DEPARTMENT, Role.ENTERPRISE, Role.LEADER})
class ItemController {

    private static final int SHOWN = 8;

    /** Why two were not brought together. */
    private static final List<String> REFUSALS = List.of("twice", "not-released", "own", "unknown");

    /** Steps that a batch or a match takes. */
    private static final List<String> NOT_BY_HAND = List.of("release", "take");

    private final Matters matters;
    private final MatterKinds kinds;
    private final ItemDesk desk;
    private final BatchBook batches;
    private final EntryBook entries;
    private final MatchBook matches;
    private final MatchDesk matchDesk;
    private final Fitting fitting;
    private final Enterprises enterprises;
    private final Buildings buildings;
    private final ItemLines lines;
    private final FitLines fits;
    private final ScenarioEnquiryBook enquiries;
    private final EnquiryLines enquiryLines;

    ItemController(
            Matters matters,
            MatterKinds kinds,
            ItemDesk desk,
            BatchBook batches,
            EntryBook entries,
            MatchBook matches,
            MatchDesk matchDesk,
            Fitting fitting,
            Enterprises enterprises,
            Buildings buildings,
            ItemLines lines,
            FitLines fits,
            ScenarioEnquiryBook enquiries,
            EnquiryLines enquiryLines) {
        this.matters = matters;
        this.kinds = kinds;
        this.desk = desk;
        this.batches = batches;
        this.entries = entries;
        this.matches = matches;
        this.matchDesk = matchDesk;
        this.fitting = fitting;
        this.enterprises = enterprises;
        this.buildings = buildings;
        this.lines = lines;
        this.fits = fits;
        this.enquiries = enquiries;
        this.enquiryLines = enquiryLines;
    }

    @GetMapping("/scenarios/items/{matter:[0-9]{1,18}}")
    String one(
            @PathVariable long matter,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String because,
            @RequestParam(required = false) @Nullable String fields,
            Reader reader,
            Ui ui,
            Model model) {
        Matter found = matters.find(reader.scope(), matter)
                .filter(each -> Sort.ofKind(each.kind()).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Item item = desk.find(reader, matter).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean refused = outcome != null && REFUSALS.contains(outcome);
        model.addAttribute(
                "page",
                page(
                        found,
                        item,
                        reader,
                        ui,
                        refused ? null : outcome,
                        refused ? ui.t("scenarios.refused." + outcome) : refused(ui, found, because, fields)));
        return "scenarios/item";
    }

    private ItemPage page(
            Matter matter, Item item, Reader reader, Ui ui, @Nullable String outcome, @Nullable String refused) {
        boolean opportunity = item.sort() == Sort.OPPORTUNITY;
        boolean released = matter.state().equals("released") || matter.state().equals("matched");
        List<MatchCase> cases = matches.ofItem(reader.scope(), item.matter());
        List<MatchLine> made = fits.matches(reader, ui, cases);
        boolean compares =
                opportunity && matter.open() && (matchDesk.mayMatch(reader, matter) || reader.is(Role.LEADER));
        Optional<Batch> batch =
                batches.ofMatter(reader.scope(), item.matter()).flatMap(id -> batches.find(reader.scope(), id));
        return new ItemPage(
                lines.line(reader, ui, item, matter),
                item.text("title").equals(matter.title()) ? null : Masking.text(matter.title(), reader.scope()),
                opportunity,
                ItemLines.said(reader, ui, item.sort(), item.content(), own(reader, matter)),
                item.version(),
                href("/enterprises/E", item.enterprise(), id -> enterprises.names(reader.scope(), List.of(id))),
                href("/buildings/B", item.building(), id -> buildings.names(reader.scope(), List.of(id))),
                batch.map(each -> ui.t("scenarios.batch.choice", each.number(), each.title()))
                        .orElse(""),
                batch.map(each -> "/scenarios/batches/" + each.id()).orElse(null),
                grew(reader, item.matter()),
                entries.find(reader.scope(), item.matter())
                        .filter(entry -> !entry.withdrawn())
                        .map(entry -> "/scenarios/public/" + entry.matter())
                        .orElse(null),
                desk.mayRevise(reader, matter),
                released && matchDesk.mayMatch(reader, matter),
                compares ? fits.firms(reader, ui, fitting.best(reader, item, SHOWN), made, cases) : List.of(),
                made,
                reader.is(Role.OFFICE, Role.INVESTMENT, Role.DEPARTMENT)
                        ? enquiryLines.of(reader, ui, enquiries.ofItem(reader.scope(), item.matter()))
                        : List.of(),
                refused,
                gaps(ui, matter, item),
                lines.work(reader, ui, matter, outcome, NOT_BY_HAND));
    }

    /** What must be said before the check can be passed; null where nothing is missing or it is too late for it. */
    private static @Nullable String gaps(Ui ui, Matter matter, Item item) {
        List<String> names = List.of("draft", "checking").contains(matter.state())
                ? ItemReader.gaps(item).stream()
                        .map(column -> ui.t("scenarios.column." + column.name()))
                        .toList()
                : List.of();
        return names.isEmpty() ? null : ui.t("scenarios.gaps", String.join(ui.t("matters.and"), names));
    }

    private static boolean own(Reader reader, Matter matter) {
        return matter.openedBy().equals(reader.username())
                || reader.is(Role.ENTERPRISE)
                        && matter.enterprises().stream().anyMatch(reader.scope().enterprises()::contains);
    }

    private static @Nullable String href(
            String path, @Nullable Long id, java.util.function.Function<Long, Map<Long, String>> open) {
        return id == null || !open.apply(id).containsKey(id) ? null : path + id;
    }

    private ItemPage.@Nullable Grew grew(Reader reader, long matter) {
        return matters.references(reader.scope(), matter).stream()
                .filter(each -> each.role().equals("from") && each.kind().equals("matter"))
                .map(Reference::ref)
                .flatMap(ref -> matters.find(reader.scope(), Long.parseLong(ref)).stream())
                .map(from -> new ItemPage.Grew(
                        kinds.of(from).path() + "/" + from.id(),
                        from.number(),
                        Masking.text(from.title(), reader.scope())))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String refused(Ui ui, Matter matter, @Nullable String because, @Nullable String fields) {
        if ("batch".equals(because) || "gaps".equals(because)) {
            return ui.t("scenarios.refused." + because);
        }
        if (fields == null || fields.isBlank()) {
            return null;
        }
        var kind = kinds.of(matter);
        List<String> names = List.of(fields.split(",")).stream()
                .filter(name -> kind.findField(name).isPresent())
                .map(name -> ui.t(kind.key("field." + name)))
                .toList();
        return names.isEmpty() ? null : ui.t("scenarios.refused.missing", String.join(ui.t("matters.and"), names));
    }
}

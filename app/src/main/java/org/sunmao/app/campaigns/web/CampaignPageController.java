package org.sunmao.app.campaigns.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.sunmao.app.campaigns.Body;
import org.sunmao.app.campaigns.Campaign;
import org.sunmao.app.campaigns.Meeting;
import org.sunmao.app.campaigns.rules.Formula;
import org.sunmao.app.campaigns.store.CampaignBook;
import org.sunmao.app.campaigns.store.CreditBook;
import org.sunmao.app.search.Page;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Tab;
import org.sunmao.app.shell.Ui;

/** A campaign: its bodies, tasks, meetings, what is looked after, what it brought and how bodies compare; and the projects behind each number. */
@Controller
@Allowed({Role.OFFICE, Role.COUNCIL, Role.MEMBER, Role.INVESTMENT, Role.LEADER})
class CampaignPageController {

    private static final List<String> VIEWS =
            List.of("about", "mine", "bodies", "tasks", "meetings", "cares", "totals", "ranking");
    private static final int PAGE_ROWS = 50;

    private final CampaignBook book;
    private final CreditBook credits;
    private final CampaignPages pages;
    private final RankingLines ranking;

    CampaignPageController(CampaignBook book, CreditBook credits, CampaignPages pages, RankingLines ranking) {
        this.book = book;
        this.credits = credits;
        this.pages = pages;
        this.ranking = ranking;
    }

    private Campaign get(Reader reader, long id) {
        return book.find(reader.scope(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/campaigns/{campaign:[0-9]{1,18}}")
    String page(
            @PathVariable long campaign,
            @RequestParam(defaultValue = "about") String view,
            @RequestParam(defaultValue = "body") String by,
            Reader reader,
            Ui ui,
            Model model) {
        return show(get(reader, campaign), view, by, Map.of(), List.of(), reader, ui, model);
    }

    /** The page with a form that could not be read, as it was typed, and why. */
    String show(
            Campaign campaign,
            String asked,
            String by,
            Map<String, String> said,
            List<String> faults,
            Reader reader,
            Ui ui,
            Model model) {
        boolean all = CampaignRoles.seesAll(reader);
        String view = VIEWS.contains(asked) && (all || !asked.equals("ranking")) ? asked : "about";
        model.addAttribute("all", all);
        CampaignPages.World world = pages.world(reader, campaign.id());
        model.addAttribute("campaign", pages.view(reader, ui, campaign, world, view));
        model.addAttribute("tabs", tabs(ui, campaign.id(), view, world.takesPart(reader), all));
        model.addAttribute("said", said);
        model.addAttribute("faults", faults);
        model.addAttribute("kinds", choices(ui, "campaigns.kind.", Body.KINDS));
        model.addAttribute("sorts", choices(ui, "campaigns.sort.", Meeting.SORTS));
        String division = CreditBook.WORDS.contains(by) ? by : "body";
        model.addAttribute("by", division);
        model.addAttribute("divisions", choices(ui, "campaigns.by.", CreditBook.WORDS));
        model.addAttribute("totals", view.equals("totals") ? totals(reader, ui, campaign, world, division) : List.of());
        model.addAttribute(
                "ranking",
                view.equals("ranking") ? ranking.of(reader, ui, campaign, world, by.equals("member")) : null);
        model.addAttribute("formula", campaign.formula());
        model.addAttribute("measures", Formula.MEASURES);
        return "campaigns/one";
    }

    private static List<Choice> choices(Ui ui, String prefix, List<String> words) {
        return words.stream().map(word -> new Choice(word, ui.t(prefix + word))).toList();
    }

    private static List<Tab> tabs(Ui ui, long campaign, String view, boolean mine, boolean all) {
        return VIEWS.stream()
                .filter(each -> (mine || !each.equals("mine")) && (all || !each.equals("ranking")))
                .map(each -> new Tab(
                        ui.t("campaigns.view." + each),
                        "/campaigns/" + campaign + (each.equals("about") ? "" : "?view=" + each),
                        each.equals(view)))
                .toList();
    }

    private List<TotalLine> totals(Reader reader, Ui ui, Campaign campaign, CampaignPages.World world, String by) {
        var lines = new ArrayList<TotalLine>();
        for (CreditBook.Total total : credits.divide(reader.scope(), campaign.id(), by)) {
            String part = total.part();
            lines.add(new TotalLine(
                    part == null ? ui.t("campaigns.whole") : label(ui, world, by, part),
                    part == null ? "" : "by=" + by + "&part=" + part,
                    ui.number(total.projects()),
                    ui.number(total.contracted()),
                    ui.money(total.agreedFen()),
                    ui.moneyExact(total.agreedFen()),
                    ui.money(total.arrivedFen()),
                    ui.number(total.fresh()),
                    ui.money(total.freshAgreedFen()),
                    ui.number(total.joined())));
        }
        return lines;
    }

    private static String label(Ui ui, CampaignPages.World world, String by, String part) {
        return switch (by) {
            case "body" -> world.body(Long.parseLong(part));
            case "member" -> {
                var member = part.isEmpty() ? null : world.member(Long.valueOf(part));
                yield member == null ? ui.t("campaigns.no-member") : member.name();
            }
            case "level" -> ui.t("campaigns.level." + part);
            case "city" -> CampaignPages.region(part + "00");
            case "source", "industry" -> ui.tOr("projects.choice." + by + "." + part, ui.unknown());
            default -> part;
        };
    }

    @GetMapping("/campaigns/{campaign:[0-9]{1,18}}/projects")
    String projects(
            @PathVariable long campaign,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(defaultValue = "false") boolean joined,
            @RequestParam(defaultValue = "false") boolean contracted,
            @RequestParam(defaultValue = "false") boolean fresh,
            @RequestParam(required = false) @Nullable String after,
            Reader reader,
            Ui ui,
            Model model) {
        Campaign found = get(reader, campaign);
        CampaignPages.World world = pages.world(reader, campaign);
        boolean divided = CreditBook.WORDS.contains(by) && part != null;
        var which =
                new CreditBook.Which(divided ? by : null, divided ? part : null, joined, contracted || fresh, fresh);
        Page<CreditBook.Credited> page = credits.list(reader.scope(), campaign, which, after, PAGE_ROWS);
        model.addAttribute("id", campaign);
        model.addAttribute("name", found.name());
        model.addAttribute(
                "part",
                divided && isNumbered(by, part) ? label(ui, world, by, java.util.Objects.requireNonNull(part)) : null);
        model.addAttribute("which", which);
        model.addAttribute(
                "rows",
                page.rows().stream().map(row -> line(reader, ui, world, row)).toList());
        model.addAttribute("leads", CampaignRoles.leads(reader));
        String previous = page.previous() == null ? null : ui.with("after", page.previous());
        String next = page.next() == null ? null : ui.with("after", page.next());
        model.addAttribute("pager", new Pager(previous, next, page.rows().size(), null));
        return "campaigns/projects";
    }

    /** Whether the part of an address can be the id that its division has. */
    private static boolean isNumbered(String by, @Nullable String part) {
        return part != null
                && (!by.equals("body") && !by.equals("member")
                        || part.matches("[0-9]{1,18}")
                        || part.isEmpty() && by.equals("member"));
    }

    private static CreditedLine line(Reader reader, Ui ui, CampaignPages.World world, CreditBook.Credited row) {
        return new CreditedLine(
                row.number(),
                Masking.text(row.title(), reader.scope()),
                CampaignRoles.opensProjects(reader) ? "/projects/" + row.matter() : null,
                ui.t("projects.state." + row.state()),
                CampaignPages.region(row.region()),
                ui.tOr("projects.choice.source." + row.source(), ui.unknown()),
                world.body(row.body()),
                row.member(),
                row.agreedFen() == null ? ui.unknown() : ui.money(row.agreedFen()),
                ui.money(row.arrivedFen()),
                ui.t("projects.counted." + row.counted()),
                row.credit());
    }
}

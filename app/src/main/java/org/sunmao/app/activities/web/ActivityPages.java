package org.sunmao.app.activities.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.activities.Result;
import org.sunmao.app.activities.desk.AnswerDesk;
import org.sunmao.app.activities.desk.AttendedRight;
import org.sunmao.app.activities.rules.Rotation;
import org.sunmao.app.activities.store.ActivityBook;
import org.sunmao.app.activities.store.GuestBook;
import org.sunmao.app.activities.store.PhotoBook;
import org.sunmao.app.activities.store.ProgrammeBook;
import org.sunmao.app.activities.store.ResultBook;
import org.sunmao.app.activities.store.VenueBook;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.desk.MatterFiles;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.QrDrawing;
import org.sunmao.app.shell.Tab;
import org.sunmao.app.shell.Ui;

/** Makes the page of an activity ready: of each view what it shows, and nothing else. */
@Component
class ActivityPages {

    private static final List<String> VIEWS = List.of("about", "people", "minutes", "results", "work");
    private static final int PAGE_ROWS = 100;

    private final Matters matters;
    private final MatterKinds kinds;
    private final MatterPages pages;
    private final MatterFiles files;
    private final ActivityBook book;
    private final ProgrammeBook programme;
    private final GuestBook guests;
    private final ResultBook results;
    private final PhotoBook shown;
    private final AnswerDesk answers;
    private final AttendedRight attended;
    private final VenueBook venues;
    private final Buildings buildings;
    private final MatterTime time;

    ActivityPages(
            Matters matters,
            MatterKinds kinds,
            MatterPages pages,
            MatterFiles files,
            ActivityBook book,
            ProgrammeBook programme,
            GuestBook guests,
            ResultBook results,
            PhotoBook shown,
            AnswerDesk answers,
            AttendedRight attended,
            VenueBook venues,
            Buildings buildings,
            MatterTime time) {
        this.matters = matters;
        this.kinds = kinds;
        this.pages = pages;
        this.files = files;
        this.book = book;
        this.programme = programme;
        this.guests = guests;
        this.results = results;
        this.shown = shown;
        this.answers = answers;
        this.attended = attended;
        this.venues = venues;
        this.buildings = buildings;
        this.time = time;
    }

    /** What the address, or a form that could not be read, says. */
    record Asked(
            String view,
            @Nullable String after,
            @Nullable String outcome,
            Map<String, String> said,
            List<String> faults,
            @Nullable String notice) {}

    /** The activity, or 404. */
    Activity get(Reader reader, long matter) {
        return book.find(reader.scope(), matter).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Its matter, or 404. */
    Matter matter(Reader reader, long matter) {
        return matters.find(reader.scope(), matter)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Puts the page into the model. */
    String show(Activity one, Asked asked, Reader reader, Ui ui, Model model) {
        String view = VIEWS.contains(asked.view()) ? asked.view() : "about";
        boolean keeps = ActivityRoles.keeps(reader);
        Matter matter = matter(reader, one.matter());
        Map<String, String> units = pages.unitNames(reader, ui);
        List<Activity.Report> reports =
                view.equals("about") ? programme.listReports(reader.scope(), one.matter()) : List.of();
        Activity before = one.series() == null || one.edition() == null || !view.equals("about")
                ? null
                : book.findBefore(reader.scope(), one.series(), one.edition()).orElse(null);
        List<Result> brought = view.equals("results") ? results.list(reader.scope(), one.matter()) : List.of();
        List<Result> earlier = before == null ? List.of() : results.list(reader.scope(), before.matter());
        Map<Long, ActivityPage.Linked> linked = linked(reader, ui, reports, brought, earlier);
        List<String> regions = regions(reader, one);
        boolean people = view.equals("people");
        String code = people && keeps
                ? programme
                        .findCode(reader.scope(), one.matter())
                        .map(ActivityPages::address)
                        .orElse(null)
                : null;
        boolean picks = keeps && (people || view.equals("results"));
        model.addAttribute(
                "page",
                new ActivityPage(
                        one,
                        new Said(ui, reader),
                        pages.view(reader, ui, matter, units, asked.outcome()),
                        keeps,
                        ActivityRoles.adopts(reader),
                        ActivityRoles.seesAll(reader),
                        view,
                        tabs(ui, one.matter(), view),
                        venue(reader, one),
                        building(reader, one),
                        view.equals("about") ? programme.listAgenda(reader.scope(), one.matter()) : List.of(),
                        reports,
                        regions,
                        regions.isEmpty() ? null : Rotation.next(regions, one.hostRegion()),
                        before,
                        earlier,
                        linked,
                        people ? guests.listInvited(reader.scope(), one.matter()) : List.of(),
                        people ? guests.listAnswers(reader.scope(), one.matter()) : Map.of(),
                        view.equals("about") && AnswerDesk.isOpen(one, Instant.now())
                                ? answers.find(reader, one.matter()).orElse(null)
                                : null,
                        people ? there(reader, ui, one, asked.after()) : null,
                        people ? new HashSet<>(guests.listKeys(reader.scope(), one.matter())) : Set.of(),
                        people ? guests.listSpoke(reader.scope(), one.matter()) : List.of(),
                        code == null ? null : QrDrawing.of(code),
                        code,
                        view.equals("minutes") ? programme.listMinutes(reader.scope(), one.matter()) : List.of(),
                        view.equals("minutes")
                                ? programme
                                        .findBulletin(reader.scope(), one.matter())
                                        .orElse(null)
                                : null,
                        brought,
                        view.equals("results") && ActivityRoles.adopts(reader) ? loose(reader, ui, one) : List.of(),
                        view.equals("results") ? grows(reader, one) : Map.of(),
                        picks ? people(reader, ui) : List.of(),
                        picks || view.equals("results") ? unitChoices(ui, units) : List.of(),
                        units,
                        view.equals("minutes") ? photos(reader, ui, matter) : List.of(),
                        view.equals("minutes") ? shown.list(reader.scope(), one.matter()) : List.of(),
                        asked.said(),
                        asked.faults(),
                        asked.notice()));
        return "activities/one";
    }

    private static String address(String code) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/activities/sign-in/" + code)
                .toUriString();
    }

    private static List<Tab> tabs(Ui ui, long matter, String view) {
        return VIEWS.stream()
                .map(each -> new Tab(
                        ui.t("activities.view." + each),
                        "/activities/" + matter + (each.equals("about") ? "" : "?view=" + each),
                        each.equals(view)))
                .toList();
    }

    private @Nullable String venue(Reader reader, Activity one) {
        return one.venue() == null
                ? null
                : venues.find(reader.scope(), one.venue(), time.today())
                        .map(each -> each.name())
                        .orElse(null);
    }

    private @Nullable String building(Reader reader, Activity one) {
        Long building = one.building();
        return building == null
                ? null
                : buildings.names(reader.scope(), List.of(building)).get(building);
    }

    private List<String> regions(Reader reader, Activity one) {
        return one.series() == null
                ? List.of()
                : venues.listSeries(reader.scope()).stream()
                        .filter(each -> one.series().equals(each.id()))
                        .findFirst()
                        .map(Activity.Series::regions)
                        .orElse(List.of());
    }

    private Map<Long, ActivityPage.Linked> linked(
            Reader reader, Ui ui, List<Activity.Report> reports, List<Result> brought, List<Result> earlier) {
        List<Long> ids = Stream.of(
                        reports.stream().map(Activity.Report::proposal).filter(java.util.Objects::nonNull),
                        brought.stream().flatMap(each -> each.grown().stream()),
                        earlier.stream().flatMap(each -> each.grown().stream()))
                .flatMap(each -> each)
                .distinct()
                .toList();
        var linked = new TreeMap<Long, ActivityPage.Linked>();
        matters.list(reader.scope(), ids).forEach(each -> linked.put(each.id(), linked(reader, ui, each)));
        return linked;
    }

    private ActivityPage.Linked linked(Reader reader, Ui ui, Matter matter) {
        return new ActivityPage.Linked(
                matter.id(),
                matter.number(),
                new Said(ui, reader).text(matter.title()),
                pages.state(ui, matter),
                kinds.of(matter).path() + "/" + matter.id());
    }

    private ActivityPage.There there(Reader reader, Ui ui, Activity one, @Nullable String after) {
        GuestBook.Attended attended = guests.listThere(reader.scope(), one.matter(), after, PAGE_ROWS);
        return new ActivityPage.There(
                attended.page().rows(), Choices.pager(ui, attended.page(), attended.rows()), attended.people());
    }

    private List<ActivityPage.Linked> loose(Reader reader, Ui ui, Activity one) {
        return matters.list(reader.scope(), results.listLoose(reader.scope(), one.matter())).stream()
                .map(each -> linked(reader, ui, each))
                .toList();
    }

    /** Where the reader may let something grow from a result: a suggestion, a request, a lead; the latter two for the office, and for a member who was there. */
    private Map<String, String> grows(Reader reader, Activity one) {
        var grows = new LinkedHashMap<String, String>();
        if (reader.is(Role.COUNCIL, Role.MEMBER)) {
            grows.put("suggestion", "/suggestions/new");
        }
        if (reader.is(Role.OFFICE) || attended.attended(reader, one.matter())) {
            grows.put("request", "/requests/new");
            grows.put("lead", "/projects/new");
        }
        return grows;
    }

    private List<Choice> people(Reader reader, Ui ui) {
        return Choices.orNone(
                ui.t("activities.choose"),
                guests.listMembers(reader.scope()).stream()
                        .map(member -> new Choice(member.account(), member.name()))
                        .toList());
    }

    private static List<Choice> unitChoices(Ui ui, Map<String, String> units) {
        var choices = new ArrayList<>(List.of(new Choice("", ui.t("activities.choose"))));
        units.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(each -> choices.add(new Choice(each.getKey(), each.getValue())));
        return choices;
    }

    /** The pictures among the files of the matter that everybody sees. */
    private List<Choice> photos(Reader reader, Ui ui, Matter matter) {
        return Choices.orNone(
                ui.t("activities.no-photo"),
                files.list(reader, matter).stream()
                        .filter(file -> !file.inside())
                        .filter(file -> file.about().kind().mediaType().startsWith("image/"))
                        .map(file -> new Choice(
                                Long.toString(file.about().id()),
                                new Said(ui, reader).text(file.about().name())))
                        .toList());
    }

    /** Who was named by a form: an account with its name, or a name alone. */
    record Named(@Nullable String account, String name) {}

    /** Reads who is meant by {@code account} or, without one, {@code person}. */
    Named named(Form form, java.util.function.Function<String, java.util.Optional<String>> nameOf) {
        String account = form.typed("account");
        if (account.isEmpty()) {
            return new Named(null, form.text("person", 80));
        }
        String name = nameOf.apply(account).orElse("");
        if (name.isEmpty()) {
            form.refuse("account", "account");
        }
        return new Named(account, name.isEmpty() ? account : name);
    }
}

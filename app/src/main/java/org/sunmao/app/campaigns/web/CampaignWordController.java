package org.sunmao.app.campaigns.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.campaigns.Body;
import org.sunmao.app.campaigns.Campaign;
import org.sunmao.app.campaigns.Care;
import org.sunmao.app.campaigns.Meeting;
import org.sunmao.app.campaigns.Member;
import org.sunmao.app.campaigns.Task;
import org.sunmao.app.campaigns.desk.BodyDesk;
import org.sunmao.app.campaigns.desk.CampaignDesk;
import org.sunmao.app.campaigns.store.CampaignBook;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.projects.ProjectKind;
import org.sunmao.app.shell.Ui;

/** What is said on the page of a campaign. Who leads campaigns says everything; who works in a body says what the body did and what was done for what one looks after. */
@Controller
@Allowed({Role.OFFICE, Role.COUNCIL, Role.MEMBER, Role.INVESTMENT, Role.LEADER})
class CampaignWordController {

    private final CampaignBook book;
    private final CampaignPages pages;
    private final CampaignPageController page;
    private final CampaignDesk desk;
    private final BodyDesk bodies;
    private final Matters matters;
    private final Enterprises enterprises;
    private final People people;
    private final MatterTime time;

    CampaignWordController(
            CampaignBook book,
            CampaignPages pages,
            CampaignPageController page,
            CampaignDesk desk,
            BodyDesk bodies,
            Matters matters,
            Enterprises enterprises,
            People people,
            MatterTime time) {
        this.book = book;
        this.pages = pages;
        this.page = page;
        this.desk = desk;
        this.bodies = bodies;
        this.matters = matters;
        this.enterprises = enterprises;
        this.people = people;
        this.time = time;
    }

    /** Where a word is said, and what is there. */
    private record Place(Reader by, long campaign, CampaignPages.World world, Form form, Ui ui) {}

    @PostMapping("/campaigns/{campaign:[0-9]{1,18}}/say")
    String say(@PathVariable long campaign, @RequestParam Map<String, String> said, Reader reader, Ui ui, Model model) {
        Campaign found = book.find(reader.scope(), campaign)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var place = new Place(reader, campaign, pages.world(reader, campaign), new Form(said, ui), ui);
        String word = said.getOrDefault("word", "");
        if (!may(place, word)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        boolean done = write(place, word);
        String view = said.getOrDefault("view", "about");
        if (place.form().readable() && done) {
            return "redirect:/campaigns/" + campaign + "?view=" + (view.matches("[a-z]{1,20}") ? view : "about");
        }
        List<String> faults = place.form().readable()
                ? List.of(ui.t("campaigns.fault.there." + word))
                : place.form().faults();
        return page.show(found, view, "body", said, faults, reader, ui, model);
    }

    private boolean may(Place place, String word) {
        if (CampaignRoles.leads(place.by())) {
            return true;
        }
        return switch (word) {
            case "task-done" ->
                task(place)
                        .filter(task -> place.world().isIn(place.by(), task.body()))
                        .isPresent();
            case "meeting" ->
                place.form().typed("body").matches("[0-9]{1,18}")
                        && place.world()
                                .isIn(place.by(), Long.parseLong(place.form().typed("body")));
            case "contact" ->
                care(place)
                        .filter(care -> place.world().isMember(place.by(), care.member()))
                        .isPresent();
            default -> false;
        };
    }

    private static Optional<Task> task(Place place) {
        return place.world().tasks().stream()
                .filter(task -> Long.toString(task.id()).equals(place.form().typed("task")))
                .findFirst();
    }

    private static Optional<Care> care(Place place) {
        return place.world().cares().stream()
                .filter(care -> Long.toString(care.id()).equals(place.form().typed("care")))
                .findFirst();
    }

    /** Whether it was written; where the form could not be read nothing was. */
    private boolean write(Place place, String word) {
        return switch (word) {
            case "body" -> body(place);
            case "body-closed" -> close(place);
            case "member" -> member(place);
            case "task" -> newTask(place);
            case "task-done" -> finish(place);
            case "meeting" -> meeting(place);
            case "credit" -> credit(place);
            case "credit-wrong" -> revoke(place);
            case "care" -> newCare(place);
            case "care-ended" -> endCare(place);
            case "contact" -> contact(place);
            case "formula" -> formula(place);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private boolean body(Place place) {
        Form form = place.form();
        Long parent = form.id("parent", place.world().bodyIds(), false);
        String kind = form.choice("kind", Body.KINDS);
        String name = form.text("name", 80);
        String region = form.region("region");
        String remark = form.optional("remark", 200);
        return form.readable() && desk.addBody(place.by(), place.campaign(), parent, kind, name, region, remark);
    }

    /** A body is closed on a day; what is open in it is said to go elsewhere or to end. */
    private boolean close(Place place) {
        Form form = place.form();
        Long body = form.id("body", place.world().bodyIds(), true);
        LocalDate day = form.day("closed", null, time.today());
        Long to = form.id("to", place.world().bodyIds(), false);
        String why = form.optional("why", 300);
        if (!form.readable() || body == null) {
            return false;
        }
        Optional<String> refused = bodies.close(place.by(), place.campaign(), body, day, new BodyDesk.Tasks(to, why));
        refused.ifPresent(word -> form.refuseAs("close-" + word, place.world().body(body)));
        return refused.isEmpty();
    }

    private boolean member(Place place) {
        Form form = place.form();
        Long body = form.id("body", place.world().bodyIds(), true);
        String name = form.text("person", 40);
        String post = form.optional("post", 80);
        String account = form.typed("account").isEmpty() ? null : form.typed("account");
        if (account != null && people.findSecret(account).isEmpty()) {
            form.refuse("account");
        }
        return form.readable()
                && body != null
                && desk.addMember(place.by(), place.campaign(), body, name, post, account);
    }

    private boolean newTask(Place place) {
        Form form = place.form();
        Long body = form.id("body", place.world().bodyIds(), true);
        Long member = form.id("member", place.world().memberIds(), false);
        Member owner = place.world().member(member);
        if (owner != null && !Long.valueOf(owner.body()).equals(body)) {
            form.refuse("member");
        }
        String what = form.text("what", 300);
        LocalDate due = form.day("due", time.today(), null);
        return form.readable() && body != null && desk.addTask(place.by(), place.campaign(), body, member, what, due);
    }

    private boolean finish(Place place) {
        Optional<Task> task = task(place);
        String result = place.form().text("result", 500);
        return place.form().readable()
                && task.isPresent()
                && desk.finish(place.by(), place.campaign(), task.get().id(), result, time.today());
    }

    private boolean meeting(Place place) {
        Form form = place.form();
        Long body = form.id("body", place.world().bodyIds(), true);
        LocalDate day = form.day("held", null, time.today());
        String sort = form.choice("sort", Meeting.SORTS);
        String topic = form.text("topic", 120);
        String where = form.optional("place", 80);
        int number = form.count("people", 100_000);
        String minutes = form.optional("minutes", 4000);
        return form.readable()
                && body != null
                && desk.addMeeting(place.by(), place.campaign(), body, day, sort, topic, where, number, minutes);
    }

    private boolean credit(Place place) {
        Form form = place.form();
        Long matter = project(place);
        Long body = form.id("body", place.world().bodyIds(), true);
        Long member = form.id("member", place.world().memberIds(), false);
        String part = form.choice("part", List.of("direct", "joined"));
        return form.readable()
                && matter != null
                && body != null
                && desk.credit(place.by(), place.campaign(), matter, body, member, part.equals("direct"));
    }

    private @Nullable Long project(Place place) {
        Optional<Matter> matter = matters.findNumber(
                        place.by().scope(), place.form().typed("project"))
                .filter(found -> found.kind().equals(ProjectKind.CODE));
        if (matter.isEmpty()) {
            place.form().refuse("project");
        }
        return matter.map(Matter::id).orElse(null);
    }

    private boolean revoke(Place place) {
        Form form = place.form();
        String why = form.text("why", 300);
        String credit = form.typed("credit");
        return form.readable()
                && credit.matches("[0-9]{1,18}")
                && desk.revoke(place.by(), place.campaign(), Long.parseLong(credit), why);
    }

    /** A project by its number, or an enterprise by its unified social credit code. */
    private boolean newCare(Place place) {
        Form form = place.form();
        Member member = place.world().member(form.id("member", place.world().memberIds(), true));
        String asked = form.typed("subject");
        Optional<Matter> matter = matters.findNumber(place.by().scope(), asked)
                .filter(found -> found.kind().equals(ProjectKind.CODE));
        Optional<Long> firm = matter.isPresent()
                ? Optional.empty()
                : enterprises.findIdByCode(place.by().scope(), asked);
        if (matter.isEmpty() && firm.isEmpty()) {
            form.refuse("subject");
        }
        return form.readable()
                && member != null
                && desk.addCare(place.by(), place.campaign(), member, matter.orElse(null), firm.orElse(null));
    }

    private boolean endCare(Place place) {
        Optional<Care> care = care(place);
        if (care.isEmpty()) {
            return false;
        }
        Long project = care.get().matter();
        Matter matter = project == null
                ? null
                : matters.find(place.by().scope(), project).orElse(null);
        Member member = place.world().member(care.get().member());
        String account = member == null ? null : member.account();
        return desk.endCare(place.by(), place.campaign(), care.get().id(), matter, account, time.today());
    }

    private boolean contact(Place place) {
        Form form = place.form();
        Optional<Care> care = care(place);
        LocalDate day = form.day("on", null, time.today());
        String what = form.text("happened", 500);
        String sort = form.choice("contact", List.of("visit", "problem", "solved"));
        Long solves = sort.equals("solved")
                ? form.id(
                        "solves",
                        care.stream()
                                .flatMap(each -> each.unsolved().stream())
                                .map(Care.Contact::id)
                                .toList(),
                        true)
                : null;
        return form.readable()
                && care.isPresent()
                && desk.contact(place.by(), place.campaign(), care.get().id(), day, sort, what, solves);
    }

    private boolean formula(Place place) {
        String formula = FormulaForm.read(place.form());
        return place.form().readable() && desk.rank(place.by(), place.campaign(), formula);
    }
}

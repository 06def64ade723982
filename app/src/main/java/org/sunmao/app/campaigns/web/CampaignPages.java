package org.sunmao.app.campaigns.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.campaigns.Body;
import org.sunmao.app.campaigns.Campaign;
import org.sunmao.app.campaigns.Care;
import org.sunmao.app.campaigns.Meeting;
import org.sunmao.app.campaigns.Member;
import org.sunmao.app.campaigns.Task;
import org.sunmao.app.campaigns.Visited;
import org.sunmao.app.campaigns.store.CampaignBook;
import org.sunmao.app.campaigns.store.CreditBook;
import org.sunmao.app.campaigns.store.MemberBook;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.region.Regions;

/** Makes the page of a campaign ready. */
@Component
class CampaignPages {

    /** Views that show what it came to. */
    private static final java.util.Set<String> SUMMED = java.util.Set.of("about", "totals");

    private final CampaignBook book;
    private final CreditBook credits;
    private final MemberBook credited;
    private final Enterprises enterprises;
    private final MatterTime time;

    CampaignPages(
            CampaignBook book, CreditBook credits, MemberBook credited, Enterprises enterprises, MatterTime time) {
        this.book = book;
        this.credits = credits;
        this.credited = credited;
        this.enterprises = enterprises;
        this.time = time;
    }

    /** Everything of a campaign that its page needs, read once. */
    record World(
            List<Body> bodies,
            List<Member> members,
            List<Task> tasks,
            List<Meeting> meetings,
            List<Care> cares,
            List<Visited> visits) {

        List<Long> bodyIds() {
            return bodies.stream().filter(Body::open).map(Body::id).toList();
        }

        List<Long> memberIds() {
            return members.stream().map(Member::id).toList();
        }

        String body(long id) {
            return bodies.stream()
                    .filter(each -> each.id() == id)
                    .map(Body::name)
                    .findFirst()
                    .orElse("");
        }

        @Nullable
        Member member(@Nullable Long id) {
            return members.stream()
                    .filter(each -> Long.valueOf(each.id()).equals(id))
                    .findFirst()
                    .orElse(null);
        }

        /** Whether somebody works in this body. */
        boolean isIn(Reader reader, long body) {
            return members.stream()
                    .anyMatch(
                            member -> member.body() == body && reader.username().equals(member.account()));
        }

        /** Whether somebody is this member. */
        boolean isMember(Reader reader, long id) {
            Member member = member(id);
            return member != null && reader.username().equals(member.account());
        }

        /** Whether somebody works in any body. */
        boolean takesPart(Reader reader) {
            return members.stream().anyMatch(member -> reader.username().equals(member.account()));
        }
    }

    World world(Reader reader, long campaign) {
        return new World(
                book.bodies(reader.scope(), campaign),
                book.members(reader.scope(), campaign),
                book.tasks(reader.scope(), campaign),
                book.meetings(reader.scope(), campaign),
                book.cares(reader.scope(), campaign),
                credited.visits(reader.scope(), campaign));
    }

    CampaignView view(Reader reader, Ui ui, Campaign campaign, World world, String view) {
        List<Care> cares = world.cares().stream()
                .filter(care -> !view.equals("mine") || world.isMember(reader, care.member()))
                .toList();
        String ends = campaign.endsOn() == null ? ui.t("campaigns.open-end") : ui.date(campaign.endsOn());
        return new CampaignView(
                campaign.id(),
                campaign.name(),
                campaign.call(),
                ui.t("campaigns.span", ui.date(campaign.begunOn()), ends),
                view,
                CampaignRoles.leads(reader),
                SUMMED.contains(view) ? sum(reader, ui, campaign, world) : null,
                bodies(ui, world),
                world.tasks().stream()
                        .map(task -> task(reader, ui, world, task))
                        .toList(),
                world.meetings().stream().map(each -> meeting(ui, world, each)).toList(),
                cares(reader, ui, world, cares),
                world.bodies().stream()
                        .filter(Body::open)
                        .map(body -> new Choice(Long.toString(body.id()), body.name()))
                        .toList(),
                world.members().stream()
                        .map(member -> new Choice(
                                Long.toString(member.id()),
                                ui.t("campaigns.member.in", member.name(), world.body(member.body()))))
                        .toList());
    }

    private CampaignView.Sum sum(Reader reader, Ui ui, Campaign campaign, World world) {
        List<CreditBook.Total> totals = credits.divide(reader.scope(), campaign.id(), "level");
        CreditBook.Total whole = totals.get(totals.size() - 1);
        LocalDate today = time.today();
        List<Care.Contact> contacts =
                world.cares().stream().flatMap(care -> care.contacts().stream()).toList();
        return new CampaignView.Sum(
                ui.number(whole.projects()),
                ui.number(whole.contracted()),
                ui.money(whole.agreedFen()),
                ui.money(whole.arrivedFen()),
                ui.number(whole.fresh()),
                ui.money(whole.freshAgreedFen()),
                world.bodyIds().size(),
                world.meetings().size(),
                (int) world.tasks().stream()
                        .filter(task -> task.doneOn() != null)
                        .count(),
                (int) world.tasks().stream().filter(task -> task.late(today)).count(),
                credited.countVisits(reader.scope(), campaign.id()),
                count(contacts, "problem"),
                count(contacts, "solved"));
    }

    private static int count(List<Care.Contact> contacts, String sort) {
        return (int) contacts.stream().filter(each -> each.sort().equals(sort)).count();
    }

    private List<CampaignView.BodyLine> bodies(Ui ui, World world) {
        var lines = new ArrayList<CampaignView.BodyLine>();
        below(ui, world, null, 0, lines);
        return lines;
    }

    private static void below(Ui ui, World world, @Nullable Long parent, int depth, List<CampaignView.BodyLine> lines) {
        for (Body body : world.bodies()) {
            if (Objects.equals(body.parent(), parent)) {
                lines.add(new CampaignView.BodyLine(
                        body.id(),
                        depth,
                        body.name(),
                        ui.t("campaigns.kind." + body.kind()),
                        ui.t("campaigns.level." + body.level()),
                        region(body.region()),
                        body.remark(),
                        body.open(),
                        world.members().stream()
                                .filter(member -> member.body() == body.id())
                                .map(member -> member.post().isEmpty()
                                        ? member.name()
                                        : ui.t("campaigns.member.post", member.name(), member.post()))
                                .toList(),
                        (int) world.tasks().stream()
                                .filter(task -> task.body() == body.id() && task.open())
                                .count()));
                below(ui, world, body.id(), depth + 1, lines);
            }
        }
    }

    /** The name of a region; its digits where the list has none. */
    static String region(String code) {
        return Regions.findByCode(code).map(Region::name).orElse(code);
    }

    private CampaignView.TaskLine task(Reader reader, Ui ui, World world, Task task) {
        Member member = world.member(task.member());
        return new CampaignView.TaskLine(
                task.id(),
                Masking.text(task.what(), reader.scope()),
                world.body(task.body()),
                member == null ? null : member.name(),
                ui.date(task.dueOn()),
                task.doneOn() == null ? null : ui.date(task.doneOn()),
                task.endedOn() == null ? null : ui.date(task.endedOn()),
                Masking.text(task.endedOn() == null ? task.result() : task.endedWhy(), reader.scope()),
                task.late(time.today()),
                task.open() && (CampaignRoles.leads(reader) || world.isIn(reader, task.body())));
    }

    private static CampaignView.MeetingLine meeting(Ui ui, World world, Meeting meeting) {
        return new CampaignView.MeetingLine(
                ui.date(meeting.heldOn()),
                ui.t("campaigns.sort." + meeting.sort()),
                meeting.topic(),
                world.body(meeting.body()),
                meeting.place(),
                ui.t("campaigns.people", meeting.people()),
                meeting.minutes());
    }

    private List<CampaignView.CareLine> cares(Reader reader, Ui ui, World world, List<Care> cares) {
        Map<Long, String> projects = credits.titles(
                reader.scope(),
                cares.stream().map(Care::matter).filter(Objects::nonNull).toList());
        Map<Long, String> firms = enterprises.names(
                reader.scope(),
                cares.stream().map(Care::enterprise).filter(Objects::nonNull).collect(Collectors.toSet()));
        Function<Care, String> what = care -> care.matter() != null
                ? projects.getOrDefault(care.matter(), ui.t("campaigns.care.closed-project"))
                : firms.getOrDefault(Objects.requireNonNull(care.enterprise()), ui.unknown());
        return cares.stream()
                .map(care -> {
                    Member member = world.member(care.member());
                    return new CampaignView.CareLine(
                            care.id(),
                            member == null ? ui.unknown() : member.name(),
                            Masking.text(what.apply(care), reader.scope()),
                            href(reader, care, projects),
                            care.open(),
                            care.open() && (CampaignRoles.leads(reader) || world.isMember(reader, care.member())),
                            contacts(reader, ui, world, care),
                            care.unsolved().stream()
                                    .map(each -> new Choice(
                                            Long.toString(each.id()), Masking.text(each.what(), reader.scope())))
                                    .toList());
                })
                .toList();
    }

    /** What was noted by hand, then the visits of the room of visits. */
    private static List<CampaignView.ContactLine> contacts(Reader reader, Ui ui, World world, Care care) {
        List<Visited> visits =
                world.visits().stream().filter(each -> each.care() == care.id()).toList();
        var lines = new ArrayList<CampaignView.ContactLine>();
        for (Care.Contact each : care.contacts()) {
            boolean twice = each.sort().equals("visit")
                    && visits.stream().anyMatch(visit -> visit.day().equals(each.day()));
            lines.add(new CampaignView.ContactLine(
                    ui.date(each.day()),
                    ui.t("campaigns.contact." + each.sort()),
                    Masking.text(each.what(), reader.scope()) + (twice ? ui.t("campaigns.contact.twice") : "")));
        }
        visits.forEach(visit -> lines.add(new CampaignView.ContactLine(
                ui.date(visit.day()),
                ui.t("campaigns.contact.visited"),
                ui.t("campaigns.contact.went", visit.departments(), ui.t("visits.purpose." + visit.purpose())))));
        return lines;
    }

    private static @Nullable String href(Reader reader, Care care, Map<Long, String> projects) {
        if (care.matter() == null) {
            return "/enterprises/E" + care.enterprise();
        }
        return projects.containsKey(care.matter()) && CampaignRoles.opensProjects(reader)
                ? "/projects/" + care.matter()
                : null;
    }
}

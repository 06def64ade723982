package org.sunmao.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.activities.Guest;
import org.sunmao.app.activities.Result;
import org.sunmao.app.activities.Venue;
import org.sunmao.app.activities.desk.ActivityDesk;
import org.sunmao.app.activities.desk.InviteDesk;
import org.sunmao.app.activities.desk.ProgrammeDesk;
import org.sunmao.app.activities.desk.ResultDesk;
import org.sunmao.app.activities.desk.SignInDesk;
import org.sunmao.app.activities.desk.VenueDesk;
import org.sunmao.app.activities.rules.SignIn;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.desk.MatterDesk;

/** Venues of the demonstration with plans, and activities in each state: a consultation whose results were adopted, a joint conference that takes turns, a forum to come. */
@Component
@Order(40)
class DemoActivities implements DemoWork {

    private static final Reader COUNCIL = new Reader(0, "demo", "demo", Role.COUNCIL, Scope.district("demo"));

    private static final List<String> VENUES = List.of(
            "parlour|智创委员会客厅|工业园区一号楼|车间直播、工匠主播等助企课题的会客厅",
            "hall|城南街道民主议事堂|城南街道办二楼|街道一级的协商平台",
            "studio|经济界委员工作室|商会大厦八层|经济界别委员轮值");

    private final WorkerDatabase database;
    private final VenueDesk venues;
    private final ActivityDesk desk;
    private final InviteDesk invites;
    private final SignInDesk signIn;
    private final ProgrammeDesk programme;
    private final ResultDesk results;
    private final MatterDesk matters;

    DemoActivities(
            WorkerDatabase database,
            VenueDesk venues,
            ActivityDesk desk,
            InviteDesk invites,
            SignInDesk signIn,
            ProgrammeDesk programme,
            ResultDesk results,
            MatterDesk matters) {
        this.database = database;
        this.venues = venues;
        this.desk = desk;
        this.invites = invites;
        this.signIn = signIn;
        this.programme = programme;
        this.results = results;
        this.matters = matters;
    }

    @Override
    public void make() {
        LocalDate today = LocalDate.now(MatterTime.ZONE);
        boolean there = database.client()
                .sql("select exists (select 1 from activities.venue)")
                .query(Boolean.class)
                .single();
        if (there) {
            return;
        }
        for (String line : VENUES) {
            String[] venue = line.split("\\|");
            long id = venues.open(
                            COUNCIL,
                            new Venue(0, venue[0], venue[1], "", venue[2], null, venue[3], true),
                            LocalDate.of(today.getYear() - 1, 3, 1))
                    .orElseThrow();
            venues.addMember(COUNCIL, id, "委员甲", "召集人", "member", true, today.minusDays(300));
            venues.addMember(COUNCIL, id, "专家乙", "特邀", null, false, today.minusDays(200));
            venues.plan(COUNCIL, id, today.getYear(), 6, "consultation", "企业用工与技能培训协商");
            venues.plan(COUNCIL, id, today.getYear(), 11, "lecture", "微宣讲进楼宇");
        }
        long parlour = database.client()
                .sql("select min(id) from activities.venue")
                .query(Long.class)
                .single();
        consultation(parlour, today);
        conference(today);
        Matter forum = plan("东融讲坛：湾区企业看本区", "forum", null, null, today.plusDays(9), "both", "会议中心三层");
        invites.invite(COUNCIL, forum, person("member", "委员甲"), today);
        invites.invite(COUNCIL, forum, new Guest.Invited(0, "others", null, null, null, "湾区企业代表", "", 30), today);
        move(forum, "call", Map.of());
        desk.publish(COUNCIL, forum.id(), true);
        plan("微宣讲进楼宇", "lecture", parlour, null, today.plusDays(20), "on-site", "海天大厦一层大堂");
    }

    private void consultation(long parlour, LocalDate today) {
        LocalDate day = today.minusDays(40);
        Matter matter = plan("“车间直播”助企发展协商会", "consultation", parlour, null, day, "on-site", "工业园区一号楼");
        programme.addItem(COUNCIL, matter.id(), LocalTime.of(9, 30), "企业介绍线上营销试点", "企业代表");
        programme.addItem(COUNCIL, matter.id(), LocalTime.of(10, 10), "委员建言", "委员甲");
        invites.inviteVenue(COUNCIL, matter, parlour, today);
        Matter called = move(matter, "call", Map.of());
        there(called, SignIn.key("member"), "member", "委员甲", "", 1, "list");
        there(called, SignIn.key("专家乙", "智创委员会客厅"), null, "专家乙", "智创委员会客厅", 1, "list");
        there(called, "others:企业代表", null, "企业代表", "", 14, "count");
        programme.addSpeech(COUNCIL, called.id(), "member", "委员甲", "oral", "把消费者请进车间", day);
        results.add(COUNCIL, called.id(), "suggestion", "在园区设公共直播间，供中小企业轮流使用。", "member", "委员甲", day);
        results.add(COUNCIL, called.id(), "suggestion", "组织一线技工直播培训，每季一期。", null, "专家乙", day);
        results.add(COUNCIL, called.id(), "opinion", "样品寄递费用偏高，希望统一谈价。", null, "企业代表", day);
        adopt(called.id(), 1, true, today.minusDays(20));
        adopt(called.id(), 2, true, today.minusDays(12));
        conclude(called, day, "会议听取了企业介绍，形成三条意见建议。");
        programme.writeBulletin(
                COUNCIL,
                called.id(),
                new Activity.Bulletin(
                        "委员会客厅里谈直播",
                        "通讯员 样例",
                        "日前，智创委员会客厅举行协商会，委员、专家和企业代表围绕“车间直播”建言。\n会上形成三条意见建议，其中两条已被采纳。",
                        null,
                        "",
                        null));
        programme.publishBulletin(COUNCIL, called.id());
        desk.publish(COUNCIL, called.id(), true);
    }

    private void conference(LocalDate today) {
        venues.addSeries(COUNCIL, "邻区楼宇经济联席会议", List.of("城东区", "城西区", "高新区"));
        long series = database.client()
                .sql("select min(id) from activities.series")
                .query(Long.class)
                .single();
        LocalDate day = today.minusDays(150);
        Matter first = plan("第一次邻区楼宇经济联席会议", "joint", null, series, day, "online", "");
        invites.invite(COUNCIL, first, person("member", "委员甲"), today);
        Matter called = move(first, "call", Map.of());
        programme.addReport(COUNCIL, called.id(), new Activity.Report(0, "region", "城东区", "盘活闲置楼宇的做法", "", null), day);
        there(called, SignIn.key("member"), "member", "委员甲", "", 1, "list");
        results.add(COUNCIL, called.id(), "suggestion", "三区共享闲置载体清单。", null, "城东区政协", day);
        adopt(called.id(), 1, true, today.minusDays(90));
        conclude(called, day, "三区介绍情况，约定共享清单。");
        plan("第二次邻区楼宇经济联席会议", "joint", null, series, today.plusDays(30), "both", "城西区会议中心");
    }

    private Matter plan(
            String title,
            String sort,
            @Nullable Long venue,
            @Nullable Long series,
            LocalDate day,
            String mode,
            String place) {
        Instant starts = day.atTime(9, 30).atZone(MatterTime.ZONE).toInstant();
        return desk.plan(
                        COUNCIL,
                        new ActivityDesk.Planned(
                                title,
                                sort,
                                venue,
                                null,
                                place,
                                null,
                                starts,
                                starts.plusSeconds(7_200),
                                mode,
                                "区政协",
                                title,
                                series,
                                false),
                        null)
                .orElseThrow();
    }

    private static Guest.Invited person(String account, String name) {
        return new Guest.Invited(0, "person", account, null, null, name, "", 1);
    }

    private void there(
            Matter matter,
            String key,
            @Nullable String account,
            String name,
            String organisation,
            int people,
            String way) {
        signIn.add(
                COUNCIL, matter.id(), new SignInDesk.Entry(null, key, account, name, organisation, people, way, false));
    }

    private void adopt(long matter, int n, boolean adopted, LocalDate day) {
        long result = database.client()
                .sql("select id from activities.result where matter_id = ? and n = ?")
                .params(matter, n)
                .query(Long.class)
                .single();
        results.adopt(
                COUNCIL,
                new Result(result, matter, n, "suggestion", "", null, "", day, null, null, null, "", List.of()),
                adopted,
                day,
                null,
                "");
    }

    private void conclude(Matter called, LocalDate day, String minutes) {
        Matter held = move(called, "hold", Map.of("held-on", day.toString()));
        programme.draft(COUNCIL, held.id(), minutes);
        long draft = database.client()
                .sql("select max(id) from activities.minutes where matter_id = ?")
                .param(held.id())
                .query(Long.class)
                .single();
        programme.approve(COUNCIL, held.id(), draft);
        move(held, "conclude", Map.of());
    }

    /** Takes a step; the matter as it is afterwards, as far as the next step asks. */
    private Matter move(Matter matter, String word, Map<String, String> said) {
        matters.move(COUNCIL, matter, word, matter.moves(), "", said);
        var fields = new HashMap<>(matter.fields());
        fields.putAll(said);
        String state = database.client()
                .sql("select state from matters.matter where id = ?")
                .param(matter.id())
                .query(String.class)
                .single();
        return new Matter(
                matter.id(),
                matter.kind(),
                matter.number(),
                matter.title(),
                state,
                matter.since(),
                false,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                fields,
                matter.openedAt(),
                matter.openedBy(),
                null,
                null,
                null,
                0,
                null,
                matter.moves() + 1);
    }
}

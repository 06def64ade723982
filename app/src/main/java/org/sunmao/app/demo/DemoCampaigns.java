package org.sunmao.app.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.campaigns.Member;
import org.sunmao.app.campaigns.desk.CampaignDesk;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.MatterTime;

/** A campaign of the demonstration that brought its projects: bodies of three levels, tasks, meetings, and what a member looks after. */
@Component
@Order(30)
class DemoCampaigns implements DemoWork {

    private static final Reader COUNCIL = new Reader(0, "demo", "demo", Role.COUNCIL, Scope.district("demo"));

    /** What carries it, each with the one that it belongs to, its kind, region, remark and one member. */
    private static final List<String> BODIES = List.of(
            "自治区行动领导小组||leading|450000||召集人甲",
            "贺州市小分队|自治区行动领导小组|team|451100|消费与康养|委员甲",
            "梧州市联络站|自治区行动领导小组|liaison|450400|驻广州|委员乙",
            "钦州市产业链联盟|自治区行动领导小组|alliance|450700|石化与新材料链|委员丙",
            "桂林市小分队|自治区行动领导小组|team|450300|文旅与双语教育|委员丁",
            "青秀区界别工作站|自治区行动领导小组|sector|450103|经济界|委员戊");

    private final WorkerDatabase database;
    private final CampaignDesk desk;

    DemoCampaigns(WorkerDatabase database, CampaignDesk desk) {
        this.database = database;
        this.desk = desk;
    }

    @Override
    public void make() {
        LocalDate today = LocalDate.now(MatterTime.ZONE);
        String formula =
                "fresh * 10\nagreed-yi * 1 max 50\narrived-yi * 5 max 100\njoined * 2\nmeetings * 1 max 10\nvisits * 0.5 max 20\nsolved * 2\ntasks * 1";
        Long campaign = desk.open(
                        COUNCIL,
                        "引企入园 委员行动",
                        "各级政协组织和委员：请发挥联系广泛的优势，引企业、送服务、解难题。凡引进的项目，按同一口径登记，谁引进的记在谁名下。",
                        today.minusDays(400),
                        null,
                        formula)
                .orElse(null);
        if (campaign == null) {
            return;
        }
        for (String line : BODIES) {
            String[] body = line.split("\\|", -1);
            desk.addBody(COUNCIL, campaign, body(campaign, body[1]), body[2], body[0], body[3], body[4]);
            desk.addMember(
                    COUNCIL, campaign, needed(campaign, body[0]), body[5], "", body[5].equals("委员甲") ? "member" : null);
        }
        brought(campaign);
        done(campaign, today);
    }

    private @Nullable Long body(long campaign, String name) {
        return name.isEmpty() ? null : needed(campaign, name);
    }

    private long needed(long campaign, String name) {
        return database.client()
                .sql("select id from campaigns.body where campaign_id = ? and name = ?")
                .params(campaign, name)
                .query(Long.class)
                .single();
    }

    /** Each project was brought by one body, in turn; every fourth was joined by another. */
    private void brought(long campaign) {
        List<Long> projects = database.client()
                .sql("select id from matters.matter where kind = 'project' and merged_into is null order by id")
                .query(Long.class)
                .list();
        List<Long> bodies = database.client()
                .sql("select id from campaigns.body where campaign_id = ? and kind <> 'leading' order by id")
                .param(campaign)
                .query(Long.class)
                .list();
        for (int i = 0; i < projects.size(); i++) {
            desk.credit(COUNCIL, campaign, projects.get(i), bodies.get(i * 7 % bodies.size()), null, true);
            if (i % 4 == 0) {
                desk.credit(COUNCIL, campaign, projects.get(i), bodies.get((i * 7 + 1) % bodies.size()), null, false);
            }
        }
    }

    private void done(long campaign, LocalDate today) {
        long team = needed(campaign, "贺州市小分队");
        long station = needed(campaign, "梧州市联络站");
        desk.addMeeting(COUNCIL, campaign, station, today.minusDays(210), "fair", "大湾区企业家座谈会", "广州", 65, "");
        desk.addMeeting(
                COUNCIL, campaign, team, today.minusDays(90), "exchange", "行动交流会", "贺州", 120, "交流经验，明确下一步更高标准、更实举措。");
        desk.addMeeting(
                COUNCIL,
                campaign,
                needed(campaign, "桂林市小分队"),
                today.minusDays(30),
                "research",
                "行政审批服务水平调研",
                "桂林",
                18,
                "");
        desk.addTask(COUNCIL, campaign, team, null, "年内组织三次赴湾区考察", today.plusDays(40));
        desk.addTask(COUNCIL, campaign, station, null, "梳理在谈项目清单并报领导小组", today.plusDays(9));
        database.client()
                .sql("select id, account from campaigns.member where campaign_id = ? and account is not null")
                .param(campaign)
                .query((row, n) -> new Member(row.getLong(1), team, "委员甲", "", row.getString(2)))
                .list()
                .forEach(member -> cared(campaign, member, today));
    }

    private void cared(long campaign, Member member, LocalDate today) {
        Long firm = database.client()
                .sql("select min(id) from enterprises.enterprise")
                .query(Long.class)
                .single();
        if (!desk.addCare(COUNCIL, campaign, member, null, firm)) {
            return;
        }
        long care = database.client()
                .sql("select max(id) from campaigns.care where campaign_id = ?")
                .param(campaign)
                .query(Long.class)
                .single();
        desk.contact(COUNCIL, campaign, care, today.minusDays(60), "visit", "走访生产车间，了解扩产打算。", null);
        desk.contact(COUNCIL, campaign, care, today.minusDays(60), "problem", "旺季缺一线技工。", null);
    }
}

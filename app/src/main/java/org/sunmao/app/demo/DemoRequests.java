package org.sunmao.app.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.desk.MatterActs;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.requests.RequestKind;
import org.sunmao.app.requests.desk.AskDesk;

/** Units of the demonstration, and a few requests of its largest enterprises: new ones, and ones that were put to a unit. */
@Component
@Order(10)
class DemoRequests implements DemoWork {

    /** The unit for which the account of the department works. */
    static final String UNIT = "tax";

    private static final Reader OFFICE = new Reader(0, "demo", "demo", Role.OFFICE, Scope.district("demo"));

    private static final List<Asked> ASKED = List.of(
            new Asked("楼前停车位不够", "员工上班时段找不到车位，客户来访也没有地方停。", "transport", "traffic"),
            new Asked("发票额度想提高", "接了大单，每月额度不够用，想知道要什么材料。", "policy", UNIT),
            new Asked("招不到熟练工", "缺数控操作工十名左右，希望对接职业学校。", "staff", "labour"),
            new Asked("夏天经常跳闸", "七层空调一开就跳闸，物业说要增容。", "power", "power"),
            new Asked("装修许可办了两个月", "材料补了三次，不知道还差什么。", "", ""),
            new Asked("想在本楼再租一层", "团队扩到六十人，希望知道同楼有没有空置。", "", ""));

    private static final int PROMISED_DAYS = 8;

    /** A request, and the unit that it is put to; empty where it still waits. */
    private record Asked(String title, String content, String sort, String unit) {}

    private final WorkerDatabase database;
    private final MatterDesk desk;
    private final MatterActs acts;
    private final MatterTime time;
    private final AskDesk door;

    DemoRequests(WorkerDatabase database, MatterDesk desk, MatterActs acts, MatterTime time, AskDesk door) {
        this.database = database;
        this.desk = desk;
        this.acts = acts;
        this.time = time;
        this.door = door;
    }

    @Override
    public void make() {
        boolean there = database.client()
                .sql("select exists (select 1 from matters.matter where kind = 'request')")
                .query(Boolean.class)
                .single();
        if (there) {
            return;
        }
        List<Firm> firms = database.client()
                .sql("""
                        select e.id, e.name, e.street_codes[1] as street from enterprises.enterprise e
                        join tenancy.spell t on t.enterprise_id = e.id and t.first_missing is null
                        where e.status = 'confirmed' group by e.id, e.name, e.street_codes order by count(*) desc, e.id limit ?
                        """)
                .param(ASKED.size())
                .query((row, n) -> new Firm(row.getLong("id"), row.getString("name"), row.getString("street")))
                .list();
        for (int i = 0; i < firms.size(); i++) {
            ask(firms.get(i), ASKED.get(i));
        }
        if (!firms.isEmpty()) {
            askAtTheDoor(firms.get(0));
        }
    }

    /** One that came without an account, in the words of whoever asked; the office has to say which enterprise it is. */
    private void askAtTheDoor(Firm firm) {
        door.ask(new AskDesk.Asked(
                "地下车库车位太少",
                "来访客户的车没地方放，能不能和旁边商场错时共享？",
                "transport",
                firm.name().replaceAll("(有限责任|股份有限|有限)?公司$", ""),
                "",
                null,
                UUID.randomUUID()));
    }

    private record Firm(long id, String name, String street) {}

    private void ask(Firm firm, Asked asked) {
        MatterDesk.Opened opened = desk.open(
                OFFICE,
                new NewMatter(
                        RequestKind.CODE,
                        asked.title(),
                        firm.street(),
                        List.of(firm.id()),
                        List.of(),
                        Map.of("content", asked.content()),
                        List.of(new Reference("about", "enterprise", Long.toString(firm.id())))));
        Matter matter = opened.matter();
        if (matter == null) {
            throw new IllegalStateException("a request of the demonstration was not taken: " + opened.outcome());
        }
        if (!asked.unit().isEmpty()) {
            Outcome outcome =
                    desk.move(OFFICE, matter, "assign", 0, "", Map.of("sort", asked.sort(), "lead-unit", asked.unit()));
            if (!outcome.done()) {
                throw new IllegalStateException("a request of the demonstration was not put to a unit: " + outcome);
            }
            acts.promise(OFFICE, matter, "给出书面办理方案", time.after(PROMISED_DAYS));
        }
    }
}

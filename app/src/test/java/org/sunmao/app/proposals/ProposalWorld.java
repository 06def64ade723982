package org.sunmao.app.proposals;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.Persons;
import org.sunmao.app.testing.TestPasswords;
import org.sunmao.app.testing.TinyWorld;

/** A district of one building and one enterprise, three members, the council's office, three departments and those who read. */
public final class ProposalWorld {

    /** Of all accounts. */
    public static final String PASSWORD = "a-long-test-password";

    private static final String NAME = "东海启明软件有限公司";

    private final WorkerDatabase worker;
    private final long building;
    private final long firm;
    private int insurance;
    private long mention;

    private ProposalWorld(WorkerDatabase worker, long building, long firm) {
        this.worker = worker;
        this.building = building;
        this.firm = firm;
    }

    /** Makes it; names of accounts begin with {@code pp-}. */
    public static ProposalWorld make(WorkerDatabase worker, People people) {
        TinyDistrict.wipe(worker);
        var district = new TinyDistrict(worker);
        YearMonth now = YearMonth.now(MatterTime.ZONE);
        long building = district.building("望海商务楼", null, 1000);
        long unit = district.unit(building, 400);
        long other = district.unit(building, 600);
        long firm = district.enterprise(NAME);
        LocalDate before = now.minusMonths(3).atDay(5);
        district.list(building, before);
        district.holds(firm, unit, before);
        district.vacant(other, before);
        worker.client().sql("""
                        insert into access.unit (code, name_zh, name_en, kind) values ('pp-housing', '住建局', 'Housing bureau', 'department'),
                            ('pp-industry', '工信局', 'Industry bureau', 'department'), ('pp-traffic', '交通局', 'Transport bureau', 'department') on conflict do nothing
                        """).update();
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("pp-author", "林委员", Role.MEMBER, hash, List.of()),
                        new NewPerson("pp-signer", "江委员", Role.MEMBER, hash, List.of()),
                        new NewPerson("pp-third", "何委员", Role.MEMBER, hash, List.of()),
                        new NewPerson("pp-council", "提案科", Role.COUNCIL, hash, List.of()),
                        new NewPerson("pp-office", "平台办", Role.OFFICE, hash, List.of()),
                        new NewPerson("pp-leader", "分管领导", Role.LEADER, hash, List.of()),
                        new NewPerson("pp-lead", "住建", Role.DEPARTMENT, hash, List.of(GrantSpec.unit("pp-housing"))),
                        new NewPerson("pp-help", "工信", Role.DEPARTMENT, hash, List.of(GrantSpec.unit("pp-industry"))),
                        new NewPerson("pp-far", "交通", Role.DEPARTMENT, hash, List.of(GrantSpec.unit("pp-traffic"))),
                        new NewPerson("pp-firm", "企业", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(firm)))),
                "test");
        return new ProposalWorld(worker, building, firm);
    }

    /** A list of a day says how many persons the enterprise has insured. */
    public void insured(LocalDate day, int persons) {
        var tiny = new TinyWorld(worker);
        if (insurance == 0) {
            insurance = tiny.source("pp-insurance", "insurance");
            mention = tiny.mention(insurance, "enterprise", Map.of("name", NAME));
            tiny.link(mention, "linked", firm, "[]");
        }
        var columns = new LinkedHashMap<String, String>();
        columns.put("单位名称", "enterprise-name");
        columns.put("参保人数", "insured");
        long delivery = tiny.delivery(insurance, "参保" + day + ".xlsx", day);
        tiny.mentioned(tiny.payload(delivery, 2, columns, NAME, Integer.toString(persons)), "enterprise", mention);
    }

    /** What the enterprise paid in a month, in yuan. */
    public void taxed(YearMonth month, long yuan) {
        new TinyDistrict(worker).tax(firm, month, yuan * 100, null);
    }

    /** Number of the file of the building. */
    public String building() {
        return "B" + building;
    }

    /** Number of the file of the enterprise. */
    public String firm() {
        return "E" + firm;
    }

    /** Lets so many working days pass since a proposal came into its state. */
    public void passed(String address, MatterTime time, int workingDays) {
        Instant at = Instant.now();
        while (time.passed(at) < workingDays) {
            at = at.minus(1, ChronoUnit.DAYS);
        }
        worker.client()
                .sql("update matters.matter set since = cast(? as timestamptz) where id = ?")
                .params(at.toString(), id(address))
                .update();
    }

    /** The id at the end of an address. */
    public static long id(String address) {
        return Long.parseLong(address.replaceAll(".*/", ""));
    }

    /** Writes a draft; answers its address. */
    public static String draft(Persons persons, String who, String title, String analysis, String advice) {
        Page page = persons.open(who, "/proposals/new");
        page.fill("[name=title]", title);
        page.selectOption("[name=subject]", "building");
        page.fill("[name=analysis]", analysis);
        page.fill("[name=advice]", advice);
        page.click("button[value=save]");
        return page.url().replaceAll("\\?.*", "").replaceAll("^https?://[^/]*", "");
    }

    /** Submits a draft; answers the address of the proposal. */
    public static String submit(Persons persons, String who, String draft) {
        Page page = persons.open(who, draft);
        page.click("button[value=submit]");
        return page.url().replaceAll("\\?.*", "").replaceAll("^https?://[^/]*", "");
    }
}

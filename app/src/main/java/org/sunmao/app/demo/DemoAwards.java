package org.sunmao.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.awards.AwardKind;
import org.sunmao.app.awards.Said;
import org.sunmao.app.awards.desk.ApplicationDesk;
import org.sunmao.app.awards.desk.ApplicationDesk.Cell;
import org.sunmao.app.awards.desk.ApplicationDesk.Wanted;
import org.sunmao.app.awards.desk.MoneyDesk;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.policies.Base;
import org.sunmao.app.policies.Condition;
import org.sunmao.app.policies.Fit;
import org.sunmao.app.policies.Policies;
import org.sunmao.app.policies.Policies.Fitted;
import org.sunmao.app.shell.Formats;

/**
 * A few applications of the demonstration's enterprises under clauses that fit them today: new ones, ones that are being checked, one in public notice and one that is paid. They go
 * the way of all others, by steps of two persons; only the days of a notice are written down as past, for a demonstration has no weeks.
 */
@Component
@Order(40)
class DemoAwards implements DemoWork {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAwards.class);

    private static final int LOOKED_AT = 60;
    private static final int MOST = 6;
    private static final int WITH_ACCOUNTS = 4;
    private static final String UNIT = "industry";
    private static final Reader OFFICE = new Reader(0, "demo", "demo", Role.OFFICE, Scope.district("demo"));

    /** Accounts of the demonstration, named like their roles: whoever decides is somebody else than whoever checked. */
    private static final Reader DECIDES = new Reader(0, "office", "office", Role.OFFICE, Scope.district("office"));

    private static final Reader CHECKS =
            new Reader(0, "department", "department", Role.DEPARTMENT, Scope.district("department"));

    private final WorkerDatabase database;
    private final ApplicationDesk desk;
    private final MoneyDesk money;
    private final Policies policies;
    private final MatterDesk steps;
    private final Matters matters;

    DemoAwards(
            WorkerDatabase database,
            ApplicationDesk desk,
            MoneyDesk money,
            Policies policies,
            MatterDesk steps,
            Matters matters) {
        this.database = database;
        this.desk = desk;
        this.money = money;
        this.policies = policies;
        this.steps = steps;
        this.matters = matters;
    }

    /** Makes them, unless there are some already; fewer where few clauses take applications today. */
    @Override
    public void make() {
        LocalDate today = LocalDate.now(Formats.ZONE);
        boolean there = database.client()
                .sql("select exists (select 1 from awards.application)")
                .query(Boolean.class)
                .single();
        List<Long> firms = there
                ? List.of()
                : database.client().sql("""
                                select e.id from enterprises.enterprise e
                                join tenancy.spell t on t.enterprise_id = e.id and t.first_missing is null
                                where e.status = 'confirmed' group by e.id order by count(*) desc, e.id limit ?
                                """).param(LOOKED_AT).query(Long.class).list();
        int made = 0;
        for (Long firm : firms) {
            if (made < MOST && apply(firm, today, made)) {
                made++;
            }
        }
    }

    private boolean apply(long firm, LocalDate today, int n) {
        for (Fitted fitted : policies.fit(OFFICE.scope(), firm, today, Map.of())) {
            Fit.Outcome outcome = fitted.fit().outcome();
            boolean near = outcome == Fit.Outcome.FITS || outcome == Fit.Outcome.NEARLY;
            if (near && desk.refusal(fitted.policy(), fitted.clause()).isEmpty()) {
                List<Cell> cells = cells(fitted);
                Matter matter = desk.apply(
                                OFFICE,
                                new Wanted(fitted.policy().id(), fitted.clause().key(), firm, cells, List.of(), "示例申报"))
                        .matter();
                if (matter != null) {
                    accept(matter, n);
                    return true;
                }
            }
        }
        return false;
    }

    /** The first two wait, the others are being checked. */
    private void accept(Matter matter, int n) {
        if (n < 2) {
            return;
        }
        String unit = n < WITH_ACCOUNTS ? UNIT : DemoRequests.UNIT;
        Outcome outcome = steps.move(OFFICE, matter, "accept", matter.moves(), "", Map.of("lead-unit", unit));
        if (!outcome.done()) {
            throw new IllegalStateException("an application of the demonstration was not accepted: " + outcome);
        }
    }

    /** One is in public notice, and one is paid: of those that the account of the department checks. */
    @Override
    public void makeWithAccounts() {
        List<Long> checked = database.client()
                .sql("""
                        select m.id from matters.matter m join awards.application a on a.matter_id = m.id
                        where m.state = 'checking' and m.lead_unit = ? order by m.id limit 2
                        """)
                .param(DemoRequests.UNIT)
                .query(Long.class)
                .list();
        for (int i = 0; i < checked.size(); i++) {
            publish(matters.find(DECIDES.scope(), checked.get(i)).orElseThrow(), i == 1);
        }
    }

    /**
     * Checked as the applicant says, made public; and one decided and paid, after a notice that is over. Where a step is refused, for a file that changed or a budget that is gone, the
     * application stays where it is: that is what the step is for.
     */
    private void publish(Matter matter, boolean paid) {
        List<Cell> cells = database.client()
                .sql(
                        "select cell, value, evidence from awards.said where matter_id = ? and side = 'applicant' order by id")
                .param(matter.id())
                .query((row, n) -> new Cell(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        if (!cells.isEmpty()) {
            desk.verify(CHECKS, desk.find(CHECKS, matter.id()), cells);
        }
        boolean noticed = takes(CHECKS, matter, "check", Map.of("answer", "材料齐全，与档案一致。"))
                && takes(DECIDES, matter, AwardKind.NOTICE, Map.of(AwardKind.NOTICE_WORDS, "公示期内可向平台办公室提出异议。"));
        if (!noticed || !paid) {
            return;
        }
        database.client()
                .sql(
                        "update awards.notice set from_day = current_date - 9, last_day = current_date - 2 where matter_id = ?")
                .param(matter.id())
                .update();
        if (!takes(DECIDES, matter, "decide", Map.of())) {
            return;
        }
        var line = new MoneyDesk.Line(
                desk.toPay(DECIDES, matter.id()), LocalDate.now(Formats.ZONE), "示例-" + matter.number(), "");
        MoneyDesk.Word word = money.pay(DECIDES, desk.find(DECIDES, matter.id()), line);
        if (word == MoneyDesk.Word.DONE_ALL) {
            takes(DECIDES, matter, AwardKind.PAY, Map.of());
        } else {
            LOG.warn("the application {} of the demonstration was not paid: {}", matter.number(), word);
        }
    }

    private boolean takes(Reader reader, Matter matter, String word, Map<String, String> fields) {
        Outcome outcome = move(reader, matter, word, fields);
        if (!outcome.done()) {
            LOG.warn(
                    "the application {} of the demonstration did not take the step {}: {}",
                    matter.number(),
                    word,
                    outcome);
        }
        return outcome.done();
    }

    private Outcome move(Reader reader, Matter matter, String word, Map<String, String> fields) {
        Matter now = matters.find(reader.scope(), matter.id()).orElseThrow();
        return steps.move(reader, now, word, now.moves(), "", fields);
    }

    /** What the form would ask: the figures of a middling project, and the fact that is missing as the clause asks for it. */
    private static List<Cell> cells(Fitted fitted) {
        var cells = new ArrayList<Cell>();
        for (String asked : ApplicationDesk.asked(fitted)) {
            Base base = Said.base(asked).orElse(null);
            String value = base == null ? wanted(asked, fitted) : base.unit() == Base.Unit.FEN ? figure(base) : "12";
            cells.add(new Cell(asked, value, "示例材料"));
        }
        return cells;
    }

    private static String figure(Base base) {
        return base == Base.INVESTMENT ? "600000000" : "90000000";
    }

    private static String wanted(String asked, Fitted fitted) {
        for (Fit.Check check : fitted.fit().checks()) {
            if (Said.cell(check.leaf().attribute()).equals(asked)) {
                return check.leaf() instanceof Condition.OneOf one
                        ? one.values().get(0)
                        : from((Condition.Range) check.leaf());
            }
        }
        return "12";
    }

    private static String from(Condition.Range range) {
        return range.from() == null ? Objects.requireNonNull(range.to()) : range.from();
    }
}

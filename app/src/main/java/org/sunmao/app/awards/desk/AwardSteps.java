package org.sunmao.app.awards.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.awards.Application;
import org.sunmao.app.awards.AwardKind;
import org.sunmao.app.awards.Money;
import org.sunmao.app.awards.Notice;
import org.sunmao.app.awards.Sheet;
import org.sunmao.app.awards.rules.SaidCells;
import org.sunmao.app.awards.rules.Sheets;
import org.sunmao.app.awards.store.ApplicationBook;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.evidence.Chosen;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterMoved;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.StepRefusedException;
import org.sunmao.app.policies.Awards;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.Policies;
import org.sunmao.app.policies.Policies.Asked;
import org.sunmao.app.policies.Policies.Fitted;
import org.sunmao.app.policies.Policy;
import org.sunmao.app.policies.PolicyText;
import org.sunmao.app.secrecy.NoticeLeaks;
import org.sunmao.app.secrecy.NoticeLeaks.Part;

/**
 * What this room does of the steps of an application, within the step's transaction: it reckons when somebody has checked, makes public what may be, and books the
 * award when it is decided. Where that cannot be, the step is not taken.
 */
@Component
public class AwardSteps {

    private final WorkerDatabase database;
    private final ApplicationBook book;
    private final ApplicationDesk desk;
    private final Policies policies;
    private final Awards awards;
    private final Enterprises enterprises;
    private final MatterTime time;
    private final int noticeDays;

    AwardSteps(
            WorkerDatabase database,
            ApplicationBook book,
            ApplicationDesk desk,
            Policies policies,
            Awards awards,
            Enterprises enterprises,
            MatterTime time,
            @Value("${sunmao.awards.notice-days:5}") int noticeDays) {
        this.database = database;
        this.book = book;
        this.desk = desk;
        this.policies = policies;
        this.awards = awards;
        this.enterprises = enterprises;
        this.time = time;
        this.noticeDays = Math.max(1, noticeDays);
    }

    /** The working days for which an application stands in public before it is decided. */
    public int noticeDays() {
        return noticeDays;
    }

    @EventListener
    void moved(MatterMoved news) {
        Matter matter = news.matter();
        if (!matter.kind().equals(AwardKind.CODE) || news.from() == null) {
            return;
        }
        switch (news.word()) {
            case "check" -> check(reader(news), application(news));
            case AwardKind.NOTICE -> publish(reader(news), matter, application(news));
            case "decide" -> decide(reader(news), application(news));
            case AwardKind.PAY -> refuseUnless(money(matter).toPayFen() == 0, "not-paid-out");
            case "revoke" -> revoke(reader(news), matter);
            case "recheck", "refuse" -> takeBack(matter);
            default -> {}
        }
    }

    private Application application(MatterMoved news) {
        return book.find(reader(news).scope(), news.matter().id())
                .orElseThrow(() -> new StepRefusedException("no-application"));
    }

    private static void refuseUnless(boolean holds, String word) {
        if (!holds) {
            throw new StepRefusedException(word);
        }
    }

    private Money money(Matter matter) {
        return ApplicationBook.money(database.client(), matter.id());
    }

    /** How the application stands now, with what was said and found. */
    public Optional<Fitted> stand(Reader reader, Application application) {
        var said = new SaidCells(book.listSaid(reader.scope(), application.matter()));
        return policies.fit(
                reader.scope(),
                new Asked(
                        application.policy(),
                        application.version(),
                        application.clause(),
                        application.enterprise(),
                        application.year(),
                        said.figures(),
                        said.facts()));
    }

    private void check(Reader reader, Application application) {
        var said = new SaidCells(book.listSaid(reader.scope(), application.matter()));
        refuseUnless(said.unchecked().isEmpty(), "unchecked");
        Fitted fitted = stand(reader, application).orElseThrow(() -> new StepRefusedException("no-clause"));
        String not = ApplicationDesk.not(fitted);
        if (not != null) {
            throw new StepRefusedException(not);
        }
        desk.keep(reader, application.matter(), "checked", fitted, said.figures());
    }

    /** The newest sheet of a check; there is one in every state that follows it. */
    private Sheet checked(Reader reader, Application application) {
        return book.listSheets(reader.scope(), application.matter()).stream()
                .filter(sheet -> sheet.stage().equals("checked"))
                .findFirst()
                .orElseThrow(() -> new StepRefusedException("unchecked"));
    }

    /** What the notice of an application would say in public, part by part. */
    public List<Part> parts(Reader reader, Application application, String words) {
        Enterprise enterprise = enterprises
                .find(reader.scope(), application.enterprise())
                .orElseThrow(() -> new StepRefusedException("no-enterprise"));
        Policy policy = policies.find(reader.scope(), application.policy(), application.version())
                .orElseThrow(() -> new StepRefusedException("no-clause"));
        Clause clause = policy.text().find(application.clause()).orElseThrow();
        return List.of(
                new Part("enterprise", enterprise.name()),
                new Part(
                        "policy", policy.text().titleZh() + "\n" + policy.text().titleEn()),
                new Part("clause", clause.titleZh() + "\n" + clause.titleEn()),
                new Part("department", policy.text().department()),
                new Part("words", words));
    }

    /** What of it must not be public. */
    public List<NoticeLeaks.Found> leaks(Reader reader, Application application, String words) {
        var persons = new ArrayList<String>();
        enterprises.find(reader.scope(), application.enterprise()).ifPresent(enterprise -> {
            for (String attribute : List.of("legal-person", "contact")) {
                enterprise.attributes().list(attribute).stream()
                        .map(Chosen::value)
                        .forEach(persons::add);
            }
        });
        return NoticeLeaks.find(parts(reader, application, words), persons);
    }

    private void publish(Reader reader, Matter matter, Application application) {
        String words = matter.fields().getOrDefault(AwardKind.NOTICE_WORDS, "");
        refuseUnless(leaks(reader, application, words).isEmpty(), "leak");
        Sheet sheet = checked(reader, application);
        Policy policy = policies.find(reader.scope(), application.policy(), application.version())
                .orElseThrow(() -> new StepRefusedException("no-clause"));
        PolicyText text = policy.text();
        Clause clause = text.find(application.clause()).orElseThrow();
        refuseUnless(policy.review(clause).pays(), "not-reviewed");
        String name = enterprises
                .find(reader.scope(), application.enterprise())
                .map(Enterprise::name)
                .orElseThrow(() -> new StepRefusedException("no-enterprise"));
        takeBack(matter);
        database.client()
                .sql("""
                        insert into awards.notice (matter_id, enterprise, policy_zh, policy_en, clause_zh, clause_en, department, fen, words,
                            from_day, last_day, by_person)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(matter.id(), name, text.titleZh(), text.titleEn(), clause.titleZh(), clause.titleEn())
                .params(
                        text.department(),
                        Objects.requireNonNull(sheet.fen()),
                        words,
                        time.today(),
                        time.after(noticeDays))
                .param(reader.username())
                .update();
    }

    private void takeBack(Matter matter) {
        database.client()
                .sql("update awards.notice set ended_at = now() where matter_id = ? and ended_at is null")
                .param(matter.id())
                .update();
    }

    private void decide(Reader reader, Application application) {
        Notice notice = book.listNotices(reader.scope(), application.matter()).stream()
                .filter(each -> !each.ended())
                .findFirst()
                .orElseThrow(() -> new StepRefusedException("no-notice"));
        refuseUnless(!notice.runs(time.today()), "notice-runs");
        objections(notice);
        Sheet checked = checked(reader, application);
        refuseUnless(!checked.by().equals(reader.username()), "own-check");
        LocalDate day = application.appliedOn();
        String holds = policies.findPublished(reader.scope(), application.policy(), day)
                .flatMap(policy -> policy.text().find(application.clause()))
                .map(Clause::hash)
                .orElse("");
        refuseUnless(holds.equals(application.clauseHash()), "clause-changed");
        Awards.Booked booked = awards.book(
                reader,
                new Awards.Award(
                        application.policy(),
                        application.clause(),
                        application.enterprise(),
                        application.year(),
                        Sheets.figures(checked.content()),
                        application.reference()),
                day);
        refuseUnless(
                booked.word() == Awards.Word.BOOKED,
                switch (booked.word()) {
                    case NO_CLAUSE -> "no-clause";
                    case NOT_REVIEWED -> "not-reviewed";
                    case INCOMPLETE -> "incomplete";
                    case NOTHING_LEFT -> "nothing-left";
                    default -> "booked-twice";
                });
        Long fen = booked.amount().orElseThrow().fen();
        refuseUnless(fen != null && fen == notice.fen(), "amount-moved");
        Sheet.Content was = checked.content();
        var now = new Sheet.Content(
                was.outcome(),
                was.checks(),
                was.figures(),
                was.base(),
                was.rawFen(),
                booked.amount().orElseThrow().steps().stream()
                        .map(step -> new Sheet.Cap(step.cap().word(), step.limitFen(), step.usedFen(), step.cuts()))
                        .toList(),
                fen);
        database.client()
                .sql(
                        "insert into awards.sheet (matter_id, stage, fen, content, by_person) values (?, 'decided', ?, cast(? as jsonb), ?)")
                .params(application.matter(), notice.fen(), Sheets.json(now), reader.username())
                .update();
    }

    private void objections(Notice notice) {
        List<String> states = database.client()
                .sql("select state from awards.objection where notice_id = ?")
                .param(notice.id())
                .query(String.class)
                .list();
        refuseUnless(!states.contains("open"), "objections");
        refuseUnless(!states.contains("upheld"), "objection-upheld");
    }

    private void revoke(Reader reader, Matter matter) {
        refuseUnless(money(matter).heldFen() == 0, "paid");
        takeBack(matter);
        awards.giveBack(reader, Application.reference(matter.id()));
    }

    /** The clock takes no step of an application. */
    private static Reader reader(MatterMoved news) {
        return Objects.requireNonNull(news.reader());
    }
}

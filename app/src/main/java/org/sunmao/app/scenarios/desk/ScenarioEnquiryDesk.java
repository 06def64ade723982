package org.sunmao.app.scenarios.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.notices.Notice;
import org.sunmao.app.notices.NoticeTopic;
import org.sunmao.app.notices.Notices;
import org.sunmao.app.scenarios.Entry;
import org.sunmao.app.scenarios.Item;
import org.sunmao.app.scenarios.ScenarioEnquiry;
import org.sunmao.app.scenarios.store.Files;
import org.sunmao.app.scenarios.store.ItemBook;
import org.sunmao.app.scenarios.store.ScenarioEnquiryBook;

/** Takes enquiries from public pages, tells of them, answers them and lets matches grow out of them. */
@Component
public class ScenarioEnquiryDesk {

    private static final String TOPIC = "scenarios-enquiries";

    private final WorkerDatabase database;
    private final ScenarioEnquiryBook book;
    private final ItemBook items;
    private final Files files;
    private final Enterprises enterprises;
    private final MatchDesk matches;
    private final Notices notices;
    private final Audit audit;

    ScenarioEnquiryDesk(
            WorkerDatabase database,
            ScenarioEnquiryBook book,
            ItemBook items,
            Files files,
            Enterprises enterprises,
            MatchDesk matches,
            Notices notices,
            Audit audit) {
        this.database = database;
        this.book = book;
        this.items = items;
        this.files = files;
        this.enterprises = enterprises;
        this.matches = matches;
        this.notices = notices;
        this.audit = audit;
    }

    /** What notices of scenarios are about. */
    @Configuration(proxyBeanMethods = false)
    static class Topic {

        @Bean
        NoticeTopic scenarioEnquiryTopic() {
            return new NoticeTopic(TOPIC, "scenarios.topic.enquiries", 24);
        }
    }

    /** Keeps an enquiry and tells the office and the unit of it; what is personal stands in no notice and no line of the record. Answers the code of whoever asked. */
    public String ask(Reader reader, Entry about, ScenarioEnquiryBook.Asked asked) {
        String code = book.ask(about.matter(), asked, LocalDate.now(MatterTime.ZONE));
        database.inTransaction(() -> {
            long id = book.findByCode(code).orElseThrow().id();
            return notices.tell(
                    book.told(items.unit(about.matter())),
                    new Notice(
                            TOPIC,
                            "scenarios.told." + asked.intent(),
                            List.of(about.title()),
                            "/scenarios/enquiries/" + id,
                            "scenario-enquiry:" + id));
        });
        audit.record(AuditEntry.of(reader, "scenarios.ask")
                .about("matter", Long.toString(about.matter()))
                .with(Map.of("consent", ScenarioEnquiryBook.CONSENT, "days", ScenarioEnquiryBook.KEPT_DAYS)));
        return code;
    }

    /** Takes the consent back. */
    public void withdraw(Reader reader, ScenarioEnquiry enquiry, String code) {
        boolean done = book.withdraw(code);
        audit.record(AuditEntry.of(reader, "scenarios.withdraw-consent")
                .about("enquiry", Long.toString(enquiry.id()))
                .as(done ? AuditEntry.Result.DONE : AuditEntry.Result.REFUSED));
    }

    /** Answers one; false where it was answered or has ended meanwhile. */
    public boolean answer(Reader reader, ScenarioEnquiry enquiry, String text) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            boolean noted = book.answer(enquiry.id(), text, reader.username());
            audit.record(AuditEntry.of(reader, "scenarios.answer")
                    .about("enquiry", Long.toString(enquiry.id()))
                    .as(noted ? AuditEntry.Result.DONE : AuditEntry.Result.REFUSED)
                    .changed(Map.of("state", enquiry.state()), Map.of("state", noted ? "answered" : enquiry.state())));
            return noted;
        }));
    }

    /** The enterprise of the files that is meant, where its name or its credit code is one's own alone; empty for none. */
    public Optional<Long> firm(Reader reader, @Nullable String company) {
        String said = company == null ? "" : company.strip();
        if (said.matches("[0-9A-Za-z]{18}")) {
            return enterprises.findIdByCode(reader.scope(), said);
        }
        List<Long> named = said.isEmpty() ? List.of() : files.firmsNamed(reader.scope(), said);
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Brings the enterprise and the opportunity of an enquiry together. */
    public MatchDesk.Opened match(Reader reader, ScenarioEnquiry enquiry, Matter opportunity, Item item, long firm) {
        MatchDesk.Opened opened = matches.open(reader, opportunity, item, firm);
        Matter match = opened.matter();
        if (match != null) {
            book.grow(enquiry.id(), match.id());
            audit.record(AuditEntry.of(reader, "scenarios.enquiry-match")
                    .about("enquiry", Long.toString(enquiry.id()))
                    .changed(Map.of(), Map.of("match", match.number())));
        }
        return opened;
    }
}

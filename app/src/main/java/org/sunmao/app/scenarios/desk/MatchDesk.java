package org.sunmao.app.scenarios.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.matters.Actor;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterFields;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.scenarios.Amount;
import org.sunmao.app.scenarios.Item;
import org.sunmao.app.scenarios.MatchKind;
import org.sunmao.app.scenarios.matching.Ranked;
import org.sunmao.app.scenarios.store.MatchBook;

/** Brings opportunities and enterprises together, and keeps what their contracts come to. */
@Component
public class MatchDesk {

    /** Characters of a match’s title; what is longer is cut. */
    public static final int LONGEST_TITLE = 200;

    private final WorkerDatabase database;
    private final MatterDesk desk;
    private final MatterTime time;
    private final MatchBook book;
    private final Fitting fitting;
    private final Enterprises enterprises;
    private final Audit audit;

    MatchDesk(
            WorkerDatabase database,
            MatterDesk desk,
            MatterTime time,
            MatchBook book,
            Fitting fitting,
            Enterprises enterprises,
            Audit audit) {
        this.database = database;
        this.desk = desk;
        this.time = time;
        this.book = book;
        this.fitting = fitting;
        this.enterprises = enterprises;
        this.audit = audit;
    }

    /** Either a match, or the word of why there is none: {@code not-released}, {@code twice}, {@code own} or {@code unknown}. */
    public record Opened(@Nullable Matter matter, @Nullable String refused) {}

    /** Whether the reader may bring somebody together with this opportunity: office and investment, and the unit whose it is. */
    public boolean mayMatch(Reader reader, Matter opportunity) {
        return reader.is(Role.OFFICE, Role.INVESTMENT)
                || Actor.lead(Role.DEPARTMENT).is(desk.standing(reader), opportunity);
    }

    /** Brings the two together, with the reasons that there are today. */
    public Opened open(Reader reader, Matter matter, Item opportunity, long firm) {
        if (!matter.state().equals("released") && !matter.state().equals("matched")) {
            return new Opened(null, "not-released");
        }
        String name = enterprises.names(reader.scope(), List.of(firm)).get(firm);
        Ranked ranked = fitting.judge(opportunity, firm).orElse(null);
        if (name == null || ranked == null) {
            return new Opened(null, "unknown");
        }
        if (Objects.equals(opportunity.enterprise(), firm)) {
            return new Opened(null, "own");
        }
        if (book.isThere(matter.id(), firm)) {
            return new Opened(null, "twice");
        }
        try {
            return new Opened(
                    database.inTransaction(() -> opened(reader, matter, opportunity, firm, name, ranked)), null);
        } catch (DuplicateKeyException both) {
            return new Opened(null, "twice");
        }
    }

    private Matter opened(Reader reader, Matter opportunity, Item item, long firm, String name, Ranked ranked) {
        var enterprisesOfBoth = new ArrayList<>(List.of(firm));
        if (item.enterprise() != null) {
            enterprisesOfBoth.add(item.enterprise());
        }
        var fields = new HashMap<String, String>();
        if (opportunity.leadUnit() != null) {
            fields.put(MatterFields.LEAD_UNIT, opportunity.leadUnit());
        }
        String title = item.text("title") + " × " + name;
        MatterDesk.Opened opened = desk.open(
                reader,
                new NewMatter(
                        MatchKind.CODE,
                        title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                        null,
                        enterprisesOfBoth,
                        List.of(),
                        fields,
                        List.of(
                                new Reference("from", "matter", Long.toString(opportunity.id())),
                                new Reference("about", "enterprise", Long.toString(firm)))));
        Matter match = Objects.requireNonNull(opened.matter(), () -> String.valueOf(opened.outcome()));
        book.open(
                match.id(),
                opportunity.id(),
                ranked.offer() == null ? null : ranked.offer().id(),
                firm,
                ranked.points(),
                ranked.reasons());
        book.addStage(match.id(), "proposed", time.today());
        return match;
    }

    /** Whether the reader may write down sums of this match now. */
    public boolean mayPay(Reader reader, Matter match) {
        boolean contracted = match.state().equals("contracted") || match.state().equals("delivered");
        return contracted
                && (reader.is(Role.OFFICE, Role.INVESTMENT)
                        || Actor.lead(Role.DEPARTMENT).is(desk.standing(reader), match));
    }

    /** What is to be added to a contract, or taken back of it. */
    public record Said(
            long fen,
            LocalDate day,
            String reference,
            String why,
            @Nullable Amount reverses) {}

    /** Adds a line to what a contract comes to; false where it takes back what is taken back already. */
    public boolean add(Reader reader, Matter match, Said said) {
        Amount reverses = said.reverses();
        boolean added = Objects.requireNonNull(database.inTransaction(() -> book.addAmount(
                reader,
                match.id(),
                reverses == null ? "addition" : "reversal",
                reverses == null ? said.fen() : reverses.fen(),
                said.day(),
                reverses == null ? said.reference() : reverses.reference(),
                said.why(),
                reverses == null ? null : reverses.id())));
        audit.record(AuditEntry.of(reader, "scenarios.amount")
                .about("matter", Long.toString(match.id()))
                .changed(
                        Map.of(),
                        Map.of(
                                "kind",
                                reverses == null ? "addition" : "reversal",
                                "fen",
                                reverses == null ? said.fen() : reverses.fen(),
                                "done",
                                added)));
        return added;
    }
}

package org.sunmao.app.proposals.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.matters.desk.MatterJoining;
import org.sunmao.app.proposals.Feedback;
import org.sunmao.app.proposals.ProposalKind;
import org.sunmao.app.proposals.store.ProposalBook;
import org.sunmao.app.proposals.store.PublicationBook;

/** What is said of a proposal besides its steps. Whoever calls has found it within the reader's scope; role and unit are asked here. */
@Component
public class ProposalDesk {

    private final WorkerDatabase database;
    private final ProposalBook book;
    private final PublicationBook publications;
    private final MatterDesk desk;
    private final MatterJoining joining;
    private final Audit audit;

    ProposalDesk(
            WorkerDatabase database,
            ProposalBook book,
            PublicationBook publications,
            MatterDesk desk,
            MatterJoining joining,
            Audit audit) {
        this.database = database;
        this.book = book;
        this.publications = publications;
        this.desk = desk;
        this.joining = joining;
        this.audit = audit;
    }

    /** Does it and records it, or neither. */
    private boolean done(Reader reader, Matter matter, String word, BooleanSupplier work) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            boolean done = work.getAsBoolean();
            if (done) {
                audit.record(AuditEntry.of(reader, "proposals." + word)
                        .about("matter", Long.toString(matter.id()))
                        .changed(null, Map.of("word", word)));
            }
            return done;
        }));
    }

    /** Whether the reader may say now what to think of the reply: a proposer of it, or of one that goes on with it. */
    public boolean mayJudge(Reader reader, Matter matter) {
        return reader.is(Role.MEMBER)
                && List.of("replied", "judged").contains(matter.state())
                && matter.mergedInto() == null
                && (matter.openedBy().equals(reader.username())
                        || matter.people().contains(reader.username()));
    }

    /** A proposer says what to think of the newest reply, once; the author's word goes on to the council's office. */
    public boolean judge(Reader reader, Matter matter, Feedback said) {
        return mayJudge(reader, matter)
                && done(reader, matter, "feedback", () -> {
                    boolean first = book.judge(matter.id(), said);
                    if (first
                            && matter.state().equals("replied")
                            && matter.openedBy().equals(reader.username())) {
                        desk.move(reader, matter, ProposalKind.JUDGE, matter.moves(), "", Map.of());
                    }
                    return first;
                });
    }

    /** Whether the reader works for a unit that handles it now, and may say how that unit was in touch. */
    public boolean mayTellContact(Reader reader, Matter matter) {
        return reader.is(Role.DEPARTMENT)
                && matter.open()
                && matter.state().equals("assigned")
                && matter.units().stream().anyMatch(desk.standing(reader).units()::contains);
    }

    /** A unit says how it was in touch with the proposers. */
    public boolean contact(Reader reader, Matter matter, String way, LocalDate on, String what) {
        return mayTellContact(reader, matter)
                && done(reader, matter, "contact", () -> {
                    var own = desk.standing(reader).units();
                    String unit = own.contains(String.valueOf(matter.leadUnit()))
                            ? String.valueOf(matter.leadUnit())
                            : matter.units().stream()
                                    .filter(own::contains)
                                    .findFirst()
                                    .orElseThrow();
                    book.contact(matter.id(), unit, way, on, what, reader.username());
                    return true;
                });
    }

    /** What a unit said of a contact was wrong. */
    public boolean withdrawContact(Reader reader, Matter matter, long contact) {
        return mayTellContact(reader, matter)
                && done(
                        reader,
                        matter,
                        "contact",
                        () -> book.withdrawContact(
                                matter.id(), contact, desk.standing(reader).units()));
    }

    /** Whether the reader is one of the proposers. */
    public boolean isProposer(Reader reader, Matter matter) {
        return reader.is(Role.MEMBER)
                && book.proposers(reader.scope(), matter.id()).stream()
                        .anyMatch(each -> each.account().equals(reader.username()));
    }

    /** A proposer says what may be public. Texts are the author's word, names each one's; what is public and may no longer be is withdrawn at once. */
    public boolean consent(Reader reader, Matter matter, boolean text, boolean reply, boolean name) {
        return isProposer(reader, matter)
                && done(reader, matter, "consent", () -> {
                    boolean author = matter.openedBy().equals(reader.username());
                    book.consent(matter.id(), reader.username(), author && text, author && reply, name);
                    publications.withdraw(matter.id());
                    return true;
                });
    }

    /** Whether the reader chooses by what it is measured. */
    public boolean mayMeasure(Reader reader, Matter matter) {
        return reader.is(Role.COUNCIL) || isProposer(reader, matter);
    }

    /** Chooses by what it is measured. */
    public boolean measure(Reader reader, Matter matter, String kind, long subject, String measure, YearMonth before) {
        return mayMeasure(reader, matter)
                && done(reader, matter, "indicator", () -> {
                    book.measure(matter.id(), kind, subject, measure, before, reader.username());
                    return true;
                });
    }

    /** It is no longer measured by this. */
    public boolean withdrawIndicator(Reader reader, Matter matter, long indicator) {
        return mayMeasure(reader, matter)
                && done(reader, matter, "indicator", () -> book.withdrawIndicator(matter.id(), indicator));
    }

    /**
     * Lets others go on with this one, all or none.
     *
     * @throws NotMergedException where one of them could not
     */
    public void merge(Reader reader, Matter into, List<Matter> others, String why) {
        database.doInTransaction(() -> {
            for (Matter other : others) {
                Outcome outcome = joining.merge(reader, other, into, other.moves(), why);
                if (!outcome.done()) {
                    throw new NotMergedException();
                }
            }
        });
    }

    /** One of several could not be merged, so that none was. */
    public static final class NotMergedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

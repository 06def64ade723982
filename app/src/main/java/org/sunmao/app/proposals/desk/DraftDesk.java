package org.sunmao.app.proposals.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.HalfHourly;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.notices.Notice;
import org.sunmao.app.notices.Notices;
import org.sunmao.app.proposals.Draft;
import org.sunmao.app.proposals.DraftText;
import org.sunmao.app.proposals.Signature;
import org.sunmao.app.proposals.rules.Signing;
import org.sunmao.app.proposals.store.DraftBook;

/** Drafts: written, signed by others, submitted. Whoever calls has found the draft within the reader's scope. */
@Component
public class DraftDesk implements HalfHourly {

    private final WorkerDatabase database;
    private final DraftBook book;
    private final PaperDesk paper;
    private final MatterTime time;
    private final Notices notices;
    private final Audit audit;

    DraftDesk(WorkerDatabase database, DraftBook book, PaperDesk paper, MatterTime time, Notices notices, Audit audit) {
        this.database = database;
        this.book = book;
        this.paper = paper;
        this.time = time;
        this.notices = notices;
        this.audit = audit;
    }

    private void record(Reader reader, String word, long draft) {
        audit.record(AuditEntry.of(reader, "proposals.draft")
                .about("draft", Long.toString(draft))
                .changed(null, Map.of("word", word)));
    }

    /** Begins a draft; answers its id. */
    public long begin(Reader reader, DraftText said) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            long id = book.begin(reader.username(), said);
            record(reader, "begin", id);
            return id;
        }));
    }

    /** Keeps what is written. Signatures of another text lapse; who gave them is told. */
    public boolean save(Reader reader, long draft, DraftText said) {
        return change(reader, draft, "save", was -> {
            String before = Signing.hash(was);
            List<String> signed = Signing.signed(book.signatures(draft), before, time.today());
            book.save(draft, said);
            if (!Signing.hash(book.lock(draft)).equals(before)) {
                tell(signed, "changed", draft, null);
                if (was.onPaper()) {
                    paper.changed(was);
                }
            }
            return true;
        });
    }

    /** Who writes a draft: its author, or of one on paper the council's office. */
    public static boolean writes(Reader reader, Draft draft) {
        return draft.onPaper() ? reader.is(Role.COUNCIL) : draft.author().equals(reader.username());
    }

    private interface Change {
        boolean make(Draft was);
    }

    /** Only who writes a draft changes it, and only while it is written. */
    private boolean change(Reader reader, long draft, String word, Change change) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            Draft was = book.lock(draft);
            boolean done = was.open() && writes(reader, was) && change.make(was);
            if (done) {
                record(reader, word, draft);
            }
            return done;
        }));
    }

    /** Asks a member to sign until a day. */
    public boolean invite(Reader reader, long draft, String account, LocalDate until) {
        return change(reader, draft, "invite", was -> {
            boolean asked = !account.equals(was.author()) && book.invite(draft, account, until);
            if (asked) {
                tell(List.of(account), "invited", draft, until);
            }
            return asked;
        });
    }

    /** Asks somebody no longer. */
    public boolean takeBack(Reader reader, long draft, long signature) {
        return change(reader, draft, "take-back", was -> {
            Optional<Signature> found = book.signatures(draft).stream()
                    .filter(each -> each.id() == signature
                            && (each.answer() == null || each.answer().equals("signed")))
                    .findFirst();
            found.ifPresent(each -> book.end(draft, each, "withdrawn"));
            return found.isPresent();
        });
    }

    /** Gives a draft up. */
    public boolean drop(Reader reader, long draft) {
        return change(reader, draft, "drop", was -> {
            book.finish(draft, null);
            return true;
        });
    }

    /**
     * Whoever was asked signs the text as it stands, or declines.
     *
     * @param seen hash of the text that was looked at; another is not signed
     */
    public boolean answer(Reader reader, long draft, boolean signs, String seen, boolean namePublic) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            Draft was = book.lock(draft);
            String hash = Signing.hash(was);
            Optional<Signature> asked = book.signatures(draft).stream()
                    .filter(each -> each.account().equals(reader.username())
                            && Signing.state(each, hash, time.today()).waits())
                    .findFirst();
            if (!was.open() || asked.isEmpty() || signs && !hash.equals(seen)) {
                return false;
            }
            if (signs) {
                book.sign(asked.get().id(), hash, namePublic);
            } else {
                book.end(draft, asked.get(), "declined");
            }
            tell(List.of(was.author()), signs ? "signed" : "declined", draft, null);
            record(reader, signs ? "sign" : "decline", draft);
            return true;
        }));
    }

    private void tell(List<String> accounts, String word, long draft, @Nullable LocalDate until) {
        notices.tell(
                accounts,
                new Notice(
                        ProposalTopics.SIGN,
                        "proposals.told." + word,
                        until == null ? List.of() : List.of(until.toString()),
                        "/proposals/drafts/" + draft,
                        null));
    }

    @Override
    public void look() {
        expire(time.today());
    }

    /** Whoever has not signed by the day is no longer asked, and the author is told; answers of how many drafts. */
    public int expire(LocalDate today) {
        int changed = 0;
        for (long draft : book.listOver(today)) {
            changed += Boolean.TRUE.equals(database.inTransaction(() -> expireLocked(draft, today))) ? 1 : 0;
        }
        return changed;
    }

    private boolean expireLocked(long draft, LocalDate today) {
        Draft was = book.lock(draft);
        String hash = Signing.hash(was);
        List<Signature> over = book.signatures(draft).stream()
                .filter(each ->
                        !"expired".equals(each.answer()) && Signing.state(each, hash, today) == Signing.State.EXPIRED)
                .toList();
        over.forEach(each -> book.end(draft, each, "expired"));
        if (was.open() && !over.isEmpty()) {
            tell(List.of(was.author()), "expired", draft, null);
        }
        return !over.isEmpty();
    }
}

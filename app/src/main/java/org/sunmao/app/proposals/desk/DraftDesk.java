package org.sunmao.app.proposals.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.HalfHourly;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.notices.Notice;
import org.sunmao.app.notices.Notices;
import org.sunmao.app.proposals.Draft;
import org.sunmao.app.proposals.DraftText;
import org.sunmao.app.proposals.ProposalKind;
import org.sunmao.app.proposals.Signature;
import org.sunmao.app.proposals.SuggestionKind;
import org.sunmao.app.proposals.rules.Signing;
import org.sunmao.app.proposals.store.DraftBook;
import org.sunmao.app.proposals.store.ProposalBook;

/** Drafts: written, signed by others, submitted. Whoever calls has found the draft within the reader's scope. */
@Component
public class DraftDesk implements HalfHourly {

    private final WorkerDatabase database;
    private final DraftBook book;
    private final ProposalBook proposals;
    private final MatterDesk desk;
    private final Matters matters;
    private final MatterTime time;
    private final Notices notices;
    private final Audit audit;

    DraftDesk(
            WorkerDatabase database,
            DraftBook book,
            ProposalBook proposals,
            MatterDesk desk,
            Matters matters,
            MatterTime time,
            Notices notices,
            Audit audit) {
        this.database = database;
        this.book = book;
        this.proposals = proposals;
        this.desk = desk;
        this.matters = matters;
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
            }
            return true;
        });
    }

    private interface Change {
        boolean make(Draft was);
    }

    /** Only the author changes a draft, and only while it is written. */
    private boolean change(Reader reader, long draft, String word, Change change) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            Draft was = book.lock(draft);
            boolean done = was.open() && was.author().equals(reader.username()) && change.make(was);
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

    /** Submits a draft with those whose signatures hold; empty where something is missing, or it is not the reader's. */
    public Optional<Matter> submit(Reader reader, long draft) {
        return Objects.requireNonNull(database.inTransaction(() -> submitLocked(reader, draft)));
    }

    private Optional<Matter> submitLocked(Reader reader, long id) {
        Draft draft = book.lock(id);
        if (!draft.open()
                || !draft.author().equals(reader.username())
                || !draft.missing().isEmpty()) {
            return Optional.empty();
        }
        String hash = Signing.hash(draft);
        List<Signature> all = book.signatures(id);
        List<String> signed = Signing.signed(all, hash, time.today());
        Matter matter = Objects.requireNonNull(
                desk.open(reader, wanted(draft, signed)).matter(), () -> "draft " + id + " cannot be a proposal");
        proposals.propose(matter.id(), draft.author(), signed);
        proposals.consent(matter.id(), draft.author(), draft.textPublic(), draft.replyPublic(), draft.namePublic());
        all.stream()
                .filter(each -> signed.contains(each.account()))
                .forEach(each -> proposals.consent(matter.id(), each.account(), false, false, each.namePublic()));
        all.stream()
                .filter(each -> Signing.state(each, hash, time.today()).waits())
                .forEach(each -> book.end(id, each, "expired"));
        book.finish(id, matter.id());
        record(reader, "submit", id);
        grow(reader, draft);
        return Optional.of(matter);
    }

    private static NewMatter wanted(Draft draft, List<String> signed) {
        var fields = new HashMap<String, String>();
        fields.put("analysis", draft.analysis());
        fields.put("advice", draft.advice());
        fields.put("subject", draft.subject());
        if (!draft.body().isEmpty()) {
            fields.put("body", draft.body());
        }
        var references = new java.util.ArrayList<Reference>();
        if (draft.fromMatter() != null) {
            references.add(new Reference("from", "matter", Long.toString(draft.fromMatter())));
        }
        if (draft.aboutKind() != null) {
            references.add(new Reference("about", draft.aboutKind(), String.valueOf(draft.aboutRef())));
        }
        return new NewMatter(ProposalKind.CODE, draft.title(), null, List.of(), signed, Map.copyOf(fields), references);
    }

    /** A suggestion that it grows from has become a proposal, where the author may say so of it. */
    private void grow(Reader reader, Draft draft) {
        if (draft.fromMatter() != null) {
            matters.find(reader.scope(), draft.fromMatter())
                    .filter(from -> from.kind().equals(SuggestionKind.CODE) && from.open())
                    .ifPresent(from -> desk.move(reader, from, SuggestionKind.GROW, from.moves(), "", Map.of()));
        }
    }
}

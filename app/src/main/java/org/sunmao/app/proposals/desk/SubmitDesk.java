package org.sunmao.app.proposals.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.proposals.Draft;
import org.sunmao.app.proposals.Paper;
import org.sunmao.app.proposals.ProposalKind;
import org.sunmao.app.proposals.Signature;
import org.sunmao.app.proposals.SuggestionKind;
import org.sunmao.app.proposals.rules.Signing;
import org.sunmao.app.proposals.store.DraftBook;
import org.sunmao.app.proposals.store.PaperBook;
import org.sunmao.app.proposals.store.ProposalBook;
import org.sunmao.app.proposals.store.SpeakerBook;

/** Submits drafts: with those whose signatures hold, as a matter that is its author's, whoever of the council's office took it down. */
@Component
public class SubmitDesk {

    private final WorkerDatabase database;
    private final DraftBook book;
    private final PaperBook papers;
    private final SpeakerBook speakers;
    private final ProposalBook proposals;
    private final MatterDesk desk;
    private final Matters matters;
    private final MatterTime time;
    private final Audit audit;

    SubmitDesk(
            WorkerDatabase database,
            DraftBook book,
            PaperBook papers,
            SpeakerBook speakers,
            ProposalBook proposals,
            MatterDesk desk,
            Matters matters,
            MatterTime time,
            Audit audit) {
        this.database = database;
        this.book = book;
        this.papers = papers;
        this.speakers = speakers;
        this.proposals = proposals;
        this.desk = desk;
        this.matters = matters;
        this.time = time;
        this.audit = audit;
    }

    /**
     * Why a draft cannot be submitted now: {@code incomplete}, {@code body} where its author does not write for the body that it names, {@code paper} while the member for
     * whom it was taken down has neither accepted it nor let his days pass; empty where it can.
     */
    public String hindrance(Draft draft) {
        if (!draft.missing().isEmpty()) {
            return "incomplete";
        }
        if (!draft.body().isEmpty() && !speakers.accounts(draft.body()).contains(draft.author())) {
            return "body";
        }
        boolean waits = draft.onPaper()
                && papers.get(draft.id())
                        .map(each -> each.state(Signing.hash(draft), time.today()))
                        .filter(state -> state == Paper.State.ACCEPTED || state == Paper.State.SILENT)
                        .isEmpty();
        return waits ? "paper" : "";
    }

    /** Submits a draft with those whose signatures hold; empty where something is in the way, or it is not the reader's. */
    public Optional<Matter> submit(Reader reader, long draft) {
        return Objects.requireNonNull(database.inTransaction(() -> submitLocked(reader, draft)));
    }

    private Optional<Matter> submitLocked(Reader reader, long id) {
        Draft draft = book.lock(id);
        if (!draft.open()
                || !DraftDesk.writes(reader, draft)
                || !hindrance(draft).isEmpty()) {
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
        audit.record(AuditEntry.of(reader, "proposals.draft")
                .about("draft", Long.toString(id))
                .changed(null, Map.of("word", "submit")));
        grow(reader, draft);
        return Optional.of(matter);
    }

    /** Whoever else writes for the body that proposes follows it. */
    private NewMatter wanted(Draft draft, List<String> signed) {
        var people = new ArrayList<>(signed);
        var fields = new HashMap<String, String>();
        fields.put("analysis", draft.analysis());
        fields.put("advice", draft.advice());
        fields.put("subject", draft.subject());
        if (!draft.body().isEmpty()) {
            fields.put("body", draft.body());
            speakers.accounts(draft.body()).stream()
                    .filter(account -> !account.equals(draft.author()) && !people.contains(account))
                    .forEach(people::add);
        }
        var references = new ArrayList<Reference>();
        if (draft.fromMatter() != null) {
            references.add(new Reference("from", "matter", Long.toString(draft.fromMatter())));
        }
        if (draft.aboutKind() != null) {
            references.add(new Reference("about", draft.aboutKind(), String.valueOf(draft.aboutRef())));
        }
        return new NewMatter(
                ProposalKind.CODE,
                draft.title(),
                null,
                List.of(),
                people,
                Map.copyOf(fields),
                references,
                draft.author());
    }

    /** A suggestion that it grows from has become a proposal, where the author may say so of it. */
    private void grow(Reader reader, Draft draft) {
        if (draft.fromMatter() != null && !draft.onPaper()) {
            matters.find(reader.scope(), draft.fromMatter())
                    .filter(from -> from.kind().equals(SuggestionKind.CODE) && from.open())
                    .ifPresent(from -> desk.move(reader, from, SuggestionKind.GROW, from.moves(), "", Map.of()));
        }
    }
}

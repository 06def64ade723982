package org.sunmao.app.proposals.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.notices.Notice;
import org.sunmao.app.notices.Notices;
import org.sunmao.app.proposals.Draft;
import org.sunmao.app.proposals.DraftText;
import org.sunmao.app.proposals.Paper;
import org.sunmao.app.proposals.rules.Signing;
import org.sunmao.app.proposals.store.DraftBook;
import org.sunmao.app.proposals.store.PaperBook;
import org.sunmao.app.proposals.store.SpeakerBook;

/** Proposals on paper, which the council's office takes down for a member, and who writes for a body. The member is told, and may accept or object. */
@Component
public class PaperDesk {

    private final WorkerDatabase database;
    private final DraftBook drafts;
    private final PaperBook papers;
    private final SpeakerBook speakers;
    private final MatterTime time;
    private final Notices notices;
    private final Audit audit;

    PaperDesk(
            WorkerDatabase database,
            DraftBook drafts,
            PaperBook papers,
            SpeakerBook speakers,
            MatterTime time,
            Notices notices,
            Audit audit) {
        this.database = database;
        this.drafts = drafts;
        this.papers = papers;
        this.speakers = speakers;
        this.time = time;
        this.notices = notices;
        this.audit = audit;
    }

    private void record(Reader reader, String action, String kind, String id, String word) {
        audit.record(
                AuditEntry.of(reader, "proposals." + action).about(kind, id).changed(null, Map.of("word", word)));
    }

    private void tell(String account, String word, long draft, List<?> arguments) {
        notices.tell(
                List.of(account),
                new Notice(
                        ProposalTopics.SIGN,
                        "proposals.told.paper-" + word,
                        arguments,
                        "/proposals/drafts/" + draft,
                        null));
    }

    /** Takes a sheet down as a draft of this member; answers its id. Whoever calls has asked that it is the council's office. */
    public long register(Reader reader, String author, DraftText said, LocalDate received, String reference) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            long id = drafts.beginOnPaper(author, said);
            LocalDate until = time.after(Paper.OBJECT_DAYS);
            papers.keep(id, received, reference, reader.username(), until);
            tell(author, "registered", id, List.of(until.toString()));
            record(reader, "paper", "draft", Long.toString(id), "register");
            return id;
        }));
    }

    /**
     * The member accepts the text that he looked at, or objects; to whom he objects, the draft is over and the council's office is told.
     *
     * @param seen hash of the text that was looked at; another is not accepted
     */
    public boolean answer(Reader reader, long draft, boolean accepts, String seen, String why) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            Draft was = drafts.lock(draft);
            Paper paper = papers.get(draft).orElse(null);
            String hash = Signing.hash(was);
            if (paper == null
                    || !was.open()
                    || !was.author().equals(reader.username())
                    || paper.state(hash, time.today()) == Paper.State.ACCEPTED && accepts
                    || accepts && !hash.equals(seen)
                    || !accepts && why.isBlank()) {
                return false;
            }
            papers.answer(draft, accepts ? "accepted" : "objected", accepts ? hash : null, accepts ? "" : why);
            if (!accepts) {
                drafts.finish(draft, null);
            }
            tell(paper.registeredBy(), accepts ? "accepted" : "objected", draft, List.of());
            record(reader, "paper", "draft", Long.toString(draft), accepts ? "accept" : "object");
            return true;
        }));
    }

    /** The text of a draft on paper is another now: its author is asked anew. Within the transaction that changed it. */
    void changed(Draft draft) {
        LocalDate until = time.after(Paper.OBJECT_DAYS);
        papers.askAgain(draft.id(), until);
        tell(draft.author(), "changed", draft.id(), List.of(until.toString()));
    }

    /** From today on a member writes for a body. */
    public boolean appoint(Reader reader, String body, String account) {
        return reader.is(Role.COUNCIL)
                && Objects.requireNonNull(database.inTransaction(() -> {
                    boolean done = speakers.appoint(body, account, time.today(), reader.username());
                    if (done) {
                        record(reader, "speaker", "body", body, "appoint");
                        notices.tell(
                                List.of(account),
                                new Notice(
                                        ProposalTopics.SIGN,
                                        "proposals.told.speaker",
                                        List.of(new Notice.Word("proposals.choice.body." + body)),
                                        "/proposals/new",
                                        null));
                    }
                    return done;
                }));
    }

    /** From today on somebody does not write for a body any more. */
    public boolean end(Reader reader, long speaker) {
        return reader.is(Role.COUNCIL)
                && Objects.requireNonNull(database.inTransaction(() -> {
                    boolean done = speakers.end(speaker, time.today());
                    if (done) {
                        record(reader, "speaker", "speaker", Long.toString(speaker), "end");
                    }
                    return done;
                }));
    }
}

package org.sunmao.app.proposals.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.proposals.Draft;
import org.sunmao.app.proposals.Paper;
import org.sunmao.app.proposals.Signature;
import org.sunmao.app.proposals.desk.DraftDesk;
import org.sunmao.app.proposals.rules.Signing;
import org.sunmao.app.proposals.store.DraftBook;
import org.sunmao.app.proposals.store.MemberBook;
import org.sunmao.app.proposals.store.PaperBook;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** Makes a draft ready for its page. */
@Component
class DraftViews {

    private final DraftBook book;
    private final MemberBook members;
    private final MatterTime time;
    private final Matters matters;
    private final MatterPages pages;
    private final PaperBook papers;
    private final SimilarLines similar;
    private final AboutNames about;

    DraftViews(
            DraftBook book,
            MemberBook members,
            MatterTime time,
            Matters matters,
            MatterPages pages,
            PaperBook papers,
            SimilarLines similar,
            AboutNames about) {
        this.book = book;
        this.members = members;
        this.time = time;
        this.matters = matters;
        this.pages = pages;
        this.papers = papers;
        this.similar = similar;
        this.about = about;
    }

    /** A form that nothing was kept of yet. */
    DraftView fresh(Reader reader, Ui ui, Map<String, String> said, @Nullable String fromAsked) {
        var line = matters.findSaid(reader.scope(), fromAsked);
        return new DraftView(
                null,
                said,
                line.map(matter -> pages.knot(reader, ui, matter)).orElse(null),
                fromAsked != null && !fromAsked.isBlank() && line.isEmpty(),
                true,
                reader.displayName(),
                "",
                "",
                List.of(),
                List.of(),
                false,
                null,
                similar(reader, ui, said));
    }

    private List<SimilarLine> similar(Reader reader, Ui ui, Map<String, String> said) {
        return similar.find(
                reader,
                ui,
                said.getOrDefault("title", ""),
                said.getOrDefault("analysis", "") + "\n" + said.getOrDefault("advice", ""),
                0);
    }

    /** A draft; with {@code typed} instead of what was kept where a form could not be read. */
    DraftView of(Reader reader, Ui ui, Draft draft, @Nullable Map<String, String> typed) {
        String hash = Signing.hash(draft);
        List<Signature> signatures = book.signatures(reader.scope(), draft.id());
        Map<String, String> names = members.names(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(draft.author()),
                        signatures.stream().map(Signature::account))
                .distinct()
                .toList());
        boolean own = draft.open() && DraftDesk.writes(reader, draft);
        Paper paper = draft.onPaper() ? papers.find(reader.scope(), draft.id()).orElse(null) : null;
        Map<String, String> said = typed == null ? said(reader, draft) : typed;
        LocalDate today = time.today();
        return new DraftView(
                "/proposals/drafts/" + draft.id(),
                said,
                draft.fromMatter() == null
                        ? null
                        : matters.find(reader.scope(), draft.fromMatter())
                                .map(matter -> pages.knot(reader, ui, matter))
                                .orElse(null),
                false,
                own,
                names.getOrDefault(draft.author(), draft.author()),
                about.find(reader, draft.aboutKind(), draft.aboutRef())
                        .map(AboutNames.About::name)
                        .orElse(""),
                hash,
                signatures.stream()
                        .map(each -> line(ui, each, hash, today, names))
                        .toList(),
                draft.missing().stream()
                        .map(field -> ui.t("proposals.field." + field))
                        .toList(),
                signatures.stream()
                        .anyMatch(each -> each.account().equals(reader.username())
                                && Signing.state(each, hash, today).waits()),
                paper == null ? null : paper(reader, ui, draft, paper, hash),
                similar(reader, ui, said));
    }

    private PaperView paper(Reader reader, Ui ui, Draft draft, Paper paper, String hash) {
        Paper.State state = paper.state(hash, time.today());
        State badge = switch (state) {
            case WAITS -> State.DUE;
            case ACCEPTED -> State.DONE;
            case OBJECTED -> State.REFUSED;
            case SILENT -> State.ENDED;
        };
        return new PaperView(
                ui.date(paper.receivedOn()),
                paper.reference(),
                members.names(List.of(paper.registeredBy())).getOrDefault(paper.registeredBy(), paper.registeredBy()),
                ui.t("proposals.paper.state." + state.word()),
                badge,
                ui.date(paper.until()),
                draft.open() && draft.author().equals(reader.username()),
                state == Paper.State.ACCEPTED,
                hash);
    }

    private Map<String, String> said(Reader reader, Draft draft) {
        var said = new HashMap<String, String>();
        said.put("title", draft.title());
        said.put("subject", draft.subject());
        said.put("body", draft.body());
        said.put("analysis", draft.analysis());
        said.put("advice", draft.advice());
        about.find(reader, draft.aboutKind(), draft.aboutRef()).ifPresent(found -> said.put("about", found.code()));
        said.put("text-public", Boolean.toString(draft.textPublic()));
        said.put("reply-public", Boolean.toString(draft.replyPublic()));
        said.put("name-public", Boolean.toString(draft.namePublic()));
        return said;
    }

    private static DraftView.SignLine line(
            Ui ui, Signature signature, String hash, LocalDate today, Map<String, String> names) {
        Signing.State state = Signing.state(signature, hash, today);
        State badge = switch (state) {
            case INVITED -> State.DUE;
            case LAPSED -> State.REVIEW;
            case SIGNED -> State.DONE;
            case DECLINED -> State.REFUSED;
            case EXPIRED -> State.ENDED;
            case WITHDRAWN -> State.WITHDRAWN;
        };
        return new DraftView.SignLine(
                signature.id(),
                names.getOrDefault(signature.account(), signature.account()),
                ui.t("proposals.sign." + state.word()),
                badge,
                ui.date(signature.until()),
                state.waits() || state == Signing.State.SIGNED);
    }
}

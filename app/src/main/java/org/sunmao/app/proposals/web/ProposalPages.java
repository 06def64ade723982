package org.sunmao.app.proposals.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterFields;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.alike.Alike;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.matters.page.WorkView;
import org.sunmao.app.proposals.Feedback;
import org.sunmao.app.proposals.ProposalKind;
import org.sunmao.app.proposals.Proposer;
import org.sunmao.app.proposals.Reply;
import org.sunmao.app.proposals.desk.ProposalDesk;
import org.sunmao.app.proposals.desk.ReleaseDesk;
import org.sunmao.app.proposals.store.MemberBook;
import org.sunmao.app.proposals.store.PaperBook;
import org.sunmao.app.proposals.store.ProposalBook;
import org.sunmao.app.proposals.store.PublicationBook;
import org.sunmao.app.shell.Ui;

/** Makes a proposal ready for its page. */
@Component
class ProposalPages {

    private final Matters matters;
    private final MatterPages pages;
    private final MatterDesk matterDesk;
    private final Alike alike;
    private final ProposalBook book;
    private final PaperBook papers;
    private final PublicationBook publications;
    private final MemberBook members;
    private final ProposalDesk desk;
    private final ReleaseDesk releases;
    private final ProposalLines lines;
    private final SimilarLines similar;
    private final IndicatorViews indicators;

    ProposalPages(
            Matters matters,
            MatterPages pages,
            MatterDesk matterDesk,
            Alike alike,
            ProposalBook book,
            PaperBook papers,
            PublicationBook publications,
            MemberBook members,
            ProposalDesk desk,
            ReleaseDesk releases,
            ProposalLines lines,
            SimilarLines similar,
            IndicatorViews indicators) {
        this.matters = matters;
        this.pages = pages;
        this.matterDesk = matterDesk;
        this.alike = alike;
        this.book = book;
        this.papers = papers;
        this.publications = publications;
        this.members = members;
        this.desk = desk;
        this.releases = releases;
        this.lines = lines;
        this.similar = similar;
        this.indicators = indicators;
    }

    /** What a form said last. */
    record Said(@Nullable String outcome, List<String> faults, Map<String, String> typed) {}

    ProposalPage page(Reader reader, Ui ui, Matter matter, Said said) {
        Map<String, String> units = pages.unitNames(reader, ui);
        List<Proposer> proposers = book.proposers(reader.scope(), matter.id());
        List<Reply> replies = book.replies(reader.scope(), matter.id());
        List<Feedback> feedback = book.feedback(reader.scope(), matter.id());
        Map<String, String> names = names(proposers, feedback);
        boolean council = reader.is(Role.COUNCIL);
        boolean measuring = desk.mayMeasure(reader, matter);
        Set<String> own = matterDesk.standing(reader).units();
        boolean telling = desk.mayTellContact(reader, matter);
        WorkView work = pages.view(reader, ui, matter, units, said.outcome()).without(Set.of(ProposalKind.JUDGE));
        int round = replies.size();
        boolean judged = feedback.stream()
                .anyMatch(each -> each.round() == round && each.account().equals(reader.username()));
        return new ProposalPage(
                lines.of(reader, ui, matter, units),
                said.faults(),
                proposers.stream()
                        .map(each -> names.getOrDefault(each.account(), each.account()))
                        .toList(),
                pages.field(reader, ui, matter, "analysis", units),
                pages.field(reader, ui, matter, "advice", units),
                ground(reader, ui, matter, units),
                pages.field(reader, ui, matter, MatterFields.ANSWER, units),
                pages.field(reader, ui, matter, "publish", units),
                pages.field(reader, ui, matter, "result-later", units),
                pages.field(reader, ui, matter, "follow-words", units),
                into(reader, ui, matter, units),
                lines.of(reader, ui, matters.listMerged(reader.scope(), matter.id()), units),
                replies.stream().map(each -> reply(ui, each, units)).toList(),
                book.contacts(reader.scope(), matter.id()).stream()
                        .map(each -> new ContactLine(
                                each.id(),
                                units.getOrDefault(each.unit(), each.unit()),
                                ui.t("proposals.way." + each.way()),
                                ui.date(each.on()),
                                each.what(),
                                telling && own.contains(each.unit())))
                        .toList(),
                telling,
                feedback.stream().map(each -> feedback(ui, each, names)).toList(),
                desk.mayJudge(reader, matter) && !judged,
                said.typed(),
                consents(reader, proposers),
                matter.openedBy().equals(reader.username()),
                indicators.of(reader, ui, matter, book.indicators(reader.scope(), matter.id()), replies),
                measuring,
                measuring ? indicators.choices(ui) : List.of(),
                measuring ? indicators.months(reader, ui) : List.of(),
                similar.find(
                        reader,
                        ui,
                        matter.title(),
                        matter.fields().getOrDefault("analysis", "") + "\n"
                                + matter.fields().getOrDefault("advice", ""),
                        matter.id()),
                council && matter.open() ? mergeable(reader, ui, matter, units) : List.of(),
                papers.findOf(reader.scope(), matter.id())
                        .map(paper -> ui.t(
                                "proposals.paper.taken",
                                ui.date(paper.receivedOn()),
                                members.names(List.of(paper.registeredBy()))
                                        .getOrDefault(paper.registeredBy(), paper.registeredBy())))
                        .orElse(null),
                council ? releases.prepare(reader, matter) : null,
                publications.listOf(reader.scope(), List.of(matter.id())).stream()
                        .findFirst()
                        .map(each -> "/proposals/public/" + each.id())
                        .orElse(null),
                work);
    }

    private Map<String, String> names(List<Proposer> proposers, List<Feedback> feedback) {
        return members.names(java.util.stream.Stream.concat(
                        proposers.stream().map(Proposer::account),
                        feedback.stream().map(Feedback::account))
                .distinct()
                .toList());
    }

    private String ground(Reader reader, Ui ui, Matter matter, Map<String, String> units) {
        return Set.of("forwarded", "used", "kept").contains(matter.state())
                ? ui.t("proposals.choice.ground." + ProposalKind.FORWARDED)
                : pages.field(reader, ui, matter, "ground", units);
    }

    private @Nullable ProposalLine into(Reader reader, Ui ui, Matter matter, Map<String, String> units) {
        Long into = matter.mergedInto();
        return into == null
                ? null
                : matters.find(reader.scope(), into)
                        .map(other -> lines.of(reader, ui, other, units))
                        .orElse(null);
    }

    private static ReplyLine reply(Ui ui, Reply reply, Map<String, String> units) {
        return new ReplyLine(
                ui.t("proposals.reply.round", reply.round()),
                units.getOrDefault(reply.unit(), reply.unit()),
                ProposalLines.word(ui, "class", reply.sort()),
                ProposalLines.word(ui, "result", reply.result()),
                ui.date(reply.on()),
                !reply.inTime());
    }

    private static FeedbackLine feedback(Ui ui, Feedback said, Map<String, String> names) {
        return new FeedbackLine(
                names.getOrDefault(said.account(), said.account()),
                ui.t("proposals.reply.round", said.round()),
                ui.t("proposals.feedback.attitude." + said.attitude()),
                ui.t("proposals.feedback.contact." + said.contact()),
                ui.t("proposals.feedback.on-point." + said.onPoint()),
                ui.t("proposals.feedback.agreement." + said.agreement()),
                said.remark(),
                ui.date(said.on()));
    }

    private static @Nullable Map<String, Boolean> consents(Reader reader, List<Proposer> proposers) {
        return proposers.stream()
                .filter(each -> each.account().equals(reader.username()))
                .findFirst()
                .<Map<String, Boolean>>map(each -> new HashMap<>(
                        Map.of("text", each.textPublic(), "reply", each.replyPublic(), "name", each.namePublic())))
                .orElse(null);
    }

    /** Open ones that are alike and could go on with this one. */
    private List<ProposalLine> mergeable(Reader reader, Ui ui, Matter matter, Map<String, String> units) {
        return lines.of(
                reader,
                ui,
                alike.find(reader.scope(), matter).stream()
                        .filter(other -> other.open()
                                && List.of("submitted", "filed", "returned").contains(other.state())
                                && matters.listMerged(reader.scope(), other.id())
                                        .isEmpty())
                        .toList(),
                units);
    }
}

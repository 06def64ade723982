package org.sunmao.app.proposals.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.exports.Document;
import org.sunmao.app.exports.Pdfs;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterFields;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.proposals.Proposer;
import org.sunmao.app.proposals.Reply;
import org.sunmao.app.proposals.store.MemberBook;
import org.sunmao.app.proposals.store.ProposalBook;
import org.sunmao.app.shell.Ui;

/** Prints the newest reply to a proposal as a letter to its proposers. What they think of it is not in it. */
@Component
class ReplyLetters {

    private final MatterPages pages;
    private final ProposalBook book;
    private final MemberBook members;
    private final Pdfs pdfs;

    ReplyLetters(MatterPages pages, ProposalBook book, MemberBook members, Pdfs pdfs) {
        this.pages = pages;
        this.book = book;
        this.members = members;
        this.pdfs = pdfs;
    }

    /** The letter; empty before the first reply. */
    Optional<Document> print(Reader reader, Ui ui, Matter matter) {
        List<Reply> replies = book.replies(reader.scope(), matter.id());
        if (replies.isEmpty()) {
            return Optional.empty();
        }
        Reply reply = replies.get(replies.size() - 1);
        Map<String, String> units = pages.unitNames(reader, ui);
        List<String> accounts = book.proposers(reader.scope(), matter.id()).stream()
                .map(Proposer::account)
                .toList();
        Map<String, String> names = members.names(accounts);
        String and = ui.t("proposals.letter.and");
        var letter = new ReplyLetter(
                matter.number(),
                Masking.text(matter.title()),
                accounts.stream()
                        .map(account -> names.getOrDefault(account, account))
                        .collect(Collectors.joining(and)),
                ui.time(matter.openedAt()),
                Masking.text(matter.fields().getOrDefault(MatterFields.ANSWER, ""))
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                ProposalLines.word(ui, "class", reply.sort()),
                ProposalLines.word(ui, "result", reply.result()),
                units.getOrDefault(reply.unit(), reply.unit()),
                matter.units().stream()
                        .filter(unit -> !unit.equals(reply.unit()))
                        .map(unit -> units.getOrDefault(unit, unit))
                        .collect(Collectors.joining(and)),
                ui.date(reply.on()));
        String title = ui.t("proposals.letter.title", matter.number());
        byte[] pdf = pdfs.print(reader, ui, title, "proposals/letter.jte", letter);
        return Optional.of(
                new Document("proposals.print-reply", "matter", Long.toString(matter.id()), "pdf", 1, title, pdf));
    }
}

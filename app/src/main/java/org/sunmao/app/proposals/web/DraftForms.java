package org.sunmao.app.proposals.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.proposals.DraftText;
import org.sunmao.app.proposals.ProposalKind;
import org.sunmao.app.proposals.Speaker;
import org.sunmao.app.proposals.store.MemberBook;
import org.sunmao.app.proposals.store.SpeakerBook;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.FormReader;
import org.sunmao.app.shell.Ui;

/** Reads what is said of a draft, and what a form of one offers: of a member, or of the council's office that takes one down from paper. */
@Component
class DraftForms {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_ANALYSIS = 6000;
    private static final int LONGEST_ADVICE = 4000;

    private final AboutNames about;
    private final MemberBook members;
    private final SpeakerBook speakers;

    DraftForms(AboutNames about, MemberBook members, SpeakerBook speakers) {
        this.about = about;
        this.members = members;
        this.speakers = speakers;
    }

    /**
     * What may be left out while it is written may be left out here; what is there must be readable.
     *
     * @param author the account whose draft it is: a body that proposes is one for which that person writes
     * @param grown the matter that it grows from; null for none
     */
    DraftText read(FormReader form, Reader reader, String author, @Nullable Long grown) {
        String title = form.text("title", LONGEST_TITLE);
        String subject = choice(form, "subject", Arrays.asList(ProposalKind.SUBJECTS));
        String body = choice(form, "body", bodies(reader, author));
        String analysis = form.optional("analysis", LONGEST_ANALYSIS);
        String advice = form.optional("advice", LONGEST_ADVICE);
        AboutNames.About meant = null;
        if (!form.typed("about").isEmpty()) {
            meant = about.find(reader, form.typed("about")).orElse(null);
            if (meant == null) {
                form.refuse("about");
            }
        }
        return new DraftText(
                title,
                subject,
                body,
                analysis,
                advice,
                grown,
                meant == null ? null : meant.kind(),
                meant == null ? null : meant.id(),
                form.typed("text-public").equals("true"),
                form.typed("reply-public").equals("true"),
                form.typed("name-public").equals("true"));
    }

    private static String choice(FormReader form, String name, List<String> words) {
        return form.typed(name).isEmpty() ? "" : form.choice(name, words);
    }

    /** The bodies for which an account writes, as far as the reader knows: one's own, or for the council's office anybody's. */
    private List<String> bodies(Reader reader, String author) {
        return speakers.list(reader.scope()).stream()
                .filter(each -> each.account().equals(author))
                .map(Speaker::body)
                .toList();
    }

    /**
     * What a body's choice offers to whoever writes for this account.
     *
     * @param named the body that the draft names: it is shown though nobody writes for it any more, so that it is not lost unseen
     */
    List<Choice> bodies(Reader reader, Ui ui, String author, String named) {
        var words = new ArrayList<>(bodies(reader, author));
        if (Arrays.asList(ProposalKind.BODIES).contains(named) && !words.contains(named)) {
            words.add(named);
        }
        return ProposalLines.choices(ui, "body", words, "proposals.body.none");
    }

    /** The same while it is not said for which member: every body for which somebody writes, with who that is. */
    List<Choice> bodiesOfAll(Reader reader, Ui ui) {
        var choices = new ArrayList<>(List.of(new Choice("", ui.t("proposals.body.none"))));
        var names = members.list();
        speakers.list(reader.scope()).stream()
                .filter(each -> names.containsKey(each.account()))
                .map(each -> new Choice(
                        each.body(),
                        ui.t(
                                "proposals.body.with",
                                ProposalLines.word(ui, "body", each.body()),
                                names.getOrDefault(each.account(), ""))))
                .forEach(choices::add);
        return choices;
    }

    /** The subjects, with a first line that says that one is to be chosen. */
    static List<Choice> subjects(Ui ui) {
        return ProposalLines.choices(ui, "subject", Arrays.asList(ProposalKind.SUBJECTS), "matters.choose");
    }

    /** The members but one, with a first line that says that one is to be chosen. */
    List<Choice> members(Ui ui, String but) {
        var others = new ArrayList<>(List.of(new Choice("", ui.t("matters.choose"))));
        members.list().forEach((account, name) -> {
            if (!account.equals(but)) {
                others.add(new Choice(account, name));
            }
        });
        return others;
    }

    /** Whether this is the account of a member that is open. */
    boolean isMember(String account) {
        return members.list().containsKey(account);
    }

    /** Whether somebody of this role is offered drafts. */
    static boolean drafts(Reader reader) {
        return reader.is(Role.MEMBER, Role.COUNCIL);
    }
}

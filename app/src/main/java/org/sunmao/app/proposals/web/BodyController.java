package org.sunmao.app.proposals.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.proposals.ProposalKind;
import org.sunmao.app.proposals.Speaker;
import org.sunmao.app.proposals.desk.PaperDesk;
import org.sunmao.app.proposals.store.MemberBook;
import org.sunmao.app.proposals.store.SpeakerBook;
import org.sunmao.app.shell.FormReader;
import org.sunmao.app.shell.Ui;

/** Who writes for parties and groups, for sectors and for committees; the council's office says so. */
@Controller
@Allowed(Role.COUNCIL)
class BodyController {

    private final PaperDesk desk;
    private final SpeakerBook book;
    private final MemberBook members;
    private final DraftForms forms;

    BodyController(PaperDesk desk, SpeakerBook book, MemberBook members, DraftForms forms) {
        this.desk = desk;
        this.book = book;
        this.members = members;
        this.forms = forms;
    }

    @GetMapping("/proposals/bodies")
    String list(@RequestParam(required = false) @Nullable String told, Reader reader, Ui ui, Model model) {
        return shown(List.of(), told, reader, ui, model);
    }

    private String shown(List<String> faults, @Nullable String told, Reader reader, Ui ui, Model model) {
        List<Speaker> speakers = book.list(reader.scope());
        Map<String, String> names =
                members.names(speakers.stream().map(Speaker::account).toList());
        var groups = new LinkedHashMap<String, List<BodyLine>>();
        for (String group : List.of("p", "s", "c")) {
            groups.put(
                    ui.t("proposals.bodies." + group),
                    Arrays.stream(ProposalKind.BODIES)
                            .filter(word -> word.startsWith(group + "-"))
                            .map(word -> line(ui, word, speakers, names))
                            .toList());
        }
        model.addAttribute("groups", groups);
        model.addAttribute("faults", faults);
        model.addAttribute("told", told);
        model.addAttribute(
                "bodies", ProposalLines.choices(ui, "body", Arrays.asList(ProposalKind.BODIES), "matters.choose"));
        model.addAttribute("members", forms.members(ui, ""));
        return "proposals/bodies";
    }

    private static BodyLine line(Ui ui, String word, List<Speaker> speakers, Map<String, String> names) {
        return new BodyLine(
                word,
                ProposalLines.word(ui, "body", word),
                speakers.stream()
                        .filter(each -> each.body().equals(word))
                        .map(each -> new BodyLine.SpeakerLine(
                                each.id(), names.getOrDefault(each.account(), each.account()), ui.date(each.since())))
                        .toList());
    }

    @PostMapping("/proposals/bodies")
    String say(@RequestParam Map<String, String> form, Reader reader, Ui ui, Model model) {
        var read = new FormReader(form, ui, "proposals");
        boolean done;
        if (read.typed("word").equals("end")) {
            done = read.typed("speaker").matches("[0-9]{1,18}")
                    && desk.end(reader, Long.parseLong(read.typed("speaker")));
        } else {
            String body = read.choice("body", Arrays.asList(ProposalKind.BODIES));
            String account = read.typed("member");
            if (!forms.isMember(account)) {
                read.refuse("member");
            }
            done = read.readable() && desk.appoint(reader, body, account);
        }
        return read.readable()
                ? "redirect:/proposals/bodies?told=" + (done ? "done" : "not-done")
                : shown(read.faults(), null, reader, ui, model);
    }
}

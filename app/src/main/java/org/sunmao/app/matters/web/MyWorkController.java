package org.sunmao.app.matters.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.Actor;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.Standing;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.shell.Ui;

/** What waits for the reader, of whatever kind, by the last day. */
@Controller
class MyWorkController {

    private static final int MOST = 200;

    private final Matters matters;
    private final MatterKinds kinds;
    private final MatterDesk desk;
    private final MatterPages pages;

    MyWorkController(Matters matters, MatterKinds kinds, MatterDesk desk, MatterPages pages) {
        this.matters = matters;
        this.kinds = kinds;
        this.desk = desk;
        this.pages = pages;
    }

    @Allowed({
        Role.OFFICE,
        Role.DEPARTMENT,
        Role.STEWARD,
        Role.INVESTMENT,
        Role.ENTERPRISE,
        Role.LEADER,
        Role.COUNCIL,
        Role.MEMBER
    })
    @GetMapping("/my-work")
    String list(Reader reader, Ui ui, Model model) {
        var names = pages.unitNames(reader, ui);
        Standing standing = desk.standing(reader);
        model.addAttribute(
                "lines",
                matters.listWaiting(reader.scope(), waiting(reader), MOST).stream()
                        .map(matter -> new WorkLine(
                                kinds.of(matter).path() + "/" + matter.id(),
                                matter.number(),
                                Masking.text(matter.title(), reader.scope()),
                                pages.state(ui, matter),
                                pages.badge(matter),
                                pages.clock(ui, matter),
                                matter.leadUnit() == null ? "" : names.getOrDefault(matter.leadUnit(), ""),
                                todo(standing, ui, matter)))
                        .toList());
        model.addAttribute("most", MOST);
        return "matters/mine";
    }

    private String todo(Standing standing, Ui ui, Matter matter) {
        MatterKind kind = kinds.of(matter);
        List<String> steps = desk.listMoves(standing, matter).stream()
                .filter(move -> !move.aside())
                .map(move -> ui.t(kind.key("move." + move.word())))
                .toList();
        return steps.isEmpty() ? ui.t("matters.part.answer") : String.join(ui.t("matters.or"), steps);
    }

    /** Where a kind waits for somebody of the reader's role. */
    private List<Matters.Waiting> waiting(Reader reader) {
        var waiting = new ArrayList<Matters.Waiting>();
        for (MatterKind kind : kinds.list()) {
            for (MatterMove move : kind.moves()) {
                for (Actor actor : move.actors()) {
                    if (reader.is(actor.role()) && !move.aside()) {
                        move.from()
                                .forEach(state -> waiting.add(new Matters.Waiting(kind.code(), state, actor.side())));
                    }
                }
            }
        }
        return waiting;
    }
}

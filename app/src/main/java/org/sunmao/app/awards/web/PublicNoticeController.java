package org.sunmao.app.awards.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Open;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.rules.AddressLimit;
import org.sunmao.app.awards.Notice;
import org.sunmao.app.awards.desk.ObjectionDesk;
import org.sunmao.app.awards.desk.ObjectionEnd;
import org.sunmao.app.awards.store.ApplicationBook;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.shell.Ui;

/** What stands in public before it is decided, for everybody; and what anybody has against it, without an account. */
@Controller
@Open
class PublicNoticeController {

    /** Objections from one address within ten minutes. */
    private static final int MOST = 5;

    private final ApplicationBook book;
    private final ObjectionDesk desk;
    private final ObjectionEnd end;
    private final MatterTime time;
    private final AddressLimit limit = new AddressLimit(Clock.systemUTC(), MOST);

    PublicNoticeController(ApplicationBook book, ObjectionDesk desk, ObjectionEnd end, MatterTime time) {
        this.book = book;
        this.desk = desk;
        this.end = end;
        this.time = time;
    }

    @GetMapping("/awards/notices")
    String list(Ui ui, Model model) {
        List<PublicNotice> notices = book.listPublic().stream()
                .map(notice -> PublicNotice.of(ui, notice, time.today()))
                .toList();
        model.addAttribute("notices", notices);
        return "awards/notices";
    }

    @GetMapping("/awards/notices/{notice:[0-9]{1,18}}")
    String one(
            @PathVariable long notice, @RequestParam(required = false) @Nullable String outcome, Ui ui, Model model) {
        return page(notice, "done".equals(outcome), null, "", "", ui, model);
    }

    private String page(
            long notice, boolean done, @Nullable String refused, String words, String contact, Ui ui, Model model) {
        Notice found = book.findPublic(notice).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("notice", PublicNotice.of(ui, found, time.today()));
        model.addAttribute("done", done);
        model.addAttribute("refused", refused);
        model.addAttribute("words", words);
        model.addAttribute("contact", contact);
        model.addAttribute("days", end.days());
        model.addAttribute("latest", end.latest());
        return "awards/notice";
    }

    @PostMapping("/awards/notices/{notice:[0-9]{1,18}}/objection")
    String object(
            @PathVariable long notice,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String contact,
            HttpServletRequest request,
            HttpServletResponse response,
            Reader reader,
            Ui ui,
            Model model) {
        Optional<String> refused = limit.isShut(request.getRemoteAddr())
                ? Optional.of("too-many")
                : desk.object(reader, notice, words, contact);
        if (refused.isPresent()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(notice, false, ui.t("awards.object." + refused.get()), words, contact, ui, model);
        }
        limit.failed(request.getRemoteAddr());
        return "redirect:/awards/notices/" + notice + "?outcome=done";
    }
}

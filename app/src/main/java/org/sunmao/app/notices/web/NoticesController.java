package org.sunmao.app.notices.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.notices.NoticeTopic;
import org.sunmao.app.notices.store.NoticeList;
import org.sunmao.app.notices.store.Told;
import org.sunmao.app.search.Page;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Tab;
import org.sunmao.app.shell.Ui;

/** What a reader was told: unread first, each with the way to its thing. */
@Controller
@Allowed(everyone = true)
class NoticesController {

    private final NoticeList notices;
    private final List<NoticeTopic> topics;

    NoticesController(NoticeList notices, ObjectProvider<NoticeTopic> topics) {
        this.notices = notices;
        this.topics = topics.stream()
                .sorted(Comparator.comparingInt(NoticeTopic::order).thenComparing(NoticeTopic::word))
                .toList();
    }

    @GetMapping("/notices")
    String list(
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String after,
            Reader reader,
            Ui ui,
            Model model) {
        String asked = topic == null || topic.isEmpty() ? null : topic;
        Page<Told> page = notices.page(reader.scope(), asked, after);
        Map<String, Long> own = notices.topics(reader.scope());
        model.addAttribute("notices", page.rows());
        model.addAttribute("topic", asked);
        model.addAttribute("tabs", tabs(ui, asked, own));
        model.addAttribute("labels", labels(ui));
        model.addAttribute(
                "unread",
                asked == null ? own.values().stream().mapToLong(Long::longValue).sum() : own.getOrDefault(asked, 0L));
        model.addAttribute("mails", reader.is(Role.SYSTEM));
        String previous = page.previous() == null ? null : ui.with("after", page.previous());
        String next = page.next() == null ? null : ui.with("after", page.next());
        model.addAttribute("pager", new Pager(previous, next, page.rows().size(), null));
        return "notices/index";
    }

    /** All, and each topic of which the reader was ever told something, with how many of it are unread. */
    private List<Tab> tabs(Ui ui, @Nullable String asked, Map<String, Long> own) {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(ui.t("notices.all"), "/notices", asked == null));
        for (NoticeTopic each : topics) {
            Long unread = own.get(each.word());
            if (unread != null) {
                tabs.add(new Tab(
                        ui.t(each.key()),
                        "/notices?topic=" + each.word(),
                        each.word().equals(asked),
                        unread == 0 ? null : unread));
            }
        }
        return tabs.size() > 2 ? tabs : List.of();
    }

    private Map<String, String> labels(Ui ui) {
        var labels = new java.util.HashMap<String, String>();
        topics.forEach(topic -> labels.put(topic.word(), ui.t(topic.key())));
        return labels;
    }

    /** To the thing; the notice counts as read. */
    @GetMapping("/notices/{id:[0-9]{1,18}}/open")
    String open(@PathVariable long id, Reader reader) {
        return "redirect:"
                + notices.open(reader, id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .href();
    }

    /** One counts as read, or all of a topic, or all. */
    @PostMapping("/notices/read")
    String read(
            @RequestParam(required = false) @Nullable Long id,
            @RequestParam(defaultValue = "") String topic,
            Reader reader) {
        String asked = topic.matches("[a-z][a-z-]{1,39}") ? topic : null;
        notices.read(reader, id, asked);
        return "redirect:/notices" + (asked == null ? "" : "?topic=" + asked);
    }
}

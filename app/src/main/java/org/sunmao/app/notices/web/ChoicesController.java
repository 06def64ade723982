package org.sunmao.app.notices.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.notices.NoticeTopic;
import org.sunmao.app.notices.mail.MailSettings;
import org.sunmao.app.notices.store.Choices;
import org.sunmao.app.notices.store.Choices.Asked;
import org.sunmao.app.notices.store.Way;
import org.sunmao.app.shell.Language;

/** How the reader wants to be told of what, and where mails go. */
@Controller
@Allowed(everyone = true)
class ChoicesController {

    private final Choices choices;
    private final MailSettings mail;
    private final List<NoticeTopic> topics;

    ChoicesController(Choices choices, MailSettings mail, ObjectProvider<NoticeTopic> topics) {
        this.choices = choices;
        this.mail = mail;
        this.topics = topics.stream()
                .sorted(Comparator.comparingInt(NoticeTopic::order).thenComparing(NoticeTopic::word))
                .toList();
    }

    @GetMapping("/notices/settings")
    String page(Reader reader, Model model) {
        Map<String, Way> chosen = choices.ways(reader.scope());
        var ways = new LinkedHashMap<NoticeTopic, Way>();
        topics.forEach(topic -> ways.put(topic, chosen.getOrDefault(topic.word(), Way.PAGE)));
        model.addAttribute("ways", ways);
        model.addAttribute("where", choices.where(reader));
        model.addAttribute("mail", mail.isOn());
        return "notices/settings";
    }

    @PostMapping("/notices/settings")
    String choose(@RequestParam Map<String, String> form, Reader reader) {
        var ways = new LinkedHashMap<String, Way>();
        for (NoticeTopic topic : topics) {
            Way.find(form.getOrDefault("way-" + topic.word(), "")).ifPresent(way -> ways.put(topic.word(), way));
        }
        choices.choose(reader, ways, "en".equals(form.get("language")) ? Language.EN : Language.ZH);
        return "redirect:/notices/settings?done=chosen";
    }

    /** An address to be confirmed, or none any more. */
    @PostMapping("/notices/settings/address")
    String address(@RequestParam(defaultValue = "") String email, Reader reader) {
        if (email.isBlank()) {
            choices.forget(reader);
            return "redirect:/notices/settings?done=forgotten";
        }
        if (!mail.isOn()) {
            return "redirect:/notices/settings?refused=off";
        }
        Asked asked = choices.ask(reader, email.strip());
        return "redirect:/notices/settings?"
                + (asked == Asked.SENT
                        ? "done=asked"
                        : "refused=" + asked.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Where the link leads. It takes one more step, for programs follow the links of a mail before its reader does. */
    @GetMapping("/notices/confirm")
    String confirm(@RequestParam(required = false) @Nullable String token, Model model) {
        model.addAttribute("key", token == null ? "" : token);
        return "notices/confirm";
    }

    @PostMapping("/notices/confirm")
    String confirmed(@RequestParam(defaultValue = "") String token, Reader reader) {
        return "redirect:/notices/settings?" + (choices.confirm(reader, token) ? "done=confirmed" : "refused=token");
    }
}

package org.sunmao.app.notices.mail;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.rules.Secrets;
import org.sunmao.app.notices.mail.Outbox.Line;
import org.sunmao.app.notices.mail.Outbox.Waiting;
import org.sunmao.app.notices.mail.Post.Letter;
import org.sunmao.app.notices.store.Told;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Messages;
import org.sunmao.app.shell.OwnWords;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Words a mail when it is sent, in its reader's language: the line of each notice and where it leads, and nothing else. */
@Component
class Letters {

    /** For how long a link holds. */
    static final Duration LINK = Duration.ofHours(48);

    private static final int LONGEST_SUBJECT = 120;

    private final MailSettings settings;
    private final Outbox outbox;
    private final TemplateEngine templates;
    private final JsonMapper json;
    private final Map<Language, Messages> words = new EnumMap<>(Language.class);

    Letters(
            MailSettings settings,
            Outbox outbox,
            TemplateEngine templates,
            JsonMapper json,
            ObjectProvider<OwnWords> own) {
        this.settings = settings;
        this.outbox = outbox;
        this.templates = templates;
        this.json = json;
        for (Language language : Language.values()) {
            words.put(language, new Messages(language, own.stream().toList()));
        }
    }

    /** The mail; empty where there is nobody to send it to, or nothing to say any more. */
    Optional<Letter> of(Waiting mail) {
        String to = mail.email();
        if (to == null) {
            return Optional.empty();
        }
        Language language = mail.language().equals("en") ? Language.EN : Language.ZH;
        if (mail.kind().equals("confirm")) {
            return Optional.of(confirming(mail, to, language));
        }
        List<Line> lines = outbox.unread(mail);
        return lines.isEmpty() ? Optional.empty() : Optional.of(telling(lines, to, language));
    }

    private Letter confirming(Waiting mail, String to, Language language) {
        String token = Secrets.newKey();
        outbox.linked(mail.person(), Secrets.sha256(token), LINK);
        String lead = t(language, "notices.mail.confirm", LINK.toHours());
        String href = settings.site() + "/notices/confirm?token=" + token;
        return letter(to, language, t(language, "notices.mail.confirm.subject"), lead, List.of(List.of(href, href)));
    }

    private Letter telling(List<Line> lines, String to, Language language) {
        List<List<String>> told = lines.stream()
                .map(line -> List.of(said(language, line), settings.site() + "/notices/" + line.id() + "/open"))
                .toList();
        boolean one = told.size() == 1;
        String subject = one ? told.get(0).get(0) : t(language, "notices.mail.digest.subject", told.size());
        return letter(to, language, subject, t(language, "notices.mail.lead", told.size()), told);
    }

    private String said(Language language, Line line) {
        List<Object> arguments = json.readValue(line.arguments(), new TypeReference<>() {});
        return t(language, line.key(), Told.filled(arguments, key -> t(language, key)));
    }

    private Letter letter(String to, Language language, String about, String lead, List<List<String>> lines) {
        String name = t(language, "shell.name");
        String foot = t(language, "notices.mail.foot", settings.site() + "/notices/settings");
        String whole = name + t(language, "notices.mail.colon") + about.replaceAll("\\s+", " ");
        String subject = whole.length() <= LONGEST_SUBJECT ? whole : whole.substring(0, LONGEST_SUBJECT - 1) + "…";
        var text = new StringBuilder(lead).append("\n\n");
        for (List<String> line : lines) {
            text.append(line.get(0)).append('\n');
            if (!line.get(1).equals(line.get(0))) {
                text.append(line.get(1)).append('\n');
            }
            text.append('\n');
        }
        text.append("-- \n").append(foot).append('\n');
        var html = new StringOutput();
        templates.render(
                "notices/mail.jte",
                Map.of("language", language.tag(), "title", subject, "lead", lead, "lines", lines, "foot", foot),
                html);
        return new Letter(to, subject, text.toString(), html.toString());
    }

    private String t(Language language, String key, Object... arguments) {
        return Objects.requireNonNull(words.get(language)).get(key, new Formats(language, "", ""), arguments);
    }
}

package org.sunmao.app.notices.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands a mail to the server. No bean of its own type: what a framework finds it wants to watch, and a mail server that sleeps is no illness of ours. */
@Component
class Post {

    private static final String PATIENCE = "10000";

    private final MailSettings settings;

    Post(MailSettings settings) {
        this.settings = settings;
    }

    /** A mail as it is sent, as text and as HTML. */
    record Letter(String to, String subject, String text, String html) {}

    /** @throws org.springframework.mail.MailException where the server did not take it */
    void send(Letter letter) {
        JavaMailSenderImpl sender = sender();
        MimeMessage message = sender.createMimeMessage();
        try {
            var made = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            made.setFrom(settings.from());
            made.setTo(letter.to());
            made.setSubject(letter.subject());
            made.setText(letter.text(), letter.html());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }

    private JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.user().isEmpty()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        Properties how = sender.getJavaMailProperties();
        how.put("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        how.put("mail.smtp.starttls.enable", Boolean.toString(settings.tls().equals("starttls")));
        how.put("mail.smtp.starttls.required", Boolean.toString(settings.tls().equals("starttls")));
        how.put("mail.smtp.ssl.enable", Boolean.toString(settings.tls().equals("tls")));
        how.put("mail.smtp.ssl.checkserveridentity", "true");
        for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            how.put("mail.smtp." + step, PATIENCE);
        }
        return sender;
    }
}

package org.sunmao.app.notices.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.notices.mail.Outbox.Waiting;
import org.sunmao.app.notices.mail.Post.Letter;
import org.sunmao.app.shell.Formats;

/** Sends what waits, on a server, every few seconds; once a day forgets what is old. */
@Component
class MailRun implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MailRun.class);
    private static final int MOST_AT_ONCE = 200;

    private final WorkerDatabase worker;
    private final MailSettings settings;
    private final Outbox outbox;
    private final Letters letters;
    private final Post post;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "notices-mail");
        thread.setDaemon(true);
        return thread;
    });

    MailRun(WorkerDatabase worker, MailSettings settings, Outbox outbox, Letters letters, Post post) {
        this.worker = worker;
        this.settings = settings;
        this.outbox = outbox;
        this.letters = letters;
        this.post = post;
    }

    @EventListener
    void started(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
            clock.scheduleWithFixedDelay(() -> quietly(outbox::forget), 5, 24 * 60, TimeUnit.MINUTES);
            if (settings.isOn()) {
                clock.scheduleWithFixedDelay(() -> quietly(() -> run(Clock.systemUTC())), 10, 10, TimeUnit.SECONDS);
            }
        }
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.error("mails could not be looked at; tried again", failed);
        }
    }

    /** Sends what is due; stops at the first that the server does not take, for the next would hear the same. */
    int run(Clock now) {
        outbox.makeDigests(lastMorning(now));
        int sent = 0;
        while (sent < MOST_AT_ONCE && next()) {
            sent++;
        }
        return sent;
    }

    /** The last time that the clock of the district showed the hour of the morning's mail. */
    private Instant lastMorning(Clock now) {
        ZonedDateTime here = now.instant().atZone(Formats.ZONE);
        ZonedDateTime today = here.with(LocalTime.of(settings.digestHour(), 0));
        return (here.isBefore(today) ? today.minusDays(1) : today).toInstant();
    }

    /** Whether there was one and the server has it, or nothing was left to say. */
    private boolean next() {
        return Objects.requireNonNull(worker.inTransaction(() -> {
            Optional<Waiting> mail = outbox.next();
            return mail.isPresent() && sent(mail.get());
        }));
    }

    private boolean sent(Waiting mail) {
        Optional<Letter> letter = letters.of(mail);
        if (letter.isEmpty()) {
            outbox.drop(mail.id());
            return true;
        }
        try {
            post.send(letter.get());
            outbox.sent(mail.id());
            return true;
        } catch (MailException refused) {
            String said = said(refused, letter.get().to());
            LOG.warn("mail {} was not taken: {}", mail.id(), said);
            outbox.failed(mail, said);
            return false;
        }
    }

    /** What the server said, without the address. */
    private static String said(MailException refused, String to) {
        Throwable cause = refused.getMostSpecificCause();
        String said = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return said.replace(to, "***").replaceAll("\\S+@\\S+", "***").replaceAll("\\s+", " ");
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}

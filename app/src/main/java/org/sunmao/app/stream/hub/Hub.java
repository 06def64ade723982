package org.sunmao.app.stream.hub;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.LastingReaders;
import org.sunmao.app.access.LastingReaders.LastingReader;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.stream.LivePage;
import org.sunmao.app.stream.News;
import org.sunmao.app.stream.Streams;

/** Holds the open streams, in groups that show the same, and lets {@link Rounds} go over them when there is news. */
@Component
class Hub implements Streams, SmartLifecycle {

    private static final long RETRY_MILLIS = 1_500;
    /** No number of the news of access: who reads was looked up before this request came here, so the first look asks again. */
    private static final long NOT_CHECKED = -1;

    private static final String EVENTS = "text/event-stream;charset=UTF-8";

    private final LastingReaders readers;
    private final StreamSettings settings;
    private final Map<Group.Key, Group> groups = new ConcurrentHashMap<>();
    private final Map<String, Integer> ofPerson = new ConcurrentHashMap<>();
    private final Rounds rounds;
    private int open;
    private volatile boolean running;

    Hub(LastingReaders readers, StreamSettings settings, MeterRegistry registry) {
        this.readers = readers;
        this.settings = settings;
        this.rounds = new Rounds(groups, settings);
        Gauge.builder("sunmao.streams", this, Hub::count)
                .description("Open pages that are told what changes")
                .register(registry);
        Gauge.builder("sunmao.streams.groups", groups, Map::size)
                .description("How many different states of pages are drawn for them")
                .register(registry);
    }

    @Override
    public void open(LivePage page, Ui ui, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LastingReader reader = readers.begin();
        if (reader.reader().scope().clocks().areSet()) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        String last = request.getHeader("Last-Event-ID");
        String have = last != null ? last : Objects.requireNonNullElse(request.getParameter(HAVE), "");
        Group asked = Group.of(page, reader.reader(), ui, List.of(HAVE));
        response.setContentType(EVENTS);
        response.setHeader("X-Accel-Buffering", "no");
        String accepted = request.getHeader("Accept");
        if (accepted == null || !accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            once(asked, have, response);
            return;
        }
        String person = reader.reader().username();
        enter(person);
        OpenStream stream;
        try {
            AsyncContext context = request.startAsync();
            context.setTimeout(0);
            stream = new OpenStream(reader, context, have, RETRY_MILLIS, NOT_CHECKED, gone -> leave(person, gone));
        } catch (IOException | RuntimeException failed) {
            leave(person);
            throw failed;
        }
        join(asked, stream);
        stream.start();
    }

    private void once(Group asked, String have, HttpServletResponse response) throws IOException {
        byte[] event = rounds.drawn(groups.getOrDefault(asked.key(), asked)).from(have);
        response.getOutputStream().write(event == null ? new byte[0] : event);
    }

    private synchronized void enter(String person) {
        int own = ofPerson.getOrDefault(person, 0);
        if (!running || open >= settings.most() || own >= settings.each()) {
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "too many pages are followed here; this one shows what it was loaded with");
        }
        open++;
        ofPerson.put(person, own + 1);
    }

    private synchronized void join(Group asked, OpenStream stream) {
        groups.computeIfAbsent(asked.key(), key -> asked).streams().add(stream);
        rounds.joined(Objects.requireNonNull(groups.get(asked.key())), stream);
    }

    private synchronized void leave(String person) {
        open--;
        ofPerson.computeIfPresent(person, (known, n) -> n > 1 ? n - 1 : null);
    }

    private synchronized void leave(String person, OpenStream gone) {
        leave(person);
        groups.values()
                .removeIf(
                        group -> group.streams().remove(gone) && group.streams().isEmpty());
    }

    private synchronized int count() {
        return open;
    }

    @EventListener
    void heard(News news) {
        if (news.mayBe(News.ACCESS)) {
            rounds.accessChanged();
        }
        // What this process derived counts when everything kept in memory has heard of it.
        if (!news.topic().equals(News.DERIVATION) || news.elsewhere()) {
            rounds.news();
        }
    }

    /** After those who forget what they kept. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void derived(Derived news) {
        rounds.news();
    }

    @Override
    public void start() {
        running = true;
        rounds.start();
    }

    /** Closes every stream, for the web server waits for what is being answered; pages come back when there is a server again. */
    @Override
    public void stop() {
        running = false;
        rounds.stop();
        groups.values().stream()
                .flatMap(group -> group.streams().stream())
                .toList()
                .forEach(OpenStream::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** When the gates in front are shut, and before the web server's own turn. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }
}

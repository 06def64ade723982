package org.sunmao.app.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A person's browser as far as pages and streams of events go, over the wire. */
public final class EventClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String site;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    /** Signs in by the form. */
    public EventClient(String site, String person, String password) {
        this.site = site;
        post("/login", "/login", Map.of("username", person, "password", password));
    }

    /** An event as it came. */
    public record Event(String id, String name, String data) {

        /** The parts that it brings. */
        public JsonNode parts() {
            return JsonMapper.shared().readTree(data).get("parts");
        }
    }

    /** An open stream; events wait in {@link #next}. */
    public static final class Stream implements AutoCloseable {

        private static final Event END = new Event("", "closed", "");

        /** Longer than a round waits for figures that are read into memory. */
        private static final long QUIET = 2_000;

        private final InputStream body;
        private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

        Stream(InputStream body) {
            this.body = body;
            Thread reading = new Thread(this::read, "events");
            reading.setDaemon(true);
            reading.start();
        }

        private void read() {
            try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                String id = "";
                String name = "";
                String data = "";
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("id: ")) {
                        id = line.substring(4);
                    } else if (line.startsWith("event: ")) {
                        name = line.substring(7);
                    } else if (line.startsWith("data: ")) {
                        data = line.substring(6);
                    } else if (line.isEmpty()) {
                        if (!name.isEmpty() && !name.equals("beat")) {
                            events.add(new Event(id, name, data));
                        }
                        id = "";
                        name = "";
                        data = "";
                    }
                }
            } catch (IOException closed) {
                // An end like any other.
            }
            events.add(END);
        }

        /** The next event; one named {@code closed} when there is none any more, null when none came for a while. */
        public @Nullable Event next() {
            return next(20_000);
        }

        /** As {@link #next()}, for at most so many milliseconds. */
        public @Nullable Event next(long millis) {
            try {
                return events.poll(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }

        /**
         * What came until nothing more did, as one event: the last id, and each part as it read last. What happens in two
         * steps may be told in one event or in two; what a page shows in the end is the same.
         *
         * @throws AssertionError when nothing came, or a part was told again that read as before
         */
        public Event settled() {
            Event event = next();
            if (event == null) {
                throw new AssertionError("nothing came");
            }
            String last = event.id();
            ObjectNode parts = JsonMapper.shared().createObjectNode();
            while (event != null && event.name().equals("parts")) {
                for (Map.Entry<String, JsonNode> part : event.parts().properties()) {
                    if (part.getValue().equals(parts.get(part.getKey()))) {
                        throw new AssertionError("told twice: " + part.getKey());
                    }
                    parts.set(part.getKey(), part.getValue());
                }
                last = event.id();
                event = next(QUIET);
            }
            if (event != null) {
                throw new AssertionError("unexpected: " + event);
            }
            return new Event(last, "parts", parts.isEmpty() ? "" : "{\"parts\":" + parts + "}");
        }

        /** Lets go by what still comes of earlier changes. */
        public Stream quiet() {
            for (Event event = next(QUIET); event != null; event = next(QUIET)) {
                if (event.equals(END)) {
                    throw new AssertionError("the stream ended");
                }
            }
            return this;
        }

        @Override
        public void close() {
            try {
                body.close();
            } catch (IOException alreadyClosed) {
                // That is what was wanted.
            }
        }
    }

    /** A page. */
    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html"), BodyHandlers.ofString());
    }

    /** Sends a form with the token of the page that it stands on. */
    public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException(page + " has no token");
        }
        var form = new StringBuilder("_csrf=" + encoded(token.group(1)));
        fields.forEach(
                (name, value) -> form.append('&').append(name).append('=').append(encoded(value)));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString())),
                BodyHandlers.ofString());
    }

    /**
     * Follows a page.
     *
     * @param last the id of the last event, as a browser says it that lost the connection; null for the first time
     */
    public Stream follow(String path, @Nullable String last) {
        HttpRequest.Builder request = request(path).header("Accept", "text/event-stream");
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<InputStream> answer = send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return new Stream(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> as) {
        try {
            return client.send(request.build(), as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** For an address or a form. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

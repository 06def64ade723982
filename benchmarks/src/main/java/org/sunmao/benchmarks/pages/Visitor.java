package org.sunmao.benchmarks.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person with a browser's session, asking for pages without their images and scripts. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String server;
    private final CookieManager jar = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(jar).build();

    /** Somebody who has not signed in yet; the server's address has no slash at its end. */
    public Visitor(String server) {
        this.server = server;
    }

    /** Signs in by the form, as a person does. */
    public Visitor signIn(String user, String password) {
        Matcher token = TOKEN.matcher(get("/login").body());
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no token");
        }
        String form =
                "username=" + encoded(user) + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        var answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        String to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || to.contains("/login")) {
            throw new IllegalStateException(user + " was not let in: " + answer.statusCode() + " " + to);
        }
        return this;
    }

    /** The cookies that a browser would hold now: name and value. */
    public List<String[]> cookies() {
        return jar.getCookieStore().getCookies().stream()
                .map(cookie -> new String[] {cookie.getName(), cookie.getValue()})
                .toList();
    }

    /** A file as bytes, as it comes over the line. */
    public HttpResponse<byte[]> file(String path) {
        try {
            return client.send(request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks for a page; redirects are not followed. */
    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html, */*"));
    }

    /**
     * Sends a form with the token of a page that was answered before; redirects are not followed.
     *
     * @param page the page that the form stands on
     * @param fields as the form encodes them, such as {@code subject=12}
     * @param headers names and values in turn
     */
    public HttpResponse<String> post(String path, HttpResponse<String> page, String fields, String... headers) {
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException(page.uri() + " has no token");
        }
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields + "&_csrf=" + encoded(token.group(1))));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
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

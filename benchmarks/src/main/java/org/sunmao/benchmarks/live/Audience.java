package org.sunmao.benchmarks.live;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.rules.Passwords;
import org.sunmao.benchmarks.pages.Visitor;
import org.sunmao.benchmarks.run.Platform;

/** People of the roles that see the whole district, signed in by the form; each may have several screens open. */
final class Audience {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final List<Role> ROLES =
            List.of(Role.LEADER, Role.OFFICE, Role.DEPARTMENT, Role.COUNCIL, Role.MEMBER);

    private final String url;
    private final List<HttpClient> clients = new ArrayList<>();
    private final List<CookieManager> cookies = new ArrayList<>();

    Audience(Platform platform, int people) throws Exception {
        url = platform.url();
        String password = Passwords.generate();
        String hash = Passwords.encoder().encode(password);
        var accounts = new ArrayList<NewPerson>();
        for (int i = 0; i < people; i++) {
            accounts.add(new NewPerson("live-" + i, "屏" + i, ROLES.get(i % ROLES.size()), hash, List.of()));
        }
        platform.part(People.class).addAll(accounts, "benchmark");
        platform.sql()
                .sql("update access.person set demonstration = true where username like 'live-%'")
                .update();
        for (NewPerson account : accounts) {
            signIn(account.username(), password);
        }
    }

    private void signIn(String user, String password) throws Exception {
        var jar = new CookieManager();
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(jar)
                .build();
        Matcher token = TOKEN.matcher(
                client.send(request("/login").build(), BodyHandlers.ofString()).body());
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no token");
        }
        String form = "username=" + Visitor.encoded(user) + "&password=" + Visitor.encoded(password) + "&_csrf="
                + Visitor.encoded(token.group(1));
        HttpResponse<Void> in = client.send(
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        if (in.headers().firstValue("Location").orElse("/login").contains("/login")) {
            throw new IllegalStateException(user + " was not let in");
        }
        clients.add(client);
        cookies.add(jar);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    /** Whoever has the screen of this number. */
    HttpClient client(int screen) {
        return clients.get(screen % clients.size());
    }

    /** The cookies of the first person, as a browser would hold them: name and value. */
    List<String[]> cookies() {
        return cookies.get(0).getCookieStore().getCookies().stream()
                .map(cookie -> new String[] {cookie.getName(), cookie.getValue()})
                .toList();
    }

    String url() {
        return url;
    }
}

package org.sunmao.app.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A server that runs on a data directory, as a command on the same machine sees it.
 *
 * @param url where it answers, without a slash at the end
 * @param token to be shown in the header {@link LocalToken#HEADER}
 */
public record LiveServer(String url, String token) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Leaves the token out, so that no log ever holds it. */
    @Override
    public String toString() {
        return url;
    }

    /** The server of this directory, if there is one: its process lives and it knows the token. A stale file is no server. */
    public static Optional<LiveServer> find(Path data) {
        return new ServerFile(data)
                .read()
                .filter(content -> ProcessHandle.of(content.pid())
                        .map(ProcessHandle::isAlive)
                        .orElse(false))
                .map(content -> new LiveServer(content.url(), content.token()))
                .filter(LiveServer::acceptsToken);
    }

    private boolean acceptsToken() {
        try {
            var answer = client().send(request("/health").timeout(PATIENCE).build(), BodyHandlers.discarding());
            return answer.headers()
                    .firstValue(LocalToken.HEADER)
                    .filter(LocalToken.ACCEPTED::equals)
                    .isPresent();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A client that finds this machine whatever proxies are set. */
    public static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
    }

    /** A request to a path of this server, with the token. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header(LocalToken.HEADER, token);
    }
}

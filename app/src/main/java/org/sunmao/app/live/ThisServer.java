package org.sunmao.app.live;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Writes the server's whereabouts into the data directory while it runs. Needs {@code sunmao.data}; {@code sunmao.announce=false} keeps a
 * server that serves one command only from being found.
 */
@Component
public class ThisServer implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ThisServer.class);

    private final Environment environment;
    private final LocalToken token;
    private @Nullable LiveServer self;

    ThisServer(Environment environment, LocalToken token) {
        this.environment = environment;
        this.token = token;
    }

    @EventListener
    void announce(WebServerInitializedEvent event) throws IOException {
        String url = "http://" + host() + ":" + event.getWebServer().getPort();
        self = new LiveServer(url, token.value());
        if (announces()) {
            long pid = ProcessHandle.current().pid();
            file().write(new ServerFile.Content(pid, url, token.value()));
        }
    }

    /** Another machine's name for us does not matter here; but a wildcard is no address to connect to. */
    private String host() throws UnknownHostException {
        String bound = environment.getProperty("server.address", "0.0.0.0");
        var address = InetAddress.getByName(bound);
        if (address.isAnyLocalAddress()) {
            return "127.0.0.1";
        }
        return bound.contains(":") ? "[" + bound + "]" : bound;
    }

    private boolean announces() {
        return environment.containsProperty("sunmao.data")
                && environment.getProperty("sunmao.announce", Boolean.class, true);
    }

    private ServerFile file() {
        return new ServerFile(Path.of(environment.getRequiredProperty("sunmao.data")));
    }

    /** This server as a command sees it, once it answers. */
    public LiveServer self() {
        if (self == null) {
            throw new IllegalStateException("the server does not answer yet");
        }
        return self;
    }

    @Override
    public void destroy() {
        if (self != null && announces()) {
            try {
                file().removeOwn();
            } catch (IOException e) {
                LOG.warn("server.json stays behind: {}", e.toString());
            }
        }
    }
}

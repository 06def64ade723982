package org.sunmao.app.stream.hub;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.Database;
import org.sunmao.app.database.DatabaseAccess;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.stream.News;

/**
 * Listens to what every writer of the database tells, on a connection of its own, and passes it on as {@link News}. What another process derived
 * becomes {@link Derived} here too, so that nothing that was kept in memory outlives it. After a broken connection anything may have happened.
 */
@Component
class NewsWire implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(NewsWire.class);
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final String CHANNEL = "sunmao_news";

    private final DatabaseAccess access;
    private final ApplicationEventPublisher events;
    private final Thread thread = new Thread(this::listen, "news");
    private volatile @Nullable Connection connection;
    private volatile boolean open = true;

    NewsWire(Database database, ApplicationEventPublisher events) {
        this.access = database.access();
        this.events = events;
        thread.setDaemon(true);
    }

    /** A command follows nothing. */
    @EventListener
    void started(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext && !thread.isAlive() && open) {
            thread.start();
        }
    }

    private void listen() {
        long pause = 1;
        // What another process wrote while this one started was heard by nobody.
        boolean missed = true;
        while (open) {
            try (Connection here = connect()) {
                connection = here;
                pause = 1;
                if (missed) {
                    tell(new News(News.ANYTHING, true));
                }
                missed = true;
                follow(here);
            } catch (SQLException broken) {
                if (!open) {
                    return;
                }
                LOG.warn("open pages hear of changes later: {}; tried again in {} s", broken.getMessage(), pause);
                missed = true;
                if (!rest(pause)) {
                    return;
                }
                pause = Math.min(pause * 2, LONGEST_PAUSE.toSeconds());
            }
        }
    }

    private static boolean rest(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds).toMillis());
            return true;
        } catch (InterruptedException closing) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", access.web().user());
        properties.setProperty("password", access.web().password());
        properties.setProperty("ApplicationName", "sunmao-news-" + Database.node());
        properties.setProperty("tcpKeepAlive", "true");
        Connection made = DriverManager.getConnection(access.url(), properties);
        try (Statement statement = made.createStatement()) {
            statement.execute("listen " + CHANNEL);
        } catch (SQLException refused) {
            made.close();
            throw refused;
        }
        return made;
    }

    private void follow(Connection here) throws SQLException {
        var listening = here.unwrap(PGConnection.class);
        while (open) {
            PGNotification[] heard = listening.getNotifications((int) QUIET.toMillis());
            if (heard == null || heard.length == 0) {
                // A connection that died without a word would be listened to for ever.
                if (!here.isValid((int) QUIET.toSeconds())) {
                    throw new SQLException("the listening connection is dead");
                }
                continue;
            }
            for (PGNotification one : heard) {
                tell(read(one.getParameter()));
            }
        }
    }

    /** A topic, a blank and the writer's mark. */
    static News read(String told) {
        int end = told.indexOf(' ');
        String topic = end < 0 ? told : told.substring(0, end);
        return new News(topic, !told.endsWith("-" + Database.node()));
    }

    private void tell(News news) {
        try {
            if (news.elsewhere() && news.mayBe(News.DERIVATION)) {
                events.publishEvent(new Derived(Instant.now(), true));
            }
            events.publishEvent(news);
        } catch (RuntimeException failed) {
            LOG.warn("somebody could not follow the news of {}", news.topic(), failed);
        }
    }

    @Override
    public void destroy() {
        open = false;
        thread.interrupt();
        Connection here = connection;
        if (here != null) {
            try {
                here.close();
            } catch (SQLException alreadyClosed) {
                LOG.debug("the listening connection was closed already", alreadyClosed);
            }
        }
    }
}

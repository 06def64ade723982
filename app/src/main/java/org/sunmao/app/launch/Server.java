package org.sunmao.app.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.sunmao.app.live.LiveServer;
import org.sunmao.app.live.Readiness;
import org.sunmao.app.live.ThisServer;

/** Starts the application for a command. */
final class Server {

    private final Class<?> application;

    Server(Class<?> application) {
        this.application = application;
    }

    /** Starts a server that people and commands can find; returns when it answers, though perhaps not yet as ready. */
    ConfigurableApplicationContext start(DataDirectory data, ServerOptions options, boolean embedded) {
        return start(data, embedded, "--server.port=" + options.port, "--server.address=" + options.host);
    }

    /** Starts a server for one command alone, on a port that nobody is told. */
    private ConfigurableApplicationContext startHidden(DataDirectory data, boolean embedded) {
        return start(data, embedded, "--server.port=0", "--server.address=127.0.0.1", "--sunmao.announce=false");
    }

    /**
     * Works through the server that runs on the directory; without one, through one that is started for this work alone.
     *
     * @param found told of a server that runs
     * @param work answers the exit status
     */
    int with(DataDirectory directory, Consumer<LiveServer> found, ToIntFunction<LiveServer> work) {
        var live = LiveServer.find(directory.path());
        if (live.isPresent()) {
            found.accept(live.get());
            return work.applyAsInt(live.get());
        }
        try (var context = startHidden(directory, DemoState.in(directory).exists())) {
            context.getBean(Readiness.class).up();
            return work.applyAsInt(context.getBean(ThisServer.class).self());
        }
    }

    private ConfigurableApplicationContext start(DataDirectory data, boolean embedded, String... more) {
        data.create();
        var arguments = new ArrayList<>(List.of(
                "--sunmao.data=" + data,
                "--sunmao.database.embedded=" + embedded,
                "--server.tomcat.basedir=" + data.temporary()));
        if (embedded) {
            // A demonstration has all of its lists at once, so nothing has to settle before its figures are published.
            arguments.add("--sunmao.tax.settle-days=0");
        }
        arguments.addAll(List.of(more));
        // A default, so that the environment may say otherwise.
        String secondFactor = DemoState.in(data).exists() ? "optional" : "required";
        return new SpringApplicationBuilder(application)
                .properties("sunmao.second-factor=" + secondFactor)
                .run(arguments.toArray(String[]::new));
    }

    /** Waits until somebody stops this process; Spring then closes everything in order. */
    static int waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}

package org.sunmao.app.launch;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.live.LiveServer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What commands share that work through the server of a data directory: one that runs, or one of their own. */
abstract class ServerAction implements Callable<Integer> {

    private final Server server;

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ServerAction(Server server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        var directory = data.directory();
        if (!directory.hasDatabase() && System.getenv("SUNMAO_DATABASE_URL") == null) {
            throw new Refusal("There is no data in " + directory + "; name its directory with --data DIR.");
        }
        return server.with(directory, found -> {}, live -> run(live, out));
    }

    /** Does the work; answers the exit status. */
    abstract int run(LiveServer live, PrintWriter out);
}

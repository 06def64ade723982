package org.sunmao.app.launch;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.sunmao.app.live.LiveServer;
import org.sunmao.app.live.Readiness;
import org.sunmao.app.live.ThisServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sunmao serve}: the platform on its own data. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Starts the platform. With SUNMAO_DATABASE_URL set it uses that PostgreSQL, else one of its own"
                + " in the data directory.")
final class ServeCommand implements Callable<Integer> {

    private final Server server;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "~/.sunmao",
            description = "Directory of the data. Default: ${DEFAULT-VALUE}.")
    private String data = "~/.sunmao";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ServeCommand(Server server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        var directory = DataDirectory.of(data);
        var live = LiveServer.find(directory.path());
        if (live.isPresent()) {
            out.println(
                    "Sunmao already runs on " + directory + ": " + live.get().url() + "/");
            return 0;
        }
        var context = server.start(directory, options, DemoState.in(directory).exists());
        context.getBean(Readiness.class).up();
        out.println(
                "Sunmao is ready: " + context.getBean(ThisServer.class).self().url() + "/");
        out.println("Stop with Ctrl-C.");
        return Server.waitForTheEnd();
    }
}

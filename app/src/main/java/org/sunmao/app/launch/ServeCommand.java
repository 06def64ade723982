package org.sunmao.app.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import org.sunmao.app.access.GeneratedAccounts;
import org.sunmao.app.access.Role;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.launch.console.Version;
import org.sunmao.app.live.LiveServer;
import org.sunmao.app.live.Readiness;
import org.sunmao.app.live.ThisServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ServeCommand(Server server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        var directory = data.directory();
        var live = LiveServer.find(directory.path());
        if (live.isPresent()) {
            out.println(
                    "Sunmao already runs on " + directory + ": " + live.get().url() + "/");
            return 0;
        }
        boolean demo = DemoState.in(directory).exists();
        var context = server.start(directory, options, demo);
        boolean first = !demo && createFirstAccount(context, directory);
        context.getBean(Readiness.class).up();
        FirstFigures.ask(context);
        out.println(
                "Sunmao is ready: " + context.getBean(ThisServer.class).self().url() + "/");
        if (first) {
            out.println("Nobody could sign in yet: an account of the office was made, see " + directory.firstAccount());
        }
        out.println("Stop with Ctrl-C.");
        return Server.waitForTheEnd();
    }

    /** A platform that holds data already, but nobody who may sign in, gets the one account that can do the rest. */
    private static boolean createFirstAccount(ApplicationContext context, DataDirectory directory) {
        try {
            var accounts = context.getBeanProvider(GeneratedAccounts.class).getIfAvailable();
            return accounts != null && accounts.create(directory.firstAccount(), List.of(Role.OFFICE), Map.of());
        } catch (IOException e) {
            throw new Refusal(directory.firstAccount() + " cannot be written: " + e, e);
        }
    }
}

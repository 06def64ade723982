package org.sunmao.app.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import org.sunmao.app.access.GeneratedAccounts;
import org.sunmao.app.access.People.FirstPassword;
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
        List<String> made = demo ? List.of() : createAccounts(context, directory);
        context.getBean(Readiness.class).up();
        FirstFigures.ask(context);
        out.println(
                "Sunmao is ready: " + context.getBean(ThisServer.class).self().url() + "/");
        made.forEach(out::println);
        out.println("Stop with Ctrl-C.");
        return Server.waitForTheEnd();
    }

    /**
     * A platform that nobody may sign in to gets the three administrators and the office; one that an older version made gets the
     * administrators.
     *
     * @return what is to be said about it
     */
    private static List<String> createAccounts(ApplicationContext context, DataDirectory directory) {
        var accounts = context.getBeanProvider(GeneratedAccounts.class).getIfAvailable();
        if (accounts == null) {
            return List.of();
        }
        try {
            var roles = List.of(Role.SYSTEM, Role.SECURITY, Role.AUDITOR, Role.OFFICE);
            if (accounts.create(directory.firstAccount(), roles, Map.of(), FirstPassword.ONE_TIME)) {
                return List.of(
                        "Nobody could sign in yet: accounts of the three administrators and the office were made, see "
                                + directory.firstAccount() + ". Each password is to be changed at the first sign-in.");
            }
            return accounts.addAdministrators(directory.administrators(), FirstPassword.ONE_TIME)
                    ? List.of("Accounts of the administrators for system, security and audit were made, see "
                            + directory.administrators() + ". The office administers no accounts from now on.")
                    : List.of();
        } catch (IOException e) {
            throw new Refusal("The accounts cannot be written to " + directory + ": " + e, e);
        }
    }
}

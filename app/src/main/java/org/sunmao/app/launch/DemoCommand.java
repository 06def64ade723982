package org.sunmao.app.launch;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.sunmao.app.launch.console.ProgressBar;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.launch.console.Version;
import org.sunmao.app.live.LiveServer;
import org.sunmao.app.live.ThisServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sunmao demo}: the platform with a generated district. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Starts the platform with a generated sample district. The first start generates and imports it;"
                + " later starts keep what is there.")
final class DemoCommand implements Callable<Integer> {

    private final Server server;

    @Mixin
    private final ServerOptions serverOptions = new ServerOptions();

    @Mixin
    private final DemoOptions demoOptions = new DemoOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "~/.sunmao-demo",
            description = "Directory of the data. Default: ${DEFAULT-VALUE}.")
    private String data = "~/.sunmao-demo";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    DemoCommand(Server server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        var directory = DataDirectory.of(data);
        var live = LiveServer.find(directory.path());
        if (live.isPresent()) {
            sayWhere(out, "The demo already runs", live.get(), directory);
            return 0;
        }
        var state = DemoState.in(directory);
        if (directory.hasDatabase() && !state.exists()) {
            throw new Refusal(directory + " holds data of its own, not a demo; choose another directory with --data.");
        }
        var wanted = DemoState.Content.of(demoOptions.sample(), DemoState.Stage.GENERATING);
        directory.create();
        sayWhatIsKept(out, state);
        if (!state.exists()) {
            state.write(wanted);
        }
        var context = server.start(directory, serverOptions, true);
        if (!prepare(context, directory, state, out)) {
            return 1;
        }
        sayWhere(out, "Sunmao is ready", context.getBean(ThisServer.class).self(), directory);
        out.println("Stop with Ctrl-C; the next start keeps everything.");
        return Server.waitForTheEnd();
    }

    private static boolean prepare(
            ConfigurableApplicationContext context, DataDirectory directory, DemoState state, PrintWriter out) {
        var bar = new ProgressBar(out, Boolean.getBoolean("sunmao.terminal"));
        try {
            new DemoPreparation(context, directory, state).run(bar);
            return true;
        } catch (RuntimeException e) {
            if (context.isClosed()) {
                // Somebody stopped us in the middle; the next start goes on.
                return false;
            }
            context.close();
            throw e;
        } finally {
            bar.finish();
        }
    }

    private void sayWhatIsKept(PrintWriter out, DemoState state) {
        state.read().ifPresent(content -> {
            if (demoOptions.contradict(content)) {
                out.println("Keeping the district that is there (" + content.inWords()
                        + "); choose another directory with --data for another one.");
            }
            if (content.stage() != DemoState.Stage.COMPLETE) {
                out.println("The sample district was not completely imported; going on with it.");
            }
        });
    }

    private static void sayWhere(PrintWriter out, String what, LiveServer live, DataDirectory directory) {
        out.println(what + ": " + live.url() + "/");
        out.println("To sign in, take an account from " + directory.accounts());
    }
}

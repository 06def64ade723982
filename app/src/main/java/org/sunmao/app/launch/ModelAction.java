package org.sunmao.app.launch;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.sunmao.app.launch.console.Refusal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the subcommands of {@code sunmao model} share: the data directory, and the server that they work through. */
abstract class ModelAction implements Callable<Integer> {

    private final Server server;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "~/.sunmao",
            description = "Directory of the data. Default: ${DEFAULT-VALUE}.")
    private String data = "~/.sunmao";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ModelAction(Server server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        var directory = DataDirectory.of(data);
        if (!directory.hasDatabase() && System.getenv("SUNMAO_DATABASE_URL") == null) {
            throw new Refusal("There is no data in " + directory + "; name its directory with --data DIR.");
        }
        return server.with(directory, found -> {}, live -> run(new ModelClient(live), new ModelText(out), out));
    }

    /** Does the work; answers the exit status. */
    abstract int run(ModelClient models, ModelText text, PrintWriter out);
}

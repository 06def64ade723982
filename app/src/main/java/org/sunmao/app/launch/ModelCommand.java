package org.sunmao.app.launch;

import org.sunmao.app.launch.console.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sunmao model}: by which weights enterprises are linked. Does nothing itself; its subcommands do. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Trains, compares and activates the models by which enterprises are linked.")
final class ModelCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private ModelCommand() {}

    static CommandLine commandLine(Server server) {
        return new CommandLine(new ModelCommand())
                .addSubcommand(new ModelTrainCommand(server))
                .addSubcommand(new ModelListCommand(server))
                .addSubcommand(new ModelShowCommand(server))
                .addSubcommand(new ModelDiffCommand(server))
                .addSubcommand(new ModelActivateCommand(server));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }
}

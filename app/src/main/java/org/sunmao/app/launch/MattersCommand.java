package org.sunmao.app.launch;

import org.sunmao.app.launch.console.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sunmao matters}: the kinds of matters as they are declared. Does nothing itself; its subcommand does. */
@Command(
        name = "matters",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Draws the life cycles of matters.")
final class MattersCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private MattersCommand() {}

    static CommandLine commandLine() {
        return new CommandLine(new MattersCommand()).addSubcommand(new MattersDrawCommand());
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }
}

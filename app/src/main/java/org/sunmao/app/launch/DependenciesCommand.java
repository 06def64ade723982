package org.sunmao.app.launch;

import org.sunmao.app.launch.console.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sunmao dependencies}: the libraries in this program. */
@Command(
        name = "dependencies",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks the libraries in this program.")
final class DependenciesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** With its subcommands. */
    static CommandLine commandLine(ClassLoader loader) {
        return new CommandLine(new DependenciesCommand()).addSubcommand(new DependenciesCheckCommand(loader));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what: check.");
    }
}

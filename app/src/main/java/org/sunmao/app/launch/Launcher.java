package org.sunmao.app.launch;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.launch.console.Version;
import org.sunmao.app.launch.link.LinkCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sunmao} with its subcommands; a refusal is said in one sentence, and the details go to the log. */
@Command(
        name = "sunmao",
        description = "One file per building, one file per enterprise, one screen for the district.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "sunmao test [--fast] builds and runs all tests; it is part of the launcher script.",
            "sunmao fuzz [--count N] [--seed N] reads thousands of mutated and hostile files; so is that.",
            "sunmao benchmark [NAME...] measures speed, and linking against the truth; so is that.",
            "Environment: SUNMAO_DATABASE_URL makes serve, import, model, relink and audit use a PostgreSQL of your own."
        })
public final class Launcher implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Launcher() {}

    /**
     * Runs the command that the arguments name.
     *
     * @param application the Spring Boot application that commands start
     * @return exit status: 0 when done, 1 when refused or failed, 2 when the arguments were wrong
     */
    public static int run(Class<?> application, String... arguments) {
        return commandLine(new Server(application)).execute(arguments);
    }

    static CommandLine commandLine(Server server) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        ClassLoader loader = Launcher.class.getClassLoader();
        return new CommandLine(new Launcher())
                .addSubcommand(new DemoCommand(server))
                .addSubcommand(new ServeCommand(server))
                .addSubcommand(new ImportCommand(server))
                .addSubcommand(new LinkCommand())
                .addSubcommand(ModelCommand.commandLine(server))
                .addSubcommand(new RelinkCommand(server))
                .addSubcommand(new DeriveCommand(server))
                .addSubcommand(new RetentionCommand(server))
                .addSubcommand(BackupCommand.commandLine(server))
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new SbomCommand(loader))
                .addSubcommand(DependenciesCommand.commandLine(loader))
                .addSubcommand(MattersCommand.commandLine())
                .addSubcommand(new LeakCheckCommand())
                .addSubcommand(new CommandLine(new AuditCommand())
                        .addSubcommand(new AuditVerifyCommand(server))
                        .addSubcommand(new AuditArchiveCommand(server)))
                .setOut(out)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> Refusal.report(failure, command.getErr()));
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }
}

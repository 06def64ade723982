package org.sunmao.app.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.launch.console.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sunmao model activate}: links are made by this model from now on. */
@Command(
        name = "activate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Shows how many links change, asks, and puts the model into use: the decision is kept with its reason, and"
                        + " everything is derived again. builtin-2 goes back to the model that comes with the program.")
final class ModelActivateCommand extends ModelAction {

    @Parameters(index = "0", paramLabel = "ID", description = "The model, as ./sunmao model list names it.")
    private String model = "";

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "Why; kept with the decision.")
    private String why = "";

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    ModelActivateCommand(Server server) {
        super(server);
    }

    @Override
    int run(ModelClient models, ModelText text, PrintWriter out) {
        var before = models.show(model);
        if (before.path("model").path("active").asBoolean(false)) {
            throw new Refusal("Links are made by " + model + " already; nothing was changed.");
        }
        String comparison = before.path("goesBack").asBoolean(false) ? "" : compared(models, text);
        if (!yes && !confirmed(out)) {
            throw new Refusal("Nothing was changed. Answer y, or say --yes to go on without being asked.");
        }
        models.activate(model, comparison, why);
        out.println("Links are made by " + model + " now; everything was derived again.");
        return 0;
    }

    private String compared(ModelClient models, ModelText text) {
        var comparison = models.compare(model).path("comparison");
        text.counts(comparison);
        return comparison.path("id").asString("");
    }

    private boolean confirmed(PrintWriter out) {
        out.print("Put " + model + " into use? [y/N] ");
        out.flush();
        try {
            // Not closed: it is the process's own.
            String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return false;
        }
    }
}

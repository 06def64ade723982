package org.sunmao.app.launch;

import java.io.PrintWriter;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.launch.console.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sunmao model diff}: which links a model would change. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Says which links a model would change: how many in which way, and some of them. No link is touched.")
final class ModelDiffCommand extends ModelAction {

    @Parameters(index = "0", paramLabel = "ID", description = "The model, as ./sunmao model list names it.")
    private String model = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many of them to name, at most 200. Default: ${DEFAULT-VALUE}.")
    private int limit = 20;

    ModelDiffCommand(Server server) {
        super(server);
    }

    @Override
    int run(ModelClient models, ModelText text, PrintWriter out) {
        if (limit < 0) {
            throw new Refusal("--limit is 0 or more, not " + limit + ".");
        }
        var changes = models.compare(model);
        text.counts(changes.path("comparison"));
        text.examples(changes.path("examples"), limit);
        return 0;
    }
}

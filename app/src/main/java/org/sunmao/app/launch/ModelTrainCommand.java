package org.sunmao.app.launch;

import java.io.PrintWriter;
import org.sunmao.app.launch.console.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sunmao model train}: learns a model and keeps it; links stay as they are. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Trains a model on all mentions and decisions that count, and keeps it. No link changes before it is"
                        + " activated.")
final class ModelTrainCommand extends ModelAction {

    @Option(names = "--note", paramLabel = "TEXT", description = "What to remember of it.")
    private String note = "";

    ModelTrainCommand(Server server) {
        super(server);
    }

    @Override
    int run(ModelClient models, ModelText text, PrintWriter out) {
        var trained = models.train(note);
        String id = trained.path("model").path("id").asString("");
        if (!trained.path("fresh").asBoolean(true)) {
            out.println("The same mentions and decisions gave the model that is there already:");
        }
        text.model(trained.path("model"));
        text.largest(trained.path("weights"));
        out.println("Which links it would change: ./sunmao model diff " + id);
        return 0;
    }
}

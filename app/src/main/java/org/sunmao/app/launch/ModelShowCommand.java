package org.sunmao.app.launch;

import java.io.PrintWriter;
import org.sunmao.app.launch.console.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sunmao model show}: the weights of a model beside those of the one in use. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Shows the weights of a model beside those of the one in use.")
final class ModelShowCommand extends ModelAction {

    @Parameters(index = "0", paramLabel = "ID", description = "The model, as ./sunmao model list names it.")
    private String model = "";

    ModelShowCommand(Server server) {
        super(server);
    }

    @Override
    int run(ModelClient models, ModelText text, PrintWriter out) {
        var one = models.show(model);
        text.model(one.path("model"));
        text.all(one.path("weights"));
        return 0;
    }
}

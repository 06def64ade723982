package org.sunmao.app.launch;

import java.io.PrintWriter;
import org.sunmao.app.launch.console.Version;
import picocli.CommandLine.Command;

/** {@code sunmao model list}: which models there are, and which one is in use. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the models, newest first, and says which one is in use.")
final class ModelListCommand extends ModelAction {

    ModelListCommand(Server server) {
        super(server);
    }

    @Override
    int run(ModelClient models, ModelText text, PrintWriter out) {
        models.list().path("models").values().forEach(text::model);
        return 0;
    }
}

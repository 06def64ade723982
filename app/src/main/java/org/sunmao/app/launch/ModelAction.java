package org.sunmao.app.launch;

import java.io.PrintWriter;
import org.sunmao.app.live.LiveServer;

/** What the subcommands of {@code sunmao model} share. */
abstract class ModelAction extends ServerAction {

    ModelAction(Server server) {
        super(server);
    }

    @Override
    final int run(LiveServer live, PrintWriter out) {
        return run(new ModelClient(live), new ModelText(out), out);
    }

    /** Does the work; answers the exit status. */
    abstract int run(ModelClient models, ModelText text, PrintWriter out);
}

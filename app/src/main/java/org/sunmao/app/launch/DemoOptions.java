package org.sunmao.app.launch;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.sample.SampleOptions;
import picocli.CommandLine.Option;

/** How large the district of the demonstration is; null where nobody said, so that what is there can be kept without a word. */
final class DemoOptions {

    @Option(names = "--buildings", paramLabel = "N", description = "Buildings of the sample district. Default: 136.")
    @Nullable
    Integer buildings;

    @Option(names = "--enterprises", paramLabel = "N", description = "Enterprises in its register. Default: 20000.")
    @Nullable
    Integer enterprises;

    @Option(names = "--seed", paramLabel = "N", description = "Start of its random choices. Default: 1.")
    @Nullable
    Long seed;

    SampleOptions sample() {
        var defaults = SampleOptions.defaults();
        try {
            return new SampleOptions(
                    buildings != null ? buildings : defaults.buildings(),
                    enterprises != null ? enterprises : defaults.enterprises(),
                    seed != null ? seed : defaults.seed(),
                    defaults.months(),
                    defaults.lastMonth());
        } catch (IllegalArgumentException e) {
            throw new Refusal("--" + e.getMessage() + ".", e);
        }
    }

    /** Whether somebody asked for something else than what is there. */
    boolean contradict(DemoState.Content content) {
        return (buildings != null && buildings != content.buildings())
                || (enterprises != null && enterprises != content.enterprises())
                || (seed != null && seed != content.seed());
    }
}

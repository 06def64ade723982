package org.sunmao.app.launch;

import picocli.CommandLine.Option;

/** Which data a command works on. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "~/.sunmao",
            description = "Directory of the data. Default: ${DEFAULT-VALUE}.")
    private String data = "~/.sunmao";

    DataDirectory directory() {
        return DataDirectory.of(data);
    }
}

package org.sunmao.app.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.launch.console.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sunmao sbom}: prints which libraries this program is made of, as CycloneDX JSON. */
@Command(
        name = "sbom",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prints the libraries in this program with versions, licences and hashes, as CycloneDX JSON.")
final class SbomCommand implements Callable<Integer> {

    private static final String BILL = "META-INF/sbom/application.cdx.json";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (InputStream in = SbomCommand.class.getClassLoader().getResourceAsStream(BILL)) {
            if (in == null) {
                throw new Refusal(
                        "This program was built without a network, and the bill of materials needs one: build it again"
                                + " with one, then run sunmao sbom.");
            }
            spec.commandLine().getOut().println(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return 0;
        } catch (IOException e) {
            throw new Refusal("The bill of materials cannot be read: " + e, e);
        }
    }
}

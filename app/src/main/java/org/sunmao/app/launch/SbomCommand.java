package org.sunmao.app.launch;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.launch.console.Version;
import org.sunmao.app.launch.dependencies.Bill;
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

    /** What to do where the program has no bill. */
    static final String NO_BILL =
            "This program has no bill of materials: it was built without a network, and Maven makes the bill only with"
                    + " one. Build it again with a network (touch pom.xml, then any sunmao command).";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final ClassLoader loader;

    /** @param loader where the program lies */
    SbomCommand(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public Integer call() {
        try {
            Bill bill = Bill.ofThisProgram(loader).orElseThrow(() -> new Refusal(NO_BILL));
            spec.commandLine().getOut().println(bill.text().strip());
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("The bill of materials cannot be read: " + e.getMessage(), e);
        }
    }
}

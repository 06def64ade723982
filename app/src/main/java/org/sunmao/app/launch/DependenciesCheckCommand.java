package org.sunmao.app.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.launch.console.Version;
import org.sunmao.app.launch.dependencies.Bill;
import org.sunmao.app.launch.dependencies.DependencyCheck;
import org.sunmao.app.launch.dependencies.PackagedLibraries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sunmao dependencies check}: known holes and licences among the libraries in this program; asks nobody outside. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Holds the libraries in this program against a list of known holes and a list of licences that may be given away;"
                        + " needs no network. The exit status is 1 where something is not allowed, 3 where not all could be checked.")
final class DependenciesCheckCommand implements Callable<Integer> {

    private static final int NOT_ALLOWED = 1;
    private static final int NOT_ALL_CHECKED = 3;

    @Option(
            names = "--bill",
            paramLabel = "FILE",
            description = "Another bill of materials (CycloneDX JSON) instead of the program's own.")
    private @Nullable Path file;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final ClassLoader loader;

    /** @param loader where the program lies */
    DependenciesCheckCommand(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public Integer call() {
        try {
            return check();
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("The bill of materials cannot be read: " + e.getMessage(), e);
        }
    }

    private int check() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        var check = new DependencyCheck(LocalDate.now(ZoneOffset.ofHours(8)));
        Path other = file;
        if (other != null) {
            Bill bill = Bill.read(other);
            return tell(check.bill(bill), bill, out);
        }
        List<String> libraries = PackagedLibraries.on(System.getProperty("java.class.path"));
        Optional<Bill> own = Bill.ofThisProgram(loader);
        if (own.isEmpty()) {
            return withoutBill(check.files(libraries), libraries.size(), out);
        }
        var findings = new ArrayList<>(check.bill(own.get()));
        findings.addAll(check.lacking(own.get(), libraries));
        return tell(findings, own.get(), out);
    }

    private static int tell(List<String> findings, Bill bill, PrintWriter out) {
        findings.forEach(out::println);
        out.printf(
                "%d libraries checked, %s.%n",
                bill.components().size(), findings.isEmpty() ? "nothing found" : findings.size() + " findings");
        return findings.isEmpty() ? 0 : NOT_ALLOWED;
    }

    private static int withoutBill(List<String> findings, int libraries, PrintWriter out) {
        findings.forEach(out::println);
        out.printf(
                "%d libraries were held against the list of known holes by the names of their files, %s. Licences and npm packages were NOT"
                        + " checked.%n%s%n",
                libraries, findings.isEmpty() ? "nothing found" : findings.size() + " findings", SbomCommand.NO_BILL);
        return findings.isEmpty() ? NOT_ALL_CHECKED : NOT_ALLOWED;
    }
}

package org.sunmao.app.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sunmao.app.launch.console.Version;
import org.sunmao.app.secrecy.Leak;
import org.sunmao.app.secrecy.LeakCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sunmao leakcheck}: looks through files before they are published. */
@Command(
        name = "leakcheck",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Looks through files before they are published: personal data, tax of one enterprise, sums of fewer than three. The"
                        + " exit status is 1 where anything was found or a file cannot be read.")
final class LeakCheckCommand implements Callable<Integer> {

    private static final int MOST = 200;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV, XLSX, JSON, HTML or PDF.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int refused = 0;
        for (Path file : files) {
            refused += fit(file, out) ? 0 : 1;
        }
        if (refused > 0) {
            out.println(refused + " of " + files.size() + " not to be published.");
        }
        return refused == 0 ? 0 : 1;
    }

    private static boolean fit(Path file, PrintWriter out) {
        if (!Files.isRegularFile(file)) {
            out.println(file + ": there is no such file.");
            return false;
        }
        try {
            List<Leak> leaks = LeakCheck.file(file);
            leaks.stream().limit(MOST).forEach(leak -> out.println(line(file, leak)));
            if (leaks.size() > MOST) {
                out.println(file + ": and " + (leaks.size() - MOST) + " more.");
            }
            if (leaks.isEmpty()) {
                out.println(file + ": nothing found.");
            }
            return leaks.isEmpty();
        } catch (IOException unreadable) {
            out.println(file + ": cannot be read (" + unreadable.getMessage()
                    + "), so nobody knows what is in it; save it as CSV or XLSX and check that.");
            return false;
        }
    }

    private static String line(Path file, Leak leak) {
        String sheet = leak.sheet().isEmpty() ? "" : ", sheet " + leak.sheet();
        String column = leak.column().isEmpty() ? "" : ", column " + leak.column();
        return file + sheet + ", row " + leak.row() + column + ": " + leak.kind() + " " + leak.found() + "; "
                + leak.remedy() + ".";
    }
}

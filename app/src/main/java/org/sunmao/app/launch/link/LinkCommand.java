package org.sunmao.app.launch.link;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ListFile;
import org.sunmao.app.intake.ListTable;
import org.sunmao.app.launch.console.ProgressBar;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.launch.console.Version;
import org.sunmao.app.launch.report.ReportRequest;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sunmao link}: two lists of enterprises, or of anything else, without a platform. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Finds the same enterprises in two lists (CSV, XLSX or XLS) and writes which rows belong together,"
                        + " how sure that is and why. Lists of other things are joined too, with weights learned from"
                        + " them. Nothing is kept, no database is needed.")
public final class LinkCommand implements Callable<Integer> {

    private static final int MOST_THREADS = 4;

    @Parameters(index = "0", paramLabel = "LEFT", description = "The first list.")
    private Path left = Path.of("");

    @Parameters(index = "1", paramLabel = "RIGHT", description = "The second list.")
    private Path right = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = {
                "Where the links go: left_id,right_id,score,decision,reason.",
                "decision is linked, or review where a person should look."
            })
    private Path out = Path.of("");

    @Option(
            names = "--left-id",
            paramLabel = "COLUMN",
            defaultValue = "id",
            description = "Column that names the rows of LEFT. Default: id.")
    private String leftId = "id";

    @Option(
            names = "--right-id",
            paramLabel = "COLUMN",
            defaultValue = "id",
            description = "Column that names the rows of RIGHT. Default: id.")
    private String rightId = "id";

    @Option(
            names = "--language",
            paramLabel = "zh|en",
            description = "Language of the reasons. Default: that of the system.")
    private @Nullable String language;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads link enterprises. Default: one per processor, at most " + MOST_THREADS
                    + ". The links are the same for any number.")
    private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

    @ArgGroup(validate = false, heading = "Report:%n")
    private ReportOptions report = new ReportOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Instant began = Instant.EPOCH;

    @Override
    public Integer call() {
        PrintWriter console = spec.commandLine().getOut();
        began = Instant.now();
        Locale language = language();
        try {
            CompletableFuture<ListFile> other = CompletableFuture.supplyAsync(() -> ListFile.read(right, rightId));
            linkEnterprises(ListFile.read(left, leftId), result(other), language, console);
        } catch (ListFile.UnfitException e) {
            if (!e.table()) {
                throw new Refusal(String.valueOf(e.getMessage()), e);
            }
            console.println(e.getMessage());
            linkTables(language, console);
        }
        return 0;
    }

    private static ListFile result(CompletableFuture<ListFile> list) {
        try {
            return list.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void linkEnterprises(ListFile one, ListFile other, Locale language, PrintWriter console) {
        say(one, console);
        say(other, console);
        var links = new ListLinks(one, other, language, Math.max(1, threads), request(language));
        console.println("Held against: " + links.anchors().file());
        var bar = new ProgressBar(console, System.console() != null);
        ListLinks.Counts counts = links.write(out, (done, all) -> bar.at((double) done / all, "linking"));
        bar.finish();
        console.printf(
                Locale.ROOT,
                "Weights learned from the two lists, without labels; %,d pairs compared.%n",
                counts.pairs());
        say(counts, console);
    }

    private void linkTables(Locale language, PrintWriter console) {
        console.println("The lists are joined as tables of any kind, with weights learned from them.");
        try {
            var tables = new TableListLinks(ListTable.read(left, leftId), ListTable.read(right, rightId), language);
            say(tables.write(out, console, request(language)), console);
        } catch (ListFile.UnfitException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable ReportRequest request(Locale language) {
        return report.request(language, spec.commandLine().getParseResult().originalArgs(), out, began);
    }

    private void say(ListLinks.Counts counts, PrintWriter console) {
        console.printf(
                Locale.ROOT,
                "%,d linked, %,d for a person to look at, %,d without a counterpart: %s%n",
                counts.linked(),
                counts.review(),
                counts.none(),
                out);
        report.say(console);
    }

    private Locale language() {
        String tag = language == null ? Locale.getDefault().getLanguage() : language;
        if (language != null && !List.of("zh", "en").contains(language)) {
            throw new Refusal("--language is zh or en, not " + language + ".");
        }
        return tag.equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    private static void say(ListFile list, PrintWriter console) {
        console.printf(Locale.ROOT, "%s: %,d rows%n", list.file(), list.rows().size());
        list.columns().forEach(columns -> console.println("  " + columns));
        if (list.silent() > 0) {
            console.printf(Locale.ROOT, "  %,d rows say neither a name nor a code and are left out%n", list.silent());
        }
    }
}

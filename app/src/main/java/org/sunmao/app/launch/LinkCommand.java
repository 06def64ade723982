package org.sunmao.app.launch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ListFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sunmao link}: two lists of enterprises, without a platform. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Finds the same enterprises in two lists (CSV, XLSX or XLS) and writes which rows belong together,"
                        + " how sure that is and why. Nothing is kept, no database is needed.")
final class LinkCommand implements Callable<Integer> {

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

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter console = spec.commandLine().getOut();
        ListFile one = read(left, leftId, console);
        ListFile other = read(right, rightId, console);
        var links = new ListLinks(one, other, language());
        console.println("Held against: " + links.anchors().file());
        var bar = new ProgressBar(console, System.console() != null);
        ListLinks.Counts counts = links.write(out, (done, all) -> bar.at((double) done / all, "linking"));
        bar.finish();
        console.printf(
                Locale.ROOT,
                "%,d linked, %,d for a person to look at, %,d without a counterpart: %s%n",
                counts.linked(),
                counts.review(),
                counts.none(),
                out);
        return 0;
    }

    private static ListFile list(Path file, String id) {
        try {
            return ListFile.read(file, id);
        } catch (ListFile.UnfitException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    private Locale language() {
        String tag = language == null ? Locale.getDefault().getLanguage() : language;
        if (language != null && !List.of("zh", "en").contains(language)) {
            throw new Refusal("--language is zh or en, not " + language + ".");
        }
        return tag.equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    private static ListFile read(Path file, String id, PrintWriter console) {
        ListFile list = list(file, id);
        console.printf(Locale.ROOT, "%s: %,d rows%n", file, list.rows().size());
        list.columns().forEach(columns -> console.println("  " + columns));
        if (list.silent() > 0) {
            console.printf(Locale.ROOT, "  %,d rows say neither a name nor a code and are left out%n", list.silent());
        }
        return list;
    }
}

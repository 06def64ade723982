package org.sunmao.app.launch.link;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ListFile;
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

/** {@code sunmao link}: lists of enterprises, or of anything else, without a platform. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Finds the same enterprises in two or more lists (CSV, XLSX or XLS), or the doubles in one, and writes which rows belong"
                    + " together, how sure that is and why. Lists of other things are joined too, with weights learned from"
                    + " them. Nothing is kept, no database is needed.",
            "The list with most valid credit codes is the one that the others are held against."
        },
        footer = {
            "",
            "Examples:",
            "  sunmao link tenants.xlsx register.csv --out links.csv --sheet doubtful.xlsx",
            "  sunmao link tenants.xlsx register.csv --out links.csv --decisions doubtful.xlsx",
            "  sunmao link a.csv b.csv c.csv --out links.csv --clusters clusters.csv",
            "  sunmao link --dedupe a.csv --out doubles.csv --clusters groups.csv"
        })
public final class LinkCommand implements Callable<Integer> {

    private static final int MOST_THREADS = 4;
    private static final int MOST_LISTS = 20;
    private static final int MOST_PROBLEMS = 50;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE[#SHEET]",
            description = {
                "The lists. With a sheet's name, that sheet of a workbook alone; else all that have the id's column.",
                "One list is freed of doubles."
            })
    private List<String> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = {
                "Where the links go: left_id,right_id,score,decision,reason; for three and more lists left_list and"
                        + " right_list stand before the ids.",
                "decision is linked, or review where a person should look."
            })
    private Path out = Path.of("");

    @Option(
            names = "--clusters",
            paramLabel = "FILE",
            description =
                    "Where every row goes with the number of its cluster: cluster,size,list,id,role,score,reason.")
    private @Nullable Path clusters;

    @Option(
            names = "--dedupe",
            description = "Look for doubles in the one list that is given. With one list that is what is done anyway.")
    private boolean dedupe;

    @Option(
            names = "--register",
            paramLabel = "FILE",
            description =
                    "The list that the others are held against, where it is not the one with most valid credit codes.")
    private @Nullable String register;

    @Option(
            names = "--sheet",
            paramLabel = "FILE",
            description = "Where a workbook (XLSX) of the doubtful pairs goes, to be filled in by a person.")
    private @Nullable Path sheet;

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "A sheet that was filled in; what it says holds. May be given more than once.")
    private List<Path> decisions = new ArrayList<>();

    @Option(
            names = "--id",
            paramLabel = "[FILE=]COLUMN",
            description = {
                "Column that names the rows: of all lists, or of one. May be given more than once. Default: id.",
                "'#' (with the quotes) takes the numbers of the rows in their file."
            })
    private List<String> ids = new ArrayList<>();

    @Option(names = "--left-id", paramLabel = "COLUMN", description = "Column that names the rows of the first list.")
    private @Nullable String leftId;

    @Option(names = "--right-id", paramLabel = "COLUMN", description = "Column that names the rows of the second list.")
    private @Nullable String rightId;

    @Option(
            names = "--language",
            paramLabel = "zh|en",
            description = "Language of the reasons and of the sheet. Default: that of the system.")
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
        Locale language = language();
        began = Instant.now();
        if (dedupe && files.size() > 1 || files.size() > MOST_LISTS) {
            throw new Refusal(
                    dedupe
                            ? "--dedupe takes one list, not " + files.size() + "."
                            : "At most " + MOST_LISTS + " lists are linked at once, not " + files.size() + ".");
        }
        var options = new LinkOptions(files, ids, leftId, rightId);
        checkOutputs(options);
        try {
            List<InputList> lists = enterprises(options, console);
            if (lists.isEmpty()) {
                console.println("The lists are joined as tables of any kind, with weights learned from them.");
                link(options.tables(), false, language, console);
            } else {
                link(lists, true, language, console);
            }
        } catch (ListFile.UnfitException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
        return 0;
    }

    private void checkOutputs(LinkOptions options) {
        var outputs = new OutputFiles();
        options.files().forEach(outputs::read);
        decisions.forEach(outputs::read);
        outputs.read(report.truth());
        outputs.write("--out", out);
        outputs.write("--clusters", clusters);
        outputs.write("--sheet", sheet);
        outputs.write("--report", report.file());
    }

    /** Empty where one of the lists is of something else. */
    private static List<InputList> enterprises(LinkOptions options, PrintWriter console) {
        try {
            return options.enterprises();
        } catch (ListFile.UnfitException e) {
            if (!e.table()) {
                throw e;
            }
            console.println(e.getMessage());
            return List.of();
        }
    }

    private void link(List<InputList> lists, boolean enterprises, Locale language, PrintWriter console) {
        lists.forEach(list -> say(list, console));
        int against = enterprises && lists.size() > 1 ? register(lists) : -1;
        if (against >= 0) {
            console.println("Held against: " + lists.get(against).source().file());
        }
        Answers answers = answers(lists, console);
        if (lists.size() == 2) {
            sayWhatIsLeftOut(answers, against, console);
        }
        var tableWords = new TableWords(language, console);
        var wording = new Wording(language, enterprises ? new ReasonWords(language)::said : tableWords::said);
        var doubts = new Doubts();
        ReportRequest wanted =
                report.request(language, spec.commandLine().getParseResult().originalArgs(), out, sheet, began);
        RunReport reported = wanted == null ? null : new RunReport(wanted);
        try (var pairs = new PairsCsv(out, lists, wording)) {
            var listeners = new ArrayList<LinkListener>(List.of(pairs));
            if (sheet != null) {
                listeners.add(doubts);
            }
            if (clusters != null) {
                listeners.add(new ClustersCsv(clusters, lists, wording));
            }
            if (reported != null) {
                listeners.add(reported);
            }
            var all = new Listeners(listeners);
            all.lists(lists, against, answers);
            var bar = new ProgressBar(console, System.console() != null);
            var run = new LinkRun(lists, against, answers, Math.max(1, threads), all, (done, of) -> {
                if (enterprises) {
                    bar.at((double) done / Math.max(1, of), "linking");
                }
            });
            Counts counts = counts(run, enterprises, tableWords);
            bar.finish();
            say(counts, lists.size(), enterprises, console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(doubts, lists, wording, console);
        if (reported != null && wanted != null) {
            reported.write();
            console.println("Report: " + wanted.file());
        }
    }

    private static Counts counts(LinkRun run, boolean enterprises, TableWords words) {
        if (!enterprises) {
            return new TablesLinked(run, words).link();
        }
        return switch (run.lists().size()) {
            case 1 -> new OneList(run).link();
            case 2 -> new TwoLists(run).link();
            default -> new ManyLists(run).link();
        };
    }

    /** The list that the others are held against: as told, else the one with most valid codes, of two equal ones the second. */
    private int register(List<InputList> lists) {
        if (register != null) {
            for (int i = 0; i < lists.size(); i++) {
                InputList list = lists.get(i);
                if (files.get(i).equals(register) || list.name().equals(register)) {
                    return i;
                }
            }
            throw new Refusal("--register is one of " + String.join(", ", files) + ", not " + register + ".");
        }
        return Registers.choose(lists);
    }

    private Answers answers(List<InputList> lists, PrintWriter console) {
        if (decisions.isEmpty()) {
            return Answers.NONE;
        }
        var reader = new AnswerReader(lists);
        Answers answers = reader.read(decisions);
        reader.problems().stream().limit(MOST_PROBLEMS).forEach(console::println);
        if (reader.problems().size() > MOST_PROBLEMS) {
            console.printf(
                    Locale.ROOT,
                    "… and %,d more rows of the sheets that do not count%n",
                    reader.problems().size() - MOST_PROBLEMS);
        }
        console.printf(
                Locale.ROOT,
                "Decided by persons: %,d pairs are one, %,d are not; %,d rows of the sheets do not count%n",
                answers.same().size(),
                answers.different().size(),
                reader.problems().size());
        return answers;
    }

    /** Between two lists only pairs across are decided, and those within the register. */
    private static void sayWhatIsLeftOut(Answers answers, int against, PrintWriter console) {
        long within = Stream.concat(answers.same().stream(), answers.different().stream())
                .filter(pair ->
                        pair.left().list() == pair.right().list() && pair.left().list() != against)
                .count();
        if (within > 0) {
            console.printf(
                    Locale.ROOT,
                    "  %,d of them are about two rows of one list: they count where that list is freed of doubles%n",
                    within);
        }
    }

    private void write(Doubts doubts, List<InputList> lists, Wording wording, PrintWriter console) {
        if (sheet != null) {
            int written = new ClericalSheet(lists, wording).write(doubts.pairs(), sheet);
            console.printf(Locale.ROOT, "%,d doubtful pairs to be decided: %s%n", written, sheet);
            if (written < doubts.pairs().size()) {
                console.printf(
                        Locale.ROOT,
                        "  %,d less likely ones did not fit; a second sheet will have them%n",
                        doubts.pairs().size() - written);
            }
        }
    }

    private void say(Counts counts, int lists, boolean enterprises, PrintWriter console) {
        if (enterprises) {
            console.printf(
                    Locale.ROOT,
                    "Weights learned from the %s, without labels; %,d pairs compared.%n",
                    lists == 1 ? "list" : lists == 2 ? "two lists" : "lists",
                    counts.pairs());
        }
        console.printf(
                Locale.ROOT,
                "%,d linked, %,d for a person to look at, %,d without a counterpart: %s%n",
                counts.linked(),
                counts.review(),
                counts.none(),
                out);
    }

    private Locale language() {
        String tag = language == null ? Locale.getDefault().getLanguage() : language;
        if (language != null && !List.of("zh", "en").contains(language)) {
            throw new Refusal("--language is zh or en, not " + language + ".");
        }
        return tag.equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    private static void say(InputList list, PrintWriter console) {
        console.printf(Locale.ROOT, "%s: %,d rows%n", list.source().file(), list.size());
        if (list.enterprises() != null) {
            list.firms().columns().forEach(columns -> console.println("  " + columns));
            if (list.firms().silent() > 0) {
                console.printf(
                        Locale.ROOT,
                        "  %,d rows say neither a name nor a code and are left out%n",
                        list.firms().silent());
            }
        }
    }
}

package org.sunmao.app.launch.link;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.launch.console.Version;
import org.sunmao.app.launch.report.ReportRequest;
import org.sunmao.app.shell.Language;
import picocli.CommandLine.Option;

/** What a report on the run is to be like. */
final class ReportOptions {

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = {
                "Also writes a report, one HTML file that needs nothing else: how each column was read, the weights,",
                "the scores, how far they can be trusted, the largest groups, and the doubtful pairs with their reasons."
            })
    private @Nullable Path file;

    @Option(
            names = "--report-pairs",
            paramLabel = "N",
            description = "How many doubtful pairs the report shows. Default: " + ReportRequest.USUAL_PAIRS + ".")
    private int pairs = ReportRequest.USUAL_PAIRS;

    @Option(
            names = "--unmasked",
            description = "Shows telephones and persons' names in the report as they are. Without it they are masked.")
    private boolean unmasked;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description = {
                "Pairs of two lists, or of one, that are known to be one (two columns: an id of the first list, one of the",
                "second; tabs or commas); the report then says what the links are worth."
            })
    private @Nullable Path truth;

    @Nullable
    Path file() {
        return file;
    }

    @Nullable
    Path truth() {
        return truth;
    }

    /** What is asked for; null where nobody asked for a report. */
    @Nullable
    ReportRequest request(Locale language, List<String> options, Path out, @Nullable Path sheet, Instant began) {
        return file == null
                ? null
                : new ReportRequest(
                        file,
                        language.getLanguage().equals("zh") ? Language.ZH : Language.EN,
                        Math.max(0, pairs),
                        unmasked,
                        truth,
                        List.of(new Version().getVersion()),
                        options,
                        out,
                        sheet,
                        began);
    }
}

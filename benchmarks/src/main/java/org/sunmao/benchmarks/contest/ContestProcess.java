package org.sunmao.benchmarks.contest;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sunmao.benchmarks.run.Machine;
import org.sunmao.benchmarks.run.Meter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One of the engines that this program runs itself, alone in its process. Started by the benchmark {@code peers}. */
@Command(name = "sunmao benchmark " + ContestProcess.WORD, hidden = true)
public final class ContestProcess implements Callable<Integer> {

    /** The word on the command line. */
    public static final String WORD = "peers-engine";

    @Parameters(index = "0")
    private Engine engine = Engine.SUNMAO;

    @Parameters(index = "1")
    private String name = "";

    @Parameters(index = "2")
    private String settings = "";

    @Parameters(index = "3")
    private Path left = Path.of("");

    @Parameters(index = "4")
    private String right = "";

    @Parameters(index = "5")
    private Path truth = Path.of("");

    @Parameters(index = "6")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        var set = new DataSet(name, settings, left, right.equals("-") ? null : Path.of(right), truth);
        var meter = new Meter();
        List<FoundPair> found = engine == Engine.SUNMAO ? OurContestRun.run(set, out, meter) : SqlRun.run(set, meter);
        new Figures(meter.wallSeconds(), meter.processorSeconds(), Machine.peakResidentBytes()).write(out);
        FoundPair.write(found, out.resolve("found.tsv"));
        return 0;
    }
}

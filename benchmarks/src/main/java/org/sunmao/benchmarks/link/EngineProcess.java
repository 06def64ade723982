package org.sunmao.benchmarks.link;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sunmao.benchmarks.run.Machine;
import org.sunmao.benchmarks.run.Meter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One engine on two lists, alone in its process, so that time and memory are its own. Started by the benchmark {@code link}. */
@Command(name = "sunmao benchmark " + EngineProcess.WORD, hidden = true)
public final class EngineProcess implements Callable<Integer> {

    /** The word on the command line. */
    public static final String WORD = "link-engine";

    @Parameters(index = "0")
    private Engine engine = Engine.OURS;

    @Parameters(index = "1")
    private int threads = 1;

    @Parameters(index = "2")
    private Path register = Path.of("");

    @Parameters(index = "3")
    private Path list = Path.of("");

    @Parameters(index = "4")
    private Path truth = Path.of("");

    @Parameters(index = "5")
    private Path out = Path.of("");

    static List<String> arguments(Engine engine, int threads, Lists lists, Path out) {
        return List.of(
                WORD,
                engine.name(),
                String.valueOf(threads),
                lists.register().toString(),
                lists.list().toString(),
                lists.truth().toString(),
                out.toString());
    }

    @Override
    public Integer call() {
        var meter = new Meter();
        Map<String, Double> figures = new HashMap<>();
        List<Found> found = engine.run(new Lists("", register, list, truth), threads, meter, figures);
        figures.put(Outcome.WALL, meter.wallSeconds());
        figures.put(Outcome.PROCESSOR, meter.processorSeconds());
        figures.put(Outcome.MEMORY, (double) Machine.peakResidentBytes());
        new Outcome(found, figures).write(out);
        return 0;
    }
}

package org.sunmao.benchmarks.resolver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sunmao.benchmarks.run.Table;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A resolver alone in its process, so that its heap is its own. Started by the benchmark {@code resolver}. */
@Command(name = "sunmao benchmark " + ResolverProcess.WORD, hidden = true)
public final class ResolverProcess implements Callable<Integer> {

    /** The word on the command line. */
    public static final String WORD = "resolver-process";

    @Parameters(index = "0")
    private Path lists = Path.of("");

    @Parameters(index = "1")
    private Path out = Path.of("");

    static List<String> arguments(Path lists, Path out) {
        return List.of(WORD, lists.toString(), out.toString());
    }

    @Override
    public Integer call() {
        List<Table> tables = new ArrayList<>();
        EnterpriseModel model = oneByOne(tables);
        tables.addAll(new SavedRun(Streams.all(lists), model, lists.resolve("index")).run());
        int number = 10;
        for (Table table : tables) {
            table.write(out.resolve(number++ + ".tsv"));
        }
        return 0;
    }

    /** Its resolver and its lists are gone when it is over. */
    private EnterpriseModel oneByOne(List<Table> tables) {
        var run = new ResolverRun(() -> Streams.read(lists));
        tables.addAll(run.run());
        return run.model();
    }
}

package org.sunmao.benchmarks.link;

import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import org.sunmao.benchmarks.run.ChildProcess;

/** An engine in a process of its own. */
final class Child {

    private Child() {}

    /**
     * Runs an engine in a fresh Java process with these options.
     *
     * @throws IllegalStateException if it fails
     */
    static Outcome run(Engine engine, int threads, Lists lists, List<String> options) {
        Path out = ChildProcess.temporary();
        try {
            ChildProcess.run(options, EngineProcess.arguments(engine, threads, lists, out));
            return Outcome.read(out);
        } finally {
            FileSystemUtils.deleteRecursively(out.toFile());
        }
    }
}

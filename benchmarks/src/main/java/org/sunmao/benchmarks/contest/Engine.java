package org.sunmao.benchmarks.contest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sunmao.benchmarks.run.ChildProcess;

/** What joins lists, here and elsewhere. */
enum Engine {
    /** This project's, as {@code sunmao link} runs it: no labels, no settings, its own threshold. */
    SUNMAO("sunmao", "", ""),

    /** JedAI without any setting. */
    JEDAI("JedAI, as shipped", "jedai", ""),

    /** JedAI as set by hand for these lists. */
    JEDAI_SET("JedAI, set by hand", "jedai", ".jedai.properties"),

    /** JedAI on cells that we cut into pairs of characters for it, because its words are Latin. */
    JEDAI_BIGRAMS("JedAI, our bigrams", "jedai", ".jedai-bigrams.properties"),

    /** Duke as set by hand for these lists. */
    DUKE("Duke, set by hand", "duke", ".duke.properties"),

    /** A model after Fellegi and Sunter in SQL, its weights counted by the truth. */
    SQL("SQL on DuckDB", "", ".sql");

    private static final String PEERS_JAR = "benchmarks-peers/target/sunmao-benchmarks-peers-exec.jar";

    final String title;

    /** Its word in the program of the peers; empty where this program runs it. */
    private final String word;

    /** How the file ends that holds its settings for a set. */
    private final String settings;

    Engine(String title, String word, String settings) {
        this.title = title;
        this.word = word;
        this.settings = settings;
    }

    /** The word on the command line. */
    String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is set for such lists. */
    boolean takes(DataSet set) {
        return settings.isEmpty() || resource(set) != null || this == SQL && set.isOfEnterprises();
    }

    /** What starts it in a process of its own; what it finds goes to a directory. */
    List<String> command(DataSet set, Path root, long heapMegabytes, Path out) {
        List<String> options = List.of("-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
        String right = set.right() == null ? "-" : set.right().toString();
        if (word.isEmpty()) {
            return ChildProcess.command(
                    options,
                    List.of(
                            ContestProcess.WORD,
                            name(),
                            set.name(),
                            set.settings(),
                            set.left().toString(),
                            right,
                            set.truth().toString(),
                            out.toString()));
        }
        List<String> command = new ArrayList<>(List.of(ChildProcess.java()));
        command.addAll(options);
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-jar", peers(root).toString()));
        command.addAll(List.of(
                word, set.left().toString(), right, writeSettings(set, out).toString(), out.toString()));
        return command;
    }

    private static Path peers(Path root) {
        Path jar = root.resolve(PEERS_JAR);
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is not there; build it: mvn -Dquick -pl benchmarks-peers package");
        }
        return jar;
    }

    private Path writeSettings(DataSet set, Path out) {
        try {
            return Files.writeString(out.resolve("settings.properties"), settings.isEmpty() ? "" : text(set));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its settings for such lists. */
    String text(DataSet set) {
        try (InputStream in = resource(set)) {
            if (in == null) {
                throw new IllegalStateException(title + " is not set for " + set.name());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable InputStream resource(DataSet set) {
        return Engine.class.getResourceAsStream(set.settings() + settings);
    }
}

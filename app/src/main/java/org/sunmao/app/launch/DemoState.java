package org.sunmao.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.sample.SampleOptions;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code demo.json} in the data directory: which district the demonstration shows, and how far its preparation has come. */
final class DemoState {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    private DemoState(Path file) {
        this.file = file;
    }

    /** The order in which a demonstration is prepared. */
    enum Stage {
        GENERATING,
        IMPORTING,
        COMPLETE
    }

    /** What the file says. */
    record Content(int buildings, int enterprises, long seed, Stage stage) {

        static Content of(SampleOptions options, Stage stage) {
            return new Content(options.buildings(), options.enterprises(), options.seed(), stage);
        }

        Content at(Stage next) {
            return new Content(buildings, enterprises, seed, next);
        }

        String inWords() {
            return buildings + " buildings, " + enterprises + " enterprises, seed " + seed;
        }
    }

    static DemoState in(DataDirectory data) {
        return new DemoState(data.path().resolve("demo.json"));
    }

    boolean exists() {
        return Files.exists(file);
    }

    Optional<Content> read() {
        if (!exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), Content.class));
        } catch (IOException | JacksonException e) {
            throw new Refusal(file + " cannot be understood; remove the data directory to start anew.", e);
        }
    }

    void write(Content content) {
        try {
            Path draft = file.resolveSibling("demo.json.new");
            var fields = Map.of(
                    "buildings", content.buildings(),
                    "enterprises", content.enterprises(),
                    "seed", content.seed(),
                    "stage", content.stage().name());
            Files.writeString(draft, JSON.writeValueAsString(fields) + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refusal(file + " cannot be written: " + e, e);
        }
    }
}

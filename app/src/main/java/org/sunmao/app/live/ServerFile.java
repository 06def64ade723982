package org.sunmao.app.live;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code server.json} in the data directory: where the server that uses it is to be found. Readable by its owner only. */
final class ServerFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    ServerFile(Path data) {
        this.file = data.resolve("server.json");
    }

    /** What the file says; it may speak of a server that is gone. */
    record Content(long pid, String url, String token) {}

    void write(Content content) throws IOException {
        Path draft = file.resolveSibling("server.json.new");
        Files.deleteIfExists(draft);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                        draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly);
                var out = Channels.newOutputStream(channel)) {
            var fields = Map.of("pid", content.pid(), "url", content.url(), "token", content.token());
            out.write(JSON.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Empty where there is none, or none that can be understood. */
    Optional<Content> read() {
        try {
            var tree = JSON.readTree(Files.readString(file));
            String url = tree.path("url").asString("");
            String token = tree.path("token").asString("");
            URI.create(url);
            return url.isEmpty() || token.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Content(tree.path("pid").asLong(0), url, token));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Removes the file if it speaks of this process. */
    void removeOwn() throws IOException {
        boolean own = read().map(
                        content -> content.pid() == ProcessHandle.current().pid())
                .orElse(false);
        if (own) {
            Files.deleteIfExists(file);
        }
    }
}

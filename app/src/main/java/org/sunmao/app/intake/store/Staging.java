package org.sunmao.app.intake.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files between their arrival and a person's word on what their columns mean: the folder {@code staging} of the data directory, one
 * folder per file under a name of our own, readable by nobody else. What nobody asked for in a week is thrown away.
 */
@Component
public class Staging {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

    private final Path folder;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    Staging(Environment environment, JsonMapper json) {
        String home = environment.getProperty("user.home", ".");
        this.folder = Path.of(environment.getProperty("sunmao.data", home + "/.sunmao"))
                .toAbsolutePath()
                .resolve("staging");
        this.json = json;
    }

    /** A name that nobody can guess. */
    public String newToken() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Keeps the bytes of a file that has just come, and what is known of it. */
    public void keep(StagedUpload upload, InputStream bytes) {
        try {
            sweep(Instant.now().minus(KEPT));
            Path own = own(upload.token());
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(folder, ownerOnly);
            Files.createDirectory(own, ownerOnly);
            Files.copy(bytes, own.resolve("file"));
            save(upload);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where the bytes lie. */
    public Path file(StagedUpload upload) {
        return own(upload.token()).resolve("file");
    }

    /** Remembers what has become of it. */
    public void save(StagedUpload upload) {
        try {
            Files.writeString(own(upload.token()).resolve("upload.json"), json.writeValueAsString(upload));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The upload of this name; empty when there is none, or none any more. */
    public Optional<StagedUpload> find(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(own(token).resolve("upload.json"));
            return Optional.of(json.readValue(text, StagedUpload.class));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether the bytes are still here: they go once they are evidence, or refused. */
    public boolean holdsFile(StagedUpload upload) {
        return Files.exists(file(upload));
    }

    /** Throws the bytes away and keeps what became of them. */
    public void discardFile(StagedUpload upload) {
        try {
            Files.deleteIfExists(file(upload));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Throws everything of an upload away. */
    public void discard(StagedUpload upload) {
        try {
            FileSystemUtils.deleteRecursively(own(upload.token()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path own(String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("not a token");
        }
        return folder.resolve(token);
    }

    private void sweep(Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one : all.toList()) {
                if (Files.getLastModifiedTime(one).toInstant().isBefore(before)) {
                    FileSystemUtils.deleteRecursively(one);
                }
            }
        }
    }
}

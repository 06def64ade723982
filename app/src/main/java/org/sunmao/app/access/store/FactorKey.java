package org.sunmao.app.access.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.rules.Sealer;
import org.sunmao.app.access.rules.Secrets;

/**
 * The key that seals second factors: {@code second-factor.key} in the data directory ({@code sunmao.data}), readable by its owner only, so that
 * a copy of the database alone opens none. Without a data directory it lasts as long as the program.
 */
@Component
class FactorKey {

    private static final Logger LOG = LoggerFactory.getLogger(FactorKey.class);

    private final @Nullable Path file;
    private @Nullable Sealer sealer;

    FactorKey(Environment environment) {
        String data = environment.getProperty("sunmao.data");
        this.file = data == null ? null : Path.of(data).resolve("second-factor.key");
    }

    /** Made when it is first asked for. */
    synchronized Sealer sealer() {
        if (sealer == null) {
            sealer = new Sealer(HexFormat.of().parseHex(file == null ? inMemory() : kept(file)));
        }
        return sealer;
    }

    private static String inMemory() {
        LOG.warn("No data directory is set (sunmao.data): second factors set up now are lost when the program ends");
        return Secrets.newKey();
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file, Secrets.newKey());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the key of second factors, " + file + ", cannot be read or made", e);
        }
    }

    /** Whole or not at all: half a key would lock everybody out at the next start. */
    private static void write(Path file, String key) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var out =
                Files.newByteChannel(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
            Channels.newOutputStream(out).write((key + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

package org.sunmao.app.audit.chain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code logs/audit-heads.log} in the data directory: from time to time where the chain ended, outside of the database, so that an end cut off
 * and a chain computed anew are found. Each line is {@code seq hash time}; it is only ever added to, and readable by its owner only.
 */
final class HeadsFile {

    private final Path file;

    HeadsFile(Path file) {
        this.file = file;
    }

    /** Adds a head, on the disk when this returns. */
    void append(Seal head, Instant now) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        String line = head.seq() + " " + head.hex() + " " + now + "\n";
        try (var channel = FileChannel.open(file, options, ownerOnly)) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    /** The heads by place. A line that cannot be read, as a power cut may leave at the end, tells nothing and is passed over. */
    TreeMap<Long, byte[]> read() throws IOException {
        var heads = new TreeMap<Long, byte[]>();
        if (!Files.exists(file)) {
            return heads;
        }
        try (var lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            lines.map(line -> line.split(" ", -1))
                    .filter(cells ->
                            cells.length == 3 && cells[0].matches("[0-9]{1,18}") && cells[1].matches("[0-9a-f]{64}"))
                    .map(cells ->
                            Map.entry(Long.parseLong(cells[0]), HexFormat.of().parseHex(cells[1])))
                    .forEach(head -> heads.putIfAbsent(head.getKey(), head.getValue()));
        }
        return heads;
    }
}

package org.sunmao.app.audit.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.audit.chain.Finding.What;
import tools.jackson.core.JacksonException;

/** An archive of the record: gzip (RFC 1952) over JSON lines, the first of which says where the chain stood. Verifies without a database. */
public final class ArchiveFile {

    private ArchiveFile() {}

    /**
     * Walks along the links of an archive.
     *
     * @throws IOException where the file cannot be read to its end
     * @throws IllegalArgumentException where it is no archive, saying what was found
     */
    public static Verification verify(Path file) throws IOException {
        long began = System.nanoTime();
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String first = in.readLine();
            Seal start = ArchivedLink.head(ArchivedLink.JSON.readTree(first == null ? "{}" : first));
            var check = new ChainCheck(start, new TreeMap<>());
            Finding unreadable = walk(in, check);
            Finding finding = check.found().orElse(unreadable);
            return new Verification(
                    check.lines(), start.seq() + 1, check.last().seq(), 0, (System.nanoTime() - began) / 1e9, finding);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": expected JSON lines, " + e.getOriginalMessage(), e);
        }
    }

    private static @Nullable Finding walk(BufferedReader in, ChainCheck check) throws IOException {
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            ArchivedLink link;
            try {
                link = ArchivedLink.parse(ArchivedLink.JSON.readTree(text));
            } catch (JacksonException | IllegalArgumentException torn) {
                return Finding.of(What.CHANGED, check.last().seq() + 1, null);
            }
            if (!check.next(link.seq(), link.hash(), link.sealedAtMicros(), link.line())) {
                return null;
            }
        }
        return null;
    }
}

package org.sunmao.app.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A backup file: sealed while it is written, and read from its first byte to its last. */
public final class BackupFile {

    private final Path file;
    private final @Nullable Secret secret;

    /** @param secret what it is sealed with; null where it is not */
    public BackupFile(Path file, @Nullable Secret secret) {
        this.file = file;
        this.secret = secret;
    }

    /** Takes what is read from a part; must not read beyond it. */
    interface PartReader {
        void read(String entry, InputStream content) throws IOException;
    }

    /** What a verified backup says of itself. */
    public record Verified(String program, String at, String postgres, int tables, Manifest manifest) {}

    /** Seals a content as it comes. */
    public static OutputStream sealing(OutputStream file, @Nullable Secret secret) throws IOException {
        return Envelope.seal(file, secret);
    }

    /**
     * Reads all of it and compares every part with the manifest.
     *
     * @throws BackupException when anything is damaged or missing; the message says what
     */
    public Verified verify() {
        var head = new Head[1];
        Manifest manifest = read(found -> head[0] = found, (entry, content) -> {});
        return new Verified(
                head[0].program(),
                head[0].at(),
                head[0].postgres(),
                head[0].tables().size(),
                manifest);
    }

    /** Takes the head before anything else is read. */
    interface HeadReader {
        void read(Head head) throws IOException;
    }

    /** Reads all of it: the head first, then part by part; returns the manifest when everything was as it says. */
    Manifest read(HeadReader heads, PartReader parts) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                InputStream content = new BufferedInputStream(Envelope.unseal(in, secret), 1 << 16);
                ZipInputStream zip = new ZipInputStream(content, StandardCharsets.UTF_8)) {
            heads.read(head(zip));
            var found = new ArrayList<Manifest.Part>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(Manifest.ENTRY)) {
                    Manifest manifest = BackupWriter.JSON.readValue(zip.readAllBytes(), Manifest.class);
                    compare(manifest, found);
                    if (zip.getNextEntry() != null) {
                        throw new BackupException(file + " is damaged: something follows its end. Take another copy.");
                    }
                    // To the last byte: only there the seal says that nothing was cut off.
                    content.transferTo(OutputStream.nullOutputStream());
                    return manifest;
                }
                found.add(part(zip, entry.getName(), parts));
            }
            throw new BackupException(file + " is cut off: it has no end. Take another copy.");
        } catch (ZipException
                | JacksonException
                | java.io.EOFException
                | java.nio.charset.CharacterCodingException
                | IllegalArgumentException damaged) {
            // The last: a name of an entry that is no text any more.
            throw new BackupException(
                    file + " is damaged or cut off: " + damaged.getMessage() + ". Take another copy.", damaged);
        } catch (IOException e) {
            throw new BackupException(file + " cannot be read: " + e, e);
        }
    }

    private Head head(ZipInputStream zip) throws IOException {
        ZipEntry first = zip.getNextEntry();
        if (first == null || !first.getName().equals(Head.ENTRY)) {
            throw new BackupException(file + " is damaged: it does not say what it holds. Take another copy.");
        }
        Head head = BackupWriter.JSON.readValue(zip.readAllBytes(), Head.class);
        if (head.format() > Head.FORMAT) {
            throw new BackupException(file + " was written by a newer version (" + head.program() + "); use that one.");
        }
        return head;
    }

    private static Manifest.Part part(ZipInputStream zip, String name, PartReader reader) throws IOException {
        var through = new Digesting(OutputStream.nullOutputStream());
        var counting = new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int from, int count) throws IOException {
                int n = zip.read(bytes, from, count);
                if (n > 0) {
                    through.write(bytes, from, n);
                }
                return n;
            }
        };
        reader.read(name, counting);
        counting.transferTo(OutputStream.nullOutputStream());
        return through.part(name, 0);
    }

    private void compare(Manifest manifest, List<Manifest.Part> found) {
        Set<String> names = new HashSet<>();
        for (Manifest.Part part : found) {
            names.add(part.entry());
            boolean same = manifest.parts().stream()
                    .anyMatch(said -> said.entry().equals(part.entry())
                            && said.sha256().equals(part.sha256())
                            && said.bytes() == part.bytes());
            if (!same) {
                throw new BackupException(
                        file + " is damaged: " + part.entry() + " is not what was written. Take another copy.");
            }
        }
        manifest.parts().forEach(said -> {
            if (!names.contains(said.entry())) {
                throw new BackupException(file + " is damaged: " + said.entry() + " is missing. Take another copy.");
            }
        });
    }
}

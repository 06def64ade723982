package org.sunmao.app.attachments.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.attachments.NotKeptException;
import org.sunmao.app.attachments.NotKeptException.Reason;

/** The parts of a document that is a ZIP archive, unpacked once to the end, so that sizes are what they are and not what they are said to be. */
final class Packed implements AutoCloseable {

    private static final int MOST_PARTS = 10_000;
    private static final long MOST_UNPACKED = 400L << 20;
    /** Of a part that is read and not only counted. */
    private static final int MOST_READ = 32 << 20;

    private final ZipFile zip;
    private final List<ZipArchiveEntry> parts;

    private Packed(ZipFile zip) {
        this.zip = zip;
        this.parts = Collections.list(zip.getEntries());
    }

    static Packed open(byte[] bytes) throws NotKeptException {
        try {
            var packed = new Packed(ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get());
            packed.look();
            return packed;
        } catch (IOException | RuntimeException broken) {
            throw new NotKeptException(Reason.BROKEN, "");
        }
    }

    /** Two parts of one name would be read differently by different programs. */
    private void look() throws NotKeptException, IOException {
        var names = new HashSet<String>();
        long left = parts.size() > MOST_PARTS ? -1 : MOST_UNPACKED;
        for (ZipArchiveEntry part : parts) {
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (part.getGeneralPurposeBit().usesEncryption()) {
                throw new NotKeptException(Reason.LOCKED, "");
            }
            if (!names.add(name) || name.startsWith("/") || name.contains("..") || name.contains("\\")) {
                throw new NotKeptException(Reason.BROKEN, "");
            }
            left -= left < 0 ? 0 : counted(part, left);
            if (left < 0) {
                throw new NotKeptException(Reason.BOMB, "");
            }
        }
    }

    private long counted(ZipArchiveEntry part, long left) throws IOException {
        long count = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0 && count <= left; read = in.read(buffer)) {
                count += read;
            }
        }
        return count;
    }

    /** The names of all parts, in lower case, as programs look for them. */
    List<String> names() {
        var names = new ArrayList<String>();
        parts.forEach(part -> names.add(part.getName().toLowerCase(Locale.ROOT)));
        return names;
    }

    /** The bytes of a part by its name in lower case; null where there is none. */
    byte @Nullable [] read(String name) throws NotKeptException {
        for (ZipArchiveEntry part : parts) {
            if (part.getName().toLowerCase(Locale.ROOT).equals(name)) {
                try (InputStream in = zip.getInputStream(part)) {
                    byte[] bytes = in.readNBytes(MOST_READ + 1);
                    if (bytes.length > MOST_READ) {
                        throw new NotKeptException(Reason.BOMB, "");
                    }
                    return bytes;
                } catch (IOException broken) {
                    throw new NotKeptException(Reason.BROKEN, "");
                }
            }
        }
        return null;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException ofMemory) {
            throw new IllegalStateException(ofMemory);
        }
    }
}

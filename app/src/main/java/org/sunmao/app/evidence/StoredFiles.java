package org.sunmao.app.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/** The files themselves, byte for byte, kept by their digest in the database so that a backup holds them. */
@Component
public class StoredFiles {

    private static final int CHUNK_BYTES = 1 << 20;

    private final WorkerDatabase database;

    StoredFiles(WorkerDatabase database) {
        this.database = database;
    }

    /** Lower-case hex SHA-256 of the file. */
    public static String digestOf(Path file) {
        MessageDigest digest = Hashes.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Keeps the file under its digest; a file already kept is not stored twice, one whose bytes were erased is stored again. */
    public void keep(Path file, String sha256) {
        try {
            int isNew = database.client()
                    .sql("insert into evidence.file (sha256, byte_size) values (?, ?)"
                            + " on conflict (sha256) do update set erased_at = null where file.erased_at is not null")
                    .params(sha256, Files.size(file))
                    .update();
            if (isNew == 1) {
                storeChunks(file, sha256);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Keeps a text that came otherwise than as a file, and answers with its digest. */
    public String keep(byte[] text) {
        String sha256 = HexFormat.of().formatHex(Hashes.sha256().digest(text));
        int isNew = database.client()
                .sql("insert into evidence.file (sha256, byte_size) values (?, ?)"
                        + " on conflict (sha256) do update set erased_at = null where file.erased_at is not null")
                .params(sha256, text.length)
                .update();
        for (int at = 0, chunk = 0; isNew == 1 && at < text.length; at += CHUNK_BYTES, chunk++) {
            database.client()
                    .sql("insert into evidence.file_chunk (sha256, n, bytes) values (?, ?, ?)")
                    .params(sha256, chunk, Arrays.copyOfRange(text, at, Math.min(text.length, at + CHUNK_BYTES)))
                    .update();
        }
        return sha256;
    }

    private void storeChunks(Path file, String sha256) throws IOException {
        byte[] buffer = new byte[CHUNK_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            int chunk = 0;
            for (int n = in.readNBytes(buffer, 0, CHUNK_BYTES); n > 0; n = in.readNBytes(buffer, 0, CHUNK_BYTES)) {
                database.client()
                        .sql("insert into evidence.file_chunk (sha256, n, bytes) values (?, ?, ?)")
                        .params(sha256, chunk++, Arrays.copyOf(buffer, n))
                        .update();
            }
        }
    }

    /** Whether the file was kept once, and its bytes were erased when their time was over. */
    public boolean isErased(String sha256) {
        return database.client()
                .sql("select exists (select 1 from evidence.file where sha256 = ? and erased_at is not null)")
                .param(sha256)
                .query(Boolean.class)
                .single();
    }

    /** Writes the file as it came. Ask the reader's rights before. */
    public void copyTo(String sha256, OutputStream out) throws IOException {
        List<Integer> chunks = database.client()
                .sql("select n from evidence.file_chunk where sha256 = ? order by n")
                .param(sha256)
                .query(Integer.class)
                .list();
        for (int chunk : chunks) {
            out.write(database.client()
                    .sql("select bytes from evidence.file_chunk where sha256 = ? and n = ?")
                    .params(sha256, chunk)
                    .query(byte[].class)
                    .single());
        }
    }
}

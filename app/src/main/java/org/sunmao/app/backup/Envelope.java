package org.sunmao.app.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * The head of a backup file and what seals its content: AES-256-GCM over segments of 64 KiB, after the construction STREAM (Hoang,
 * Reyhanitabar, Rogaway and Vizár, 2015), so that segments can be neither changed nor cut off, left out or put in another order. The key
 * comes from the secret by Argon2id (RFC 9106), whose costs and salt stand in the head. A file that is not sealed has the head alone.
 *
 * <p>Head: {@code SUNMAOB1}, one byte (0 open, 1 sealed), then for a sealed file memory in KiB, passes and lanes (int each), 16 bytes of
 * salt, 7 of nonce.
 */
final class Envelope {

    static final int SEGMENT = 1 << 16;

    private static final byte[] MAGIC = "SUNMAOB1".getBytes(StandardCharsets.US_ASCII);
    private static final int MEMORY_KIB = 1 << 16;
    private static final int PASSES = 3;
    private static final int SALT = 16;
    private static final int PREFIX = 7;
    private static final int TAG_BITS = 128;
    private static final int MOST_MEMORY_KIB = 1 << 20;
    private static final int MOST_PASSES = 100;

    private final byte[] head;
    private final byte[] prefix;
    private final @Nullable SecretKeySpec key;

    private Envelope(byte[] head, byte[] prefix, @Nullable SecretKeySpec key) {
        this.head = head;
        this.prefix = prefix;
        this.key = key;
    }

    /** A stream whose content comes into a backup file; without a secret it is not sealed. Closing it ends the file. */
    static OutputStream seal(OutputStream out, @Nullable Secret secret) throws IOException {
        Envelope envelope = secret == null ? open() : sealed(secret);
        out.write(envelope.head);
        return envelope.key == null ? out : new SealedOutput(out, envelope);
    }

    /** The content of a backup file. */
    static InputStream unseal(InputStream file, @Nullable Secret secret) throws IOException {
        Envelope envelope = read(new DataInputStream(file), secret);
        return envelope.key == null ? file : new SealedInput(file, envelope);
    }

    private static Envelope open() {
        return new Envelope(ByteBuffer.allocate(MAGIC.length + 1).put(MAGIC).array(), new byte[0], null);
    }

    private static Envelope sealed(Secret secret) {
        byte[] random = new byte[SALT + PREFIX];
        new SecureRandom().nextBytes(random);
        byte[] head = ByteBuffer.allocate(MAGIC.length + 1 + 12 + random.length)
                .put(MAGIC)
                .put((byte) 1)
                .putInt(MEMORY_KIB)
                .putInt(PASSES)
                .putInt(1)
                .put(random)
                .array();
        byte[] salt = Arrays.copyOf(random, SALT);
        return new Envelope(
                head, Arrays.copyOfRange(random, SALT, random.length), key(secret, salt, MEMORY_KIB, PASSES, 1));
    }

    private static Envelope read(DataInputStream file, @Nullable Secret secret) throws IOException {
        byte[] magic = file.readNBytes(MAGIC.length);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new BackupException("This is no backup of Sunmao: it does not begin with SUNMAOB1.");
        }
        int kind = file.read();
        if (kind == 0) {
            return open();
        }
        if (kind != 1) {
            throw new BackupException("This backup is sealed in a way (" + kind + ") that this version does not know.");
        }
        if (secret == null) {
            throw new BackupException(
                    "This backup is sealed; name its key with --key-file FILE or SUNMAO_BACKUP_PASSPHRASE.");
        }
        return readSealed(file, secret);
    }

    private static Envelope readSealed(DataInputStream file, Secret secret) throws IOException {
        try {
            int memory = file.readInt();
            int passes = file.readInt();
            int lanes = file.readInt();
            byte[] salt = new byte[SALT];
            file.readFully(salt);
            byte[] prefix = new byte[PREFIX];
            file.readFully(prefix);
            if (memory < 8
                    || memory > MOST_MEMORY_KIB
                    || passes < 1
                    || passes > MOST_PASSES
                    || lanes < 1
                    || lanes > 64) {
                throw new BackupException("The head of this backup is damaged; take another copy.");
            }
            byte[] head = ByteBuffer.allocate(MAGIC.length + 1 + 12 + SALT + PREFIX)
                    .put(MAGIC)
                    .put((byte) 1)
                    .putInt(memory)
                    .putInt(passes)
                    .putInt(lanes)
                    .put(salt)
                    .put(prefix)
                    .array();
            return new Envelope(head, prefix, key(secret, salt, memory, passes, lanes));
        } catch (EOFException cut) {
            throw new BackupException("This backup is cut off within its head; take another copy.", cut);
        }
    }

    private static SecretKeySpec key(Secret secret, byte[] salt, int memory, int passes, int lanes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] key = new byte[32];
        generator.generateBytes(secret.bytes(), key);
        return new SecretKeySpec(key, "AES");
    }

    /** One segment sealed or unsealed; the number and whether it is the last are part of its nonce. */
    byte[] segment(int mode, int number, boolean last, byte[] content, int length) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(12)
                .put(prefix)
                .putInt(number)
                .put((byte) (last ? 1 : 0))
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head);
        return cipher.doFinal(content, 0, length);
    }

    /** Seals what is written. */
    private static final class SealedOutput extends OutputStream {

        private final DataOutputStream out;
        private final Envelope envelope;
        private final byte[] waiting = new byte[SEGMENT];
        private int length;
        private int number;
        private boolean closed;

        SealedOutput(OutputStream out, Envelope envelope) {
            this.out = new DataOutputStream(out);
            this.envelope = envelope;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            int at = from;
            int left = count;
            while (left > 0) {
                if (length == SEGMENT) {
                    segment(false);
                }
                int now = Math.min(left, SEGMENT - length);
                System.arraycopy(bytes, at, waiting, length, now);
                length += now;
                at += now;
                left -= now;
            }
        }

        private void segment(boolean last) throws IOException {
            try {
                out.write(envelope.segment(Cipher.ENCRYPT_MODE, number++, last, waiting, length));
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
            if (number == Integer.MAX_VALUE) {
                throw new IOException("more than a backup file holds");
            }
            length = 0;
        }

        /** Passes on nothing: what waits becomes a segment when it is full. */
        @Override
        public void flush() {}

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                segment(true);
                out.close();
            }
        }
    }

    /** Unseals what is read; whatever was changed or is missing is an exception before any of its content is handed out. */
    private static final class SealedInput extends InputStream {

        private static final int SEALED = SEGMENT + TAG_BITS / 8;

        private final InputStream in;
        private final Envelope envelope;
        private byte[] ahead;
        private byte[] segment = new byte[0];
        private int at;
        private int number;
        private boolean ended;

        SealedInput(InputStream in, Envelope envelope) throws IOException {
            this.in = in;
            this.envelope = envelope;
            this.ahead = in.readNBytes(SEALED);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            while (at == segment.length) {
                if (ended) {
                    return -1;
                }
                next();
            }
            int now = Math.min(count, segment.length - at);
            System.arraycopy(segment, at, bytes, from, now);
            at += now;
            return now;
        }

        private void next() throws IOException {
            byte[] current = ahead;
            ahead = current.length == SEALED ? in.readNBytes(SEALED) : new byte[0];
            ended = ahead.length == 0;
            number++;
            if (current.length < TAG_BITS / 8) {
                throw damaged(null);
            }
            try {
                segment = envelope.segment(Cipher.DECRYPT_MODE, number - 1, ended, current, current.length);
                at = 0;
            } catch (GeneralSecurityException e) {
                throw damaged(e);
            }
        }

        private BackupException damaged(@Nullable GeneralSecurityException cause) {
            return new BackupException(
                    number == 1
                            ? "This backup cannot be opened: the key is another, or the file is damaged."
                            : "This backup is damaged or cut off at segment " + number + "; take another copy.",
                    cause);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

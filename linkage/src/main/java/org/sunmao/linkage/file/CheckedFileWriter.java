package org.sunmao.linkage.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes a file of checked blocks in the place of another: beside it first, forced to the disk, then renamed. Whatever happens on the
 * way, the name stands for the old file or for the whole new one.
 *
 * <p>The file: mark (8 bytes), format (4), a number of its own (8), their checksum (4); then blocks of kind (4), length (4), checksum
 * of these (4), content, checksum of the content (4); the last is of kind {@link #END} and says how many came before.
 */
public final class CheckedFileWriter {
    static final int END = -1;
    static final int HEAD = 24;
    static final int BLOCK_HEAD = 12;
    static final int CHECKSUM = 4;

    private final Output output;
    private final Checksum checksum;
    private int blocks;
    private long size;

    private CheckedFileWriter(Output output, long number) {
        this.output = output;
        checksum = new Checksum(number);
    }

    /** Where the bytes go. */
    public interface Output extends Closeable {
        /** Writes all that remains in a buffer. */
        void write(ByteBuffer bytes) throws IOException;

        /** Returns when all that was written lies on the disk. */
        void force() throws IOException;
    }

    /** Opens the file that is written. */
    public interface Opening {
        /** An empty file of that name, whether there was one or not. */
        Output open(Path file) throws IOException;
    }

    /** Writes the content. */
    public interface Content {
        /** Writes every block. */
        void write(CheckedFileWriter out) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @param mark what kind of file it is
     * @param format the version of that kind
     * @param opening opens the file beside; {@link #open} but for tests
     * @return its size in bytes
     * @throws IOException if it cannot be written; the old file is then as it was
     */
    public static long replace(Path file, long mark, int format, Opening opening, Content content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        CheckedFileWriter writer;
        try (Output output = opening.open(beside)) {
            long number = ThreadLocalRandom.current().nextLong();
            writer = new CheckedFileWriter(output, number);
            writer.head(mark, format, number);
            content.write(writer);
            writer.end();
            output.force();
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceDirectoryOf(file);
        return writer.size;
    }

    /** Writes a block of a kind that is not negative. */
    public void block(int kind, PackedWriter content) throws IOException {
        write(kind, content);
    }

    private void head(long mark, int format, long number) throws IOException {
        PackedWriter head = new PackedWriter(HEAD);
        head.int64(mark);
        head.int32(format);
        head.int64(number);
        head.int32(checksum.of(-1, head.array(), head.size()));
        put(head);
    }

    private void end() throws IOException {
        PackedWriter end = new PackedWriter(16);
        end.int32(blocks);
        end.int64(size);
        write(END, end);
    }

    private void write(int kind, PackedWriter content) throws IOException {
        PackedWriter head = new PackedWriter(BLOCK_HEAD);
        head.int32(kind);
        head.int32(content.size());
        head.int32(checksum.of(blocks, head.array(), head.size()));
        put(head);
        put(content);
        PackedWriter foot = new PackedWriter(CHECKSUM);
        foot.int32(checksum.of(blocks, content.array(), content.size()));
        put(foot);
        blocks++;
    }

    private void put(PackedWriter bytes) throws IOException {
        output.write(ByteBuffer.wrap(bytes.array(), 0, bytes.size()));
        size += bytes.size();
    }

    /** A file on the disk. */
    public static Output open(Path file) throws IOException {
        // What is left of an earlier attempt may be open to others; the new file is its owner's alone.
        Files.deleteIfExists(file);
        FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), closedToOthers(file));
        return new Output() {
            @Override
            public void write(ByteBuffer bytes) throws IOException {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }

            @Override
            public void force() throws IOException {
                channel.force(true);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    private static FileAttribute<?>[] closedToOthers(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** So that the new name outlives a loss of power; Windows does not open directories, and keeps names by itself. */
    private static void forceDirectoryOf(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null || file.getFileSystem().getSeparator().equals("\\")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

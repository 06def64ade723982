package org.sunmao.linkage.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of {@link CheckedFileWriter}, block after block. A file that is torn, cut off, altered, mixed of two, of another kind
 * or of another format is found, and no length in it is believed before its checksum fits.
 */
public final class CheckedFileReader implements Closeable {
    private final FileChannel channel;
    private final long size;
    private final Checksum checksum;
    private long position;
    private int blocks;

    /**
     * Opens a file of that mark and format.
     *
     * @throws DamagedFileException if it is another
     * @throws IOException if it cannot be read
     */
    public CheckedFileReader(Path file, long mark, int format) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            size = channel.size();
            checksum = head(mark, format);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** A block whose content was not checked yet; any thread may do that. */
    public final class Block {
        private final int number;
        private final int kind;
        private final byte[] bytes;

        private Block(int number, int kind, byte[] bytes) {
            this.number = number;
            this.kind = kind;
            this.bytes = bytes;
        }

        /** What kind of block it is. */
        public int kind() {
            return kind;
        }

        /**
         * Its content.
         *
         * @throws DamagedFileException if it is not what was written
         */
        public PackedReader content() throws DamagedFileException {
            int length = bytes.length - CheckedFileWriter.CHECKSUM;
            if ((int) PackedWriter.INTS.get(bytes, length) != checksum.of(number, bytes, length)) {
                throw new DamagedFileException("a checksum that does not fit in block " + number, "the bytes as saved");
            }
            return new PackedReader(bytes, length);
        }
    }

    /** The next block; null after the last, and the file was then whole, but for blocks that nobody has checked. */
    public @Nullable Block next() throws IOException {
        byte[] head = read(CheckedFileWriter.BLOCK_HEAD);
        if ((int) PackedWriter.INTS.get(head, 8) != checksum.of(blocks, head, 8)) {
            throw new DamagedFileException(
                    "a checksum that does not fit at the head of block " + blocks, "the bytes as saved");
        }
        int kind = (int) PackedWriter.INTS.get(head, 0);
        int length = (int) PackedWriter.INTS.get(head, 4);
        Block block = new Block(blocks, kind, read((long) length + CheckedFileWriter.CHECKSUM));
        if (kind == CheckedFileWriter.END) {
            end(block.content());
            return null;
        }
        blocks++;
        return block;
    }

    private Checksum head(long mark, int format) throws IOException {
        byte[] head = read(CheckedFileWriter.HEAD);
        PackedReader in = new PackedReader(head);
        if (in.int64() != mark) {
            throw new DamagedFileException("a file of another kind", "one that begins with its mark");
        }
        int written = in.int32();
        Checksum sums = new Checksum(in.int64());
        if (in.int32() != sums.of(-1, head, CheckedFileWriter.HEAD - CheckedFileWriter.CHECKSUM)) {
            throw new DamagedFileException(
                    "a checksum that does not fit at the head of the file", "the bytes as saved");
        }
        if (written != format) {
            throw new DamagedFileException("format " + written, "format " + format);
        }
        return sums;
    }

    private void end(PackedReader end) throws DamagedFileException {
        int written = end.int32();
        long length = end.int64() + CheckedFileWriter.BLOCK_HEAD + CheckedFileWriter.CHECKSUM + 12;
        if (written != blocks || length != size || position != size) {
            throw new DamagedFileException(
                    size + " bytes, of which " + position + " are " + blocks + " blocks",
                    length + " bytes and " + written + " blocks");
        }
    }

    private byte[] read(long length) throws IOException {
        if (length > size - position) {
            throw new DamagedFileException(
                    "an end after " + size + " bytes",
                    "at least " + (position + length) + " bytes and a mark at the end");
        }
        if (length > Integer.MAX_VALUE - 8) {
            throw new DamagedFileException("a block of " + length + " bytes", "a smaller one");
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new DamagedFileException("an end while it was read", size + " bytes");
            }
        }
        position += length;
        return buffer.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

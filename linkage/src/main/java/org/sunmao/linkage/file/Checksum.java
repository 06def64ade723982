package org.sunmao.linkage.file;

import java.util.zip.CRC32C;

/**
 * The checksums of one file: CRC-32C (Castagnoli 1993) over the number of the file, the number of the block and its bytes. So a
 * block of another file, or at another place, does not fit, however whole it is by itself.
 */
final class Checksum {
    private final long file;

    Checksum(long file) {
        this.file = file;
    }

    int of(int block, byte[] bytes, int length) {
        byte[] numbers = new byte[12];
        PackedWriter.LONGS.set(numbers, 0, file);
        PackedWriter.INTS.set(numbers, 8, block);
        CRC32C crc = new CRC32C();
        crc.update(numbers, 0, numbers.length);
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}

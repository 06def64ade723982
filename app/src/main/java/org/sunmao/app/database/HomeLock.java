package org.sunmao.app.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One process per home. The file holds the id of the process that has it and is emptied by an orderly stop, so what is found in it
 * after the lock was got tells of a process that died.
 */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;
    private final boolean leftBehind;

    private HomeLock(FileChannel channel, boolean leftBehind) {
        this.channel = channel;
        this.leftBehind = leftBehind;
    }

    static HomeLock acquire(Path home) throws IOException {
        var channel = FileChannel.open(
                home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        String holder = read(channel);
        if (tryLock(channel) == null) {
            channel.close();
            throw new DatabaseException("The database in " + home + " is in use by another process"
                    + (holder.isEmpty() ? "." : " (" + holder + ")."));
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
        return new HomeLock(channel, !holder.isEmpty());
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
    }

    /** Whether the last holder did not give it back. */
    boolean wasLeftBehind() {
        return leftBehind;
    }

    /** Gives the home back in good order. */
    void release() throws IOException {
        channel.truncate(0);
        close();
    }

    /** Gives the home back as a crash would: the next holder will know. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package org.sunmao.app.stream.hub;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.LastingReaders.LastingReader;

/**
 * One open page. Nothing queues up for it: it knows the newest state and what it sent last, and when its client can take something, it sends what lies
 * between the two. A slow one skips states; it holds no thread, and one event at most.
 */
final class OpenStream implements WriteListener, AsyncListener {

    private static final byte[] BEAT = "event: beat\ndata: \n\n".getBytes(StandardCharsets.UTF_8);

    private final LastingReader reader;
    private final long begunAt = System.nanoTime();
    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Consumer<OpenStream> closed;
    private String sent;
    private @Nullable Drawn newest;
    private byte @Nullable [] first;
    private byte @Nullable [] last;
    private boolean started;
    private boolean beats;
    private final AtomicInteger writers = new AtomicInteger();
    /** Only whoever writes looks at it. */
    private volatile boolean unflushed;

    private boolean over;
    private long wroteAt = System.nanoTime();
    private long checkedAt = System.nanoTime();
    private long checkedAccess;

    /**
     * @param have what its page shows
     * @param retry after how many milliseconds a client comes back that lost the connection
     * @param access the number of the news of access when the reader was looked up
     * @param closed is told once when it is over, for whatever reason
     */
    OpenStream(
            LastingReader reader,
            AsyncContext context,
            String have,
            long retry,
            long access,
            Consumer<OpenStream> closed)
            throws IOException {
        this.reader = reader;
        this.context = context;
        this.out = context.getResponse().getOutputStream();
        this.sent = have;
        this.first = ("retry: " + retry + "\n\n").getBytes(StandardCharsets.UTF_8);
        this.checkedAccess = access;
        this.closed = closed;
    }

    /** From here on the container says when the client can take something. */
    void start() {
        context.addListener(this);
        out.setWriteListener(this);
    }

    /** Whose it is. */
    LastingReader reader() {
        return reader;
    }

    /** Sends what brings the page to this state, now or as soon as the client can take it. */
    void show(Drawn state) {
        synchronized (this) {
            newest = state;
        }
        write();
    }

    /** Sends a sign of life where nothing was sent since this moment. */
    void beat(long silentSince) {
        synchronized (this) {
            if (wroteAt - silentSince > 0) {
                return;
            }
            beats = true;
        }
        write();
    }

    /**
     * Whether the reader is still who it was. The database is asked where somebody's access changed meanwhile, or the last answer is older than so
     * many nanoseconds.
     */
    boolean holds(long access, long longest) {
        synchronized (this) {
            if (checkedAccess == access && System.nanoTime() - checkedAt < longest) {
                return reader.seemsToHold();
            }
        }
        boolean holds = reader.holds();
        synchronized (this) {
            checkedAccess = access;
            checkedAt = System.nanoTime();
        }
        return holds;
    }

    /** Whether it goes on for longer than so many nanoseconds. */
    boolean isOlderThan(long nanos) {
        return System.nanoTime() - begunAt > nanos;
    }

    /** Says why, as far as the client listens, and closes. */
    void end(String why) {
        synchronized (this) {
            newest = null;
            last = ("event: ended\ndata: " + why + "\n\n").getBytes(StandardCharsets.UTF_8);
        }
        write();
        close();
    }

    /** Closes; the client comes back by itself. */
    void close() {
        if (leave()) {
            complete(context);
        }
    }

    private static void complete(AsyncContext context) {
        try {
            context.complete();
        } catch (IllegalStateException alreadyOver) {
            // The container was quicker.
        }
    }

    private boolean leave() {
        synchronized (this) {
            if (over) {
                return false;
            }
            over = true;
        }
        closed.accept(this);
        return true;
    }

    @Override
    public void onWritePossible() {
        synchronized (this) {
            started = true;
        }
        write();
    }

    /** One thread writes at a time; whoever comes meanwhile leaves it to that one. No lock is held while the container works. */
    private void write() {
        if (writers.getAndIncrement() > 0) {
            return;
        }
        int served = 1;
        do {
            try {
                writeWhatCanBe();
            } catch (IOException | IllegalStateException gone) {
                // The container ends what broke, and says so to onError.
                leave();
            }
            served = writers.addAndGet(-served);
        } while (served > 0);
    }

    private void writeWhatCanBe() throws IOException {
        while (isOpen() && out.isReady()) {
            if (unflushed) {
                unflushed = false;
                out.flush();
                continue;
            }
            byte[] next = next();
            if (next == null) {
                return;
            }
            unflushed = true;
            out.write(next);
        }
    }

    private synchronized boolean isOpen() {
        return started && !over;
    }

    private synchronized byte @Nullable [] next() {
        byte[] next = first;
        first = null;
        if (next == null && newest != null) {
            next = newest.from(sent);
            sent = newest.written();
            newest = null;
        }
        if (next == null) {
            next = last;
            last = null;
        }
        if (next == null && beats) {
            next = BEAT;
        }
        beats = false;
        if (next != null) {
            wroteAt = System.nanoTime();
        }
        return next;
    }

    @Override
    public void onError(Throwable failure) {
        leave();
    }

    /** Whoever does not complete here gets the page of errors, written to nobody. */
    @Override
    public void onError(AsyncEvent event) {
        leave();
        complete(event.getAsyncContext());
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Never begun a second time.
    }
}

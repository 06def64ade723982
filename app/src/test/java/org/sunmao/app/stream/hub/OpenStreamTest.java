package org.sunmao.app.stream.hub;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.sunmao.app.access.LastingReaders.LastingReader;
import org.sunmao.app.access.Reader;

/** A client that takes nothing for a while, and one that is gone. */
class OpenStreamTest {

    private static final Drawn BEFORE = new Drawn(Map.of("figures", "0"));

    private final Wire wire = new Wire();
    private final AtomicInteger closed = new AtomicInteger();
    private final OpenStream stream = stream();

    private OpenStream stream() {
        try {
            var response = new MockHttpServletResponse() {
                @Override
                public ServletOutputStream getOutputStream() {
                    return wire;
                }
            };
            return new OpenStream(
                    new Always(),
                    new MockAsyncContext(new MockHttpServletRequest(), response),
                    BEFORE.written(),
                    1_000,
                    0,
                    gone -> closed.incrementAndGet());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody whose session never ends. */
    private static final class Always implements LastingReader {
        @Override
        public Reader reader() {
            return Reader.visitor();
        }

        @Override
        public boolean seemsToHold() {
            return true;
        }

        @Override
        public boolean holds() {
            return true;
        }
    }

    /** Takes bytes when it is said to. */
    private static final class Wire extends ServletOutputStream {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private boolean ready = true;
        private boolean takesOne;
        private boolean broken;

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}

        @Override
        public void write(int b) {
            taken.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws java.io.IOException {
            if (!ready || broken) {
                throw new java.io.IOException("written though it was not ready, or to nobody");
            }
            taken.write(bytes, from, length);
            ready = !takesOne;
        }

        String text() {
            return taken.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_slow_client_skips_states_and_comes_to_the_newest() {
        stream.start();
        stream.onWritePossible();
        wire.takesOne = true;
        stream.show(new Drawn(Map.of("figures", "1")));
        for (int i = 2; i <= 1_000; i++) {
            stream.show(new Drawn(Map.of("figures", Integer.toString(i))));
        }
        assertThat(wire.text()).containsOnlyOnce("event: parts").contains("\"figures\":\"1\"");

        wire.takesOne = false;
        wire.ready = true;
        stream.onWritePossible();

        assertThat(wire.text().split("event: parts", -1)).hasSize(3);
        assertThat(wire.text()).contains("\"figures\":\"1000\"").doesNotContain("\"figures\":\"999\"");
    }

    @Test
    void nothing_is_written_before_the_container_says_so_and_nothing_twice() {
        stream.start();
        stream.show(new Drawn(Map.of("figures", "1")));
        assertThat(wire.text()).isEmpty();

        stream.onWritePossible();
        stream.show(new Drawn(Map.of("figures", "1")));
        stream.show(new Drawn(Map.of("figures", "1")));

        assertThat(wire.text()).startsWith("retry: 1000\n\n").containsOnlyOnce("event: parts");
    }

    @Test
    void what_came_back_to_what_the_page_shows_is_not_sent() {
        wire.ready = false;
        stream.start();
        stream.onWritePossible();
        stream.show(new Drawn(Map.of("figures", "1")));
        stream.show(BEFORE);
        wire.ready = true;
        stream.onWritePossible();

        assertThat(wire.text()).doesNotContain("event: parts");
    }

    @Test
    void one_that_is_gone_is_closed_once() {
        stream.start();
        stream.onWritePossible();
        wire.broken = true;
        stream.show(new Drawn(Map.of("figures", "1")));
        stream.show(new Drawn(Map.of("figures", "2")));
        stream.close();

        assertThat(closed).hasValue(1);
    }

    @Test
    void a_sign_of_life_is_sent_only_where_nothing_else_was() {
        stream.start();
        stream.onWritePossible();
        stream.beat(System.nanoTime() - 1_000_000_000L);
        assertThat(wire.text()).doesNotContain("beat");

        stream.beat(System.nanoTime() + 1_000_000_000L);
        assertThat(wire.text()).containsOnlyOnce("event: beat");
    }
}

package org.sunmao.linkage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a", "Gamma é ÿ", "海天大厦", "a海b", "𠮷野家", "\uD842", "\u0000\uFFFF", "Ā"})
    void a_text_is_read_as_it_was_written(String text) {
        PackedWriter out = new PackedWriter(1);
        out.text(text);
        out.text(text);
        PackedReader in = new PackedReader(out.toByteArray());
        assertThat(in.text()).isEqualTo(text);
        assertThat(in.sharedText()).isEqualTo(text);
        assertThat(in.isAtEnd()).isTrue();
    }

    @Test
    void numbers_are_read_as_they_were_written() {
        PackedWriter out = new PackedWriter(1);
        int[] counts = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE};
        Arrays.stream(counts).forEach(out::count);
        out.octet(200);
        out.int32(Integer.MIN_VALUE);
        out.int64(Long.MIN_VALUE + 1);
        out.float64(-0.0);
        out.longs(new long[] {-1, 0, Long.MAX_VALUE});
        out.octets(new byte[] {1, -1});
        PackedReader in = new PackedReader(out.toByteArray());
        Arrays.stream(counts).forEach(n -> assertThat(in.count()).isEqualTo(n));
        assertThat(in.octet()).isEqualTo(200);
        assertThat(in.int32()).isEqualTo(Integer.MIN_VALUE);
        assertThat(in.int64()).isEqualTo(Long.MIN_VALUE + 1);
        assertThat(in.float64()).isEqualTo(-0.0);
        assertThat(in.longs()).containsExactly(-1, 0, Long.MAX_VALUE);
        assertThat(in.octets()).containsExactly(1, -1);
        assertThat(in.isAtEnd()).isTrue();
    }

    @Test
    void no_length_is_believed_that_is_larger_than_what_is_left() {
        PackedWriter out = new PackedWriter(1);
        out.count(Integer.MAX_VALUE);
        byte[] wild = out.toByteArray();
        assertThatThrownBy(() -> new PackedReader(wild).longs()).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new PackedReader(wild).octets()).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new PackedReader(wild).text()).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new PackedReader(wild).int32(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new PackedReader(wild).int64()).isInstanceOf(IndexOutOfBoundsException.class);
        byte[] endless = {-1, -1, -1, -1, -1, -1};
        assertThatThrownBy(() -> new PackedReader(endless).count()).isInstanceOf(IndexOutOfBoundsException.class);
    }
}

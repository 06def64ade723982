package org.sunmao.linkage.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BlockTest {
    @Test
    void everything_is_read_as_it_was_written() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append((char) random.nextInt(0x10000));
            }
            int count = random.nextInt() >>> random.nextInt(31) + 1;
            long number = random.nextLong();
            double real = Double.longBitsToDouble(random.nextLong());
            BlockWriter out = new BlockWriter();
            out.text(text.toString());
            out.text(null);
            out.count(count);
            out.int64(number);
            out.float64(real);
            out.flag(true);
            out.byteOf(200);
            out.longs(new long[] {number, -1});
            out.bytes(new byte[] {1, 2, 3});
            out.text("榫卯");
            BlockReader in = new BlockReader(out.toBytes());
            assertThat(in.text()).isEqualTo(text.toString());
            assertThat(in.textOrNull()).isNull();
            assertThat(in.count()).isEqualTo(count);
            assertThat(in.int64()).isEqualTo(number);
            assertThat(Double.doubleToRawLongBits(in.float64())).isEqualTo(Double.doubleToRawLongBits(real));
            assertThat(in.flag()).isTrue();
            assertThat(in.byteOf()).isEqualTo(200);
            assertThat(in.longs()).containsExactly(number, -1);
            in.skipBytes();
            assertThat(in.hasMore()).isTrue();
            assertThat(in.text()).isEqualTo("榫卯");
            assertThat(in.hasMore()).isFalse();
        }
    }
}

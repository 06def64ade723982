package org.sunmao.linkage.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;

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
            PackedWriter out = new PackedWriter();
            out.text(text.toString());
            out.text(null);
            out.count(count);
            out.int64(number);
            out.float64(real);
            out.flag(true);
            out.octet(200);
            out.longs(new long[] {number, -1});
            out.octets(new byte[] {1, 2, 3});
            out.text("榫卯");
            PackedReader in = new PackedReader(out.toByteArray());
            assertThat(in.string()).isEqualTo(text.toString());
            assertThat(in.text()).isNull();
            assertThat(in.count()).isEqualTo(count);
            assertThat(in.int64()).isEqualTo(number);
            assertThat(Double.doubleToRawLongBits(in.float64())).isEqualTo(Double.doubleToRawLongBits(real));
            assertThat(in.flag()).isTrue();
            assertThat(in.octet()).isEqualTo(200);
            assertThat(in.longs()).containsExactly(number, -1);
            in.skipOctets();
            assertThat(!in.isAtEnd()).isTrue();
            assertThat(in.string()).isEqualTo("榫卯");
            assertThat(!in.isAtEnd()).isFalse();
        }
    }
}

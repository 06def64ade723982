package org.sunmao.sample.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.EnterpriseName;
import org.sunmao.sample.world.EnterpriseName.Order;

class NameNoiseTest {

    private static final EnterpriseName NAME = new EnterpriseName("望澜", "瑞宸", "信息技术", "有限公司", "", Order.AFTER_BRAND);

    @Test
    void without_noise_the_name_stands_as_registered() {
        assertThat(NameNoise.write(NAME, 0, Dice.of(1, "x"))).isEqualTo("瑞宸（望澜）信息技术有限公司");
    }

    @Test
    void noise_has_many_forms_and_seldom_leaves_the_name_alone() {
        Dice dice = Dice.of(1, "noise");
        Set<String> written = new HashSet<>();
        int unchanged = 0;
        for (int i = 0; i < 1000; i++) {
            String text = NameNoise.write(NAME, 1, dice);
            written.add(text);
            unchanged += text.equals(NAME.full()) ? 1 : 0;
        }
        assertThat(unchanged).isLessThan(100);
        assertThat(written).hasSizeGreaterThan(60).contains("瑞宸信息技术", "瑞宸", "瑞宸（望澜市）信息技术有限公司", "望澜瑞宸信息技术有限公司");
    }
}

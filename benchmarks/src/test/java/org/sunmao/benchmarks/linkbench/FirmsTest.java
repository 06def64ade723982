package org.sunmao.benchmarks.linkbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirmsTest {

    private static final int COUNT = 20_000;

    @Test
    void no_stranger_bears_a_registered_name_in_another_writing() {
        var firms = new Firms(COUNT, 1);
        Set<String> registered = new HashSet<>();
        for (int i = 0; i < COUNT; i++) {
            registered.add(firms.next(i).name().inLaw());
        }
        // So many that without the rule there would be some.
        for (int i = 0; i < COUNT; i++) {
            assertThat(registered)
                    .doesNotContain(firms.stranger(COUNT + i).name().inLaw());
        }
    }

    @ParameterizedTest
    @CsvSource({"有限公司, 有限责任公司, true", "有限公司, 股份有限公司, false"})
    void the_law_takes_names_for_one_wherever_the_city_stands(String one, String other, boolean equal) {
        City city = City.ALL.get(0);
        String first = new FirmName(city, "天金", "科技", one, false).inLaw();
        String bracketed = new FirmName(city, "天金", "科技", other, true).inLaw();
        assertThat(first.equals(bracketed)).isEqualTo(equal);
    }
}

package org.sunmao.app.projects.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|100",
                "1,234.56|123456",
                "3.5亿|35000000000",
                "3.5 亿元|35000000000",
                "800万|800000000",
                "0.01|1",
                "1，000元|100000",
                "100000亿|1000000000000000"
            })
    void a_sum_is_read_to_the_fen(String typed, long fen) {
        assertThat(Typed.fen(typed)).contains(fen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "1.234", "三亿", "100001亿", "1e9", "12万亿", "99999999999999999999"})
    void what_is_no_sum_is_not_read(String typed) {
        assertThat(Typed.fen(typed)).isEmpty();
    }

    @Test
    void days_months_and_jobs() {
        assertThat(Typed.day("2026-11-30", TODAY)).contains(TODAY);
        assertThat(Typed.day("2026-12-01", TODAY)).as("not yet").isEmpty();
        assertThat(Typed.day("2026-02-30", TODAY)).isEmpty();
        assertThat(Typed.month("2026-11", TODAY)).isPresent();
        assertThat(Typed.month("2026-12", TODAY)).isEmpty();
        assertThat(Typed.jobs("1000000")).contains(1_000_000);
        assertThat(Typed.jobs("1000001")).isEmpty();
        assertThat(Typed.jobs("-1")).isEmpty();
        assertThat(Typed.line("a\nb", 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "深圳市霁帆洲软件有限公司,深圳市霁帆洲软件有限责任公司,name",
        "深圳市霁帆洲软件有限公司,霁帆洲软件有限公司,name-without-place",
        "深圳市霁帆洲软件有限公司,霁帆洲（广西）科技有限公司,trade-name",
        "深圳市霁帆洲软件有限公司,深圳市栖禾庭软件有限公司,"
    })
    void an_investor_is_known_by_the_parts_of_the_name(String one, String other, String why) {
        assertThat(InvestorName.read(one).sameAs(InvestorName.read(other)).orElse(null))
                .isEqualTo(why);
    }
}

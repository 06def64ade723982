package org.sunmao.app.matters.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.matters.FieldType;
import org.sunmao.app.matters.MatterField;

class FieldReaderTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "MONEY|1,234.5|123450",
                "MONEY|0.01|1",
                "MONEY|1，000|100000",
                "MONEY|0.001|-",
                "MONEY|1.10000|110",
                "MONEY|-1|-",
                "MONEY|10000000000000.01|-",
                "MONEY|一万|-",
                "DATE|2026-02-28|2026-02-28",
                "DATE|2026-02-30|-",
                "COUNT|12|12",
                "COUNT|-1|-",
                "COUNT|1.5|-",
                "MARK|5|5",
                "MARK|6|-",
                "FLAG|yes|yes",
                "FLAG|on|-",
                "UNIT|roads|roads",
                "UNIT|moon|-",
                "UNITS|roads, power,roads|roads,power",
                "UNITS|roads,moon|-",
                "LINE|twelve chars|twelve chars",
                "LINE|thirteen char|-",
            })
    void a_field_is_read_or_it_is_not(FieldType type, String typed, String kept) {
        var field = new MatterField("field", type, type == FieldType.LINE ? 12 : 0, java.util.List.of(), null);
        assertThat(new FieldReader(Set.of("roads", "power")).read(field, typed).orElse(null))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"road, road", "sea, -"})
    void a_choice_is_one_of_its_choices(String typed, String kept) {
        assertThat(new FieldReader(Set.of())
                        .read(MatterField.choice("sort", "road", "power"), typed)
                        .orElse("-"))
                .isEqualTo(kept);
    }
}

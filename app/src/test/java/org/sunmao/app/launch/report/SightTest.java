package org.sunmao.app.launch.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightTest {

    @ParameterizedTest
    @CsvSource({
        "PERSON, 张三丰, 张**",
        "PHONE, 19900001234, 199****1234",
        "TEXT, 找张三 19900001234, 找张三 199****1234",
        "TEXT, 望澜启明软件有限公司, 望澜启明软件有限公司",
    })
    void telephones_and_persons_are_masked_unless_asked_for(Sight.Matter matter, String value, String masked) {
        assertThat(new Sight(false).of(matter, value)).isEqualTo(masked);
        assertThat(new Sight(true).of(matter, value)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "联系人, PERSON",
        "given_name, PERSON",
        "Last Name, PERSON",
        "authors, PERSON",
        "手机号码, PHONE",
        "Telephone, PHONE",
        "title, TEXT",
        "企业名称, TEXT"
    })
    void a_column_of_any_list_is_about_what_its_header_says(String header, Sight.Matter matter) {
        assertThat(Sight.matterOf(header)).isEqualTo(matter);
    }

    @Test
    void a_cell_that_holds_a_document_is_cut_between_characters() {
        String shown = new Sight(false).of(Sight.Matter.TEXT, "𠮷".repeat(5_000));
        assertThat(shown.codePointCount(0, shown.length())).isEqualTo(301);
        assertThat(shown).endsWith("𠮷…");
    }
}

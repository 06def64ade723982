package org.sunmao.app.intake.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLabelsTest {

    @ParameterizedTest
    @CsvSource({
        "望澜启明软件有限公司（专精特新）,望澜启明软件有限公司,专精特新",
        "望澜启明软件有限公司（国家级专精特新“小巨人”企业）,望澜启明软件有限公司,国家级专精特新“小巨人”企业",
        "望澜启明软件有限公司 (高企)【规上】,望澜启明软件有限公司,高企|规上",
        "启明（望澜）软件有限公司(瞪羚企业),启明（望澜）软件有限公司,瞪羚企业",
        "望澜启明投资合伙企业（有限合伙）,望澜启明投资合伙企业（有限合伙）,''",
        "澜东明理（望澜）律师事务所,澜东明理（望澜）律师事务所,''",
        "启明软件有限公司（望澜）,启明软件有限公司（望澜）,''",
        "（专精特新）,（专精特新）,''"
    })
    void labels_come_off_the_end_of_a_name_and_nothing_else(String text, String name, String labels) {
        NameLabels.Split split = NameLabels.of(text);
        assertThat(split.name()).isEqualTo(name);
        assertThat(String.join("|", split.labels())).isEqualTo(labels);
    }
}

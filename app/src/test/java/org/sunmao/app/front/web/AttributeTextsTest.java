package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.foundation.Scope;

class AttributeTextsTest {

    @ParameterizedTest
    @CsvSource({
        "code, 919901007084927051, 919901007084927051",
        "credit-code, 919901007084927064, 919901007084927064",
        "code, 919901007084927052, 919901********7052",
        "code, 990101199001010010, 990101********0010",
        "remark, 919901007084927051, 919901********7051",
        "legal-person, 欧阳明, 欧**"
    })
    void a_credit_code_of_digits_is_no_persons_number(String field, String text, String shown) {
        assertThat(AttributeTexts.masked(Scope.district("someone"), field, text))
                .isEqualTo(shown);
    }
}

package org.sunmao.app.launch.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which expressions of licences leave a choice that is allowed, when MIT, ISC and "A Licence" are. */
class LicenceExpressionTest {

    private static final Set<String> ALLOWED = Set.of("MIT", "ISC", "A Licence");

    @ParameterizedTest
    @CsvSource({
        "MIT, true",
        "GPL-3.0, false",
        "A Licence, true",
        "MIT OR GPL-3.0, true",
        "GPL-3.0 OR MIT, true",
        "MIT AND GPL-3.0, false",
        "MIT AND ISC, true",
        "GPL-3.0 OR MIT AND ISC, true",
        "GPL-3.0 AND MIT OR ISC, true",
        "GPL-3.0 AND (MIT OR ISC), false",
        "(MIT OR Apache-2.0), true",
        "(MIT OR (GPL-3.0 AND ISC)) AND ISC, true",
        "ORACLE, false",
        "MITAND, false",
        "MIT AND, false",
        "(MIT, false",
        "MIT), false",
        "MIT ISC, false",
        "'', false",
    })
    void a_choice_has_to_be_allowed_as_a_whole(String expression, boolean fits) {
        assertThat(LicenceExpression.fits(expression, ALLOWED::contains)).isEqualTo(fits);
    }
}

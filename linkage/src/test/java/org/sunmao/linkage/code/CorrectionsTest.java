package org.sunmao.linkage.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsTest {
    private static final String EXAMPLE = "91350100M000100Y43";
    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @CsvSource({
        "91350100N000100Y43, LOOK_ALIKE, 8",
        "91350100M00010OY34, TRANSPOSED, 16",
        "91350100M000100Y48, LOOK_ALIKE, 17",
        "97350100M000100Y43, LOOK_ALIKE, 1",
        "９７３５０１００m000100y43, LOOK_ALIKE, 1",
        "913501V0M000100Y43, WRONG_CHARACTER, 6",
        "913501000M000100Y43, EXTRA_CHARACTER, 6"
    })
    void the_likeliest_correction_comes_first(String written, CodeSlip slip, int position) {
        CodeCorrection first = CreditCode.corrections(written).get(0);
        assertThat(first.value()).isEqualTo(EXAMPLE);
        assertThat(first.slip()).isEqualTo(slip);
        assertThat(first.position()).isEqualTo(position);
    }

    @Test
    void a_lost_character_is_among_the_corrections() {
        assertThat(CreditCode.corrections("9135010M000100Y43"))
                .anySatisfy(c -> assertThat(c.value()).isEqualTo(EXAMPLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {EXAMPLE, "", "无", "12345", "000000000000000000", "9135 0100 M000 100Y 43"})
    void what_needs_no_correction_or_is_no_code_has_none(String text) {
        assertThat(CreditCode.corrections(text)).isEmpty();
    }

    @Test
    void every_correction_is_valid_and_the_weights_fall_and_stay_below_one() {
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            List<CodeCorrection> found = CreditCode.corrections(slip(code(random), random, i % 3));
            double sum = 0;
            double last = 1;
            for (CodeCorrection c : found) {
                assertThat(CreditCode.read(c.value()).valid()).isTrue();
                assertThat(c.weight()).isLessThanOrEqualTo(last);
                last = c.weight();
                sum += c.weight();
            }
            assertThat(sum).isLessThan(1);
        }
    }

    @Test
    void most_slips_are_undone_by_the_first_correction() {
        Random random = new Random(11);
        int[] first = new int[3];
        int[] any = new int[3];
        int rounds = 300;
        for (int i = 0; i < 3 * rounds; i++) {
            String right = code(random);
            List<CodeCorrection> found = CreditCode.corrections(slip(right, random, i % 3));
            first[i % 3] += !found.isEmpty() && found.get(0).value().equals(right) ? 1 : 0;
            any[i % 3] += found.stream().anyMatch(c -> c.value().equals(right)) ? 1 : 0;
        }
        System.out.printf(
                "corrections of %d each, first / listed: look-alike %d / %d, swapped %d / %d, any character %d / %d%n",
                rounds, first[0], any[0], first[1], any[1], first[2], any[2]);
        assertThat(any).containsOnly(rounds);
        assertThat(first[0]).isGreaterThan(rounds * 85 / 100);
        assertThat(first[1]).isGreaterThan(rounds * 75 / 100);
    }

    @Test
    void a_wrong_number_without_a_second_check_has_many_weak_corrections() {
        String number = "37020223000123" + CreditCode.registrationCheckDigit("37020223000123");
        String wrong = number.substring(0, 5) + "9" + number.substring(6);
        List<CodeCorrection> found = CreditCode.corrections(wrong);
        assertThat(found).anySatisfy(c -> assertThat(c.value()).isEqualTo(number));
        assertThat(found).hasSizeGreaterThan(10);
        assertThat(found.get(0).weight()).isLessThan(0.7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "统一社会信用代码：91350100M000100Y43; ''",
                "税号 91350100M000100Y43; ''",
                "USCC: 91350100m000100y43; ''",
                "91350100M000100Y43（张三）; 张三",
                "税号 91350100M000100Y43，电话 0532-80271234; 电话053280271234",
                "913501 00M000100 Y43；Tel 80271234; TEL80271234"
            })
    void a_code_is_found_in_text_and_the_rest_is_left_over(String text, String leftover) {
        CodeReading reading = CreditCode.read(text);
        assertThat(reading.value()).isEqualTo(EXAMPLE);
        assertThat(reading.valid()).isTrue();
        assertThat(reading.certainty()).isEqualTo(1);
        assertThat(reading.leftover()).isEqualTo(leftover);
    }

    @Test
    void a_code_is_the_surer_the_more_checks_fit() {
        String number = "37020223000123" + CreditCode.registrationCheckDigit("37020223000123");
        assertThat(CreditCode.read(EXAMPLE).certainty()).isEqualTo(1);
        assertThat(CreditCode.read(number).certainty()).isEqualTo(0.9);
        assertThat(CreditCode.read("91350100M000100Y48").certainty()).isEqualTo(0.5);
        assertThat(CreditCode.read("91350100N000100Y43").certainty()).isEqualTo(0.2);
        assertThat(CreditCode.read("9135010VM000100Y43").certainty()).isZero();
        assertThat(CreditCode.read("无").certainty()).isZero();
    }

    private static String code(Random random) {
        String inner = "MA%c%05d".formatted(LETTERS.charAt(random.nextInt(LETTERS.length())), random.nextInt(100_000));
        String first17 = "91370202" + inner + CreditCode.organisationCheckCharacter(inner);
        return first17 + CreditCode.checkCharacter(first17);
    }

    /** A look-alike (kind 0), two neighbours swapped (1) or any other character (2); never one that leaves the code valid. */
    private static String slip(String code, Random random, int kind) {
        String[] alike = {"17", "38", "56", "8B", "MN", "XY"};
        while (true) {
            int i = random.nextInt(code.length() - 1);
            char[] out = code.toCharArray();
            if (kind == 1) {
                out[i] = code.charAt(i + 1);
                out[i + 1] = code.charAt(i);
            } else if (kind == 2) {
                out[i] = LETTERS.charAt(random.nextInt(LETTERS.length()));
            } else {
                String pair = alike[random.nextInt(alike.length)];
                int at = pair.indexOf(out[i]);
                out[i] = at < 0 ? out[i] : pair.charAt(1 - at);
            }
            String wrong = new String(out);
            if (!wrong.equals(code)) {
                return wrong;
            }
        }
    }
}

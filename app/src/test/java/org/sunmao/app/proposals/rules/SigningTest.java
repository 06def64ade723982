package org.sunmao.app.proposals.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sunmao.app.proposals.Draft;
import org.sunmao.app.proposals.Signature;

/** A signature is of a text and for so many days. */
class SigningTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private static Draft draft(String advice, boolean open) {
        return new Draft(
                1,
                "a",
                "案由",
                "city",
                "",
                "情况",
                advice,
                null,
                null,
                null,
                open,
                open,
                open,
                "writing",
                null,
                Instant.EPOCH,
                false);
    }

    private static Signature signature(@Nullable String answer, @Nullable String hash) {
        return new Signature(1, "b", DAY, answer, hash, false);
    }

    @Test
    void what_is_not_answered_waits_through_its_last_day_and_then_has_expired() {
        assertThat(Signing.state(signature(null, null), "x", DAY)).isEqualTo(Signing.State.INVITED);
        assertThat(Signing.state(signature(null, null), "x", DAY.plusDays(1))).isEqualTo(Signing.State.EXPIRED);
        assertThat(Signing.state(signature("declined", null), "x", DAY.plusDays(1)))
                .isEqualTo(Signing.State.DECLINED);
    }

    @Test
    void a_signature_holds_for_its_text_alone_and_then_for_ever() {
        Signature signed = signature("signed", Signing.hash(draft("建议", false)));
        assertThat(Signing.state(signed, Signing.hash(draft("建议", false)), DAY.plusYears(1)))
                .isEqualTo(Signing.State.SIGNED);
        String changed = Signing.hash(draft("别的建议", false));
        assertThat(Signing.state(signed, changed, DAY)).isEqualTo(Signing.State.LAPSED);
        assertThat(Signing.state(signed, changed, DAY.plusDays(1))).isEqualTo(Signing.State.EXPIRED);
        assertThat(Signing.signed(List.of(signed), changed, DAY)).isEmpty();
    }

    @Test
    void consents_are_no_part_of_what_is_signed_and_no_part_runs_into_another() {
        assertThat(Signing.hash(draft("建议", true))).isEqualTo(Signing.hash(draft("建议", false)));
        Draft one = new Draft(
                1,
                "a",
                "案由",
                "city",
                "",
                "甲乙",
                "丙",
                null,
                null,
                null,
                false,
                false,
                false,
                "writing",
                null,
                Instant.EPOCH,
                false);
        Draft other = new Draft(
                1,
                "a",
                "案由",
                "city",
                "",
                "甲",
                "乙丙",
                null,
                null,
                null,
                false,
                false,
                false,
                "writing",
                null,
                Instant.EPOCH,
                false);
        assertThat(Signing.hash(one)).isNotEqualTo(Signing.hash(other));
    }

    @Test
    void a_draft_says_what_it_lacks() {
        assertThat(draft(" ", false).missing()).containsExactly("advice");
    }
}

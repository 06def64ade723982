package org.sunmao.app.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocksTest {

    private Instant now = Instant.parse("2026-03-01T08:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @ParameterizedTest
    @CsvSource({
        "1, 0",
        "9, 0",
        "10, 5",
        "11, 0",
        "14, 0",
        "15, 10",
        "20, 20",
        "25, 40",
        "30, 60",
        "35, 60",
        "1000, 60",
        "100000, 60"
    })
    void a_name_rests_longer_with_every_five_failures_up_to_an_hour(int failures, long minutes) {
        assertThat(LockRule.lockAfter(failures).orElse(Duration.ZERO)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void an_address_is_shut_after_too_many_failures_for_the_rest_of_ten_minutes() {
        var limit = new AddressLimit(clock, 3);
        limit.failed("10.0.0.1");
        limit.failed("10.0.0.1");
        assertThat(limit.isShut("10.0.0.1")).isFalse();
        limit.failed("10.0.0.1");
        assertThat(limit.isShut("10.0.0.1")).isTrue();
        assertThat(limit.isShut("10.0.0.2")).isFalse();
        now = now.plus(Duration.ofMinutes(10));
        assertThat(limit.isShut("10.0.0.1")).isFalse();
    }

    @Test
    void addresses_do_not_fill_the_memory_and_none_sets_no_limit() {
        var limit = new AddressLimit(clock, 1);
        limit.failed("first");
        for (int i = 0; i < AddressLimit.MOST_ADDRESSES; i++) {
            limit.failed("address " + i);
        }
        assertThat(limit.isShut("first")).isFalse();
        assertThat(limit.isShut("address 0")).isTrue();

        var none = new AddressLimit(clock, 0);
        none.failed("first");
        assertThat(none.isShut("first")).isFalse();
    }

    @Test
    void what_is_sealed_opens_for_its_person_with_its_key_only() {
        var sealer = new Sealer(new byte[Sealer.KEY_BYTES]);
        byte[] secret = {1, 2, 3};
        byte[] sealed = sealer.seal(secret, 7);

        assertThat(sealer.open(sealed, 7)).isEqualTo(secret);
        assertThat(sealer.seal(secret, 7)).isNotEqualTo(sealed);
        assertThatThrownBy(() -> sealer.open(sealed, 8)).isInstanceOf(IllegalStateException.class);
        byte[] other = new byte[Sealer.KEY_BYTES];
        other[0] = 1;
        assertThatThrownBy(() -> new Sealer(other).open(sealed, 7)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> sealer.open(sealed, 7)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void recovery_codes_are_known_however_they_are_typed() {
        var codes = Secrets.newRecoveryCodes();
        assertThat(new HashSet<>(codes)).hasSize(10);
        String code = codes.get(0);
        assertThat(Secrets.recoveryHash(
                        " " + code.toUpperCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(Secrets.recoveryHash(code));
        assertThat(Secrets.recoveryHash(code)).isNotEqualTo(Secrets.recoveryHash(codes.get(1)));
    }
}

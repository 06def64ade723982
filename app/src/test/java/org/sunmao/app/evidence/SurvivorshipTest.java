package org.sunmao.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which claim wins. */
class SurvivorshipTest {

    private static final Survivorship POLICY = new Survivorship(
            Map.of("phone", List.of("tenants", "register")),
            List.of("register", "tax", "tenants"),
            text -> text.toLowerCase(Locale.ROOT));

    private static Claim claim(String attribute, String value, String kind, String date, int rank, String hash) {
        return new Claim(
                attribute,
                value,
                kind + "-source",
                kind,
                rank,
                LocalDate.parse(date),
                LocalDate.parse(date),
                hash.hashCode(),
                hash);
    }

    private static String winner(Claim... claims) {
        return POLICY.choose(new ArrayList<>(List.of(claims)))
                .get(claims[0].attribute())
                .get(0)
                .value();
    }

    @Test
    void theKindThatThePolicyNamesFirstBeatsANewerDate() {
        assertThat(winner(
                        claim("name", "tax name", "tax", "2026-09-30", 1, "a"),
                        claim("name", "register name", "register", "2025-01-01", 9, "b")))
                .isEqualTo("register name");
        assertThat(winner(
                        claim("phone", "from register", "register", "2026-09-30", 1, "a"),
                        claim("phone", "from manager", "tenants", "2025-01-01", 9, "b")))
                .isEqualTo("from manager");
    }

    @Test
    void withinAKindTheNewerDateWinsThenTheRankThenTheHash() {
        assertThat(winner(
                        claim("name", "old", "register", "2025-01-01", 1, "a"),
                        claim("name", "new", "register", "2026-01-01", 9, "b")))
                .isEqualTo("new");
        assertThat(winner(
                        claim("name", "second rank", "register", "2026-01-01", 2, "a"),
                        claim("name", "first rank", "register", "2026-01-01", 1, "b")))
                .isEqualTo("first rank");
        assertThat(winner(
                        claim("name", "hash b", "register", "2026-01-01", 1, "b"),
                        claim("name", "hash a", "register", "2026-01-01", 1, "a")))
                .isEqualTo("hash a");
    }

    @Test
    void aKindThatThePolicyDoesNotNameClaimsNothing() {
        assertThat(POLICY.choose(new ArrayList<>(List.of(claim("name", "x", "places", "2026-01-01", 1, "a")))))
                .isEmpty();
    }

    @Test
    void valuesThatSayTheSameAreOneAndDissentIsKept() {
        List<Chosen> names = POLICY.choose(new ArrayList<>(List.of(
                        claim("name", "ABC", "register", "2026-01-01", 1, "a"),
                        claim("name", "abc", "tax", "2026-02-01", 1, "b"),
                        claim("name", "other", "tax", "2026-03-01", 1, "c"))))
                .get("name");
        assertThat(names).extracting(Chosen::value).containsExactly("ABC", "other");
        assertThat(names.get(0).claims()).isEqualTo(2);
    }

    @Test
    void theOrderOfArrivalPlaysNoPart() {
        var random = new Random(3);
        String[] kinds = {"register", "tax", "tenants"};
        for (int world = 0; world < 100; world++) {
            var claims = new ArrayList<Claim>();
            for (int i = 0; i < 12; i++) {
                claims.add(claim(
                        random.nextBoolean() ? "name" : "phone",
                        "value " + random.nextInt(5),
                        kinds[random.nextInt(3)],
                        "2026-0" + (1 + random.nextInt(4)) + "-01",
                        random.nextInt(2),
                        "hash " + i));
            }
            var chosen = POLICY.choose(new ArrayList<>(claims));
            Collections.shuffle(claims, random);
            assertThat(POLICY.choose(claims)).isEqualTo(chosen);
        }
    }

    @Test
    void aRulingGoesBeforeEveryKindWhateverTheirDates() {
        assertThat(winner(
                        claim("name", "register name", "register", "2026-09-30", 1, "a"),
                        claim("name", "ruled name", Survivorship.RULING, "2020-01-01", 99, "b")))
                .isEqualTo("ruled name");
    }

    @Test
    void aValueTellsWhichOtherSourcesSayTheSameAndWhenLast() {
        Chosen chosen = POLICY.choose(new ArrayList<>(List.of(
                        claim("name", "Name", "register", "2026-01-01", 1, "a"),
                        claim("name", "name", "tax", "2025-01-01", 1, "b"),
                        claim("name", "NAME", "tax", "2026-09-30", 1, "c"))))
                .get("name")
                .get(0);

        assertThat(chosen.source()).isEqualTo("register-source");
        assertThat(chosen.claims()).isEqualTo(3);
        assertThat(chosen.also())
                .containsExactly(new Said("tax-source", LocalDate.parse("2026-09-30"), "c".hashCode()));
    }
}

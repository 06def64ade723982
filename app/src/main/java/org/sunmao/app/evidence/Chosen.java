package org.sunmao.app.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value that at least one source claims for an attribute, with the strongest claim for it.
 *
 * @param value canonical text
 * @param source code of the source of the strongest claim
 * @param date newest day of which that source said so
 * @param payload a payload that says so
 * @param claims how many payloads say the same
 * @param since oldest day of which any source said so; null in files that were derived before this was kept
 * @param also the other sources that say the same, each with its newest day: whether a source still says it is not to be seen from the
 *     strongest claim alone
 */
public record Chosen(
        String value,
        String source,
        LocalDate date,
        long payload,
        int claims,
        @Nullable LocalDate since,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Said> also) {

    public Chosen(
            String value,
            String source,
            LocalDate date,
            long payload,
            int claims,
            @Nullable LocalDate since,
            @Nullable List<Said> also) {
        this.value = value;
        this.source = source;
        this.date = date;
        this.payload = payload;
        this.claims = claims;
        this.since = since;
        // Files that were derived before this was kept have none.
        this.also = also == null ? List.of() : List.copyOf(also);
    }

    /** A value that one source alone claims, for one day. */
    public Chosen(String value, String source, LocalDate date, long payload, int claims) {
        this(value, source, date, payload, claims, date, List.of());
    }

    /** The same with one more claim for it, which is weaker than those before. */
    Chosen and(Claim weaker) {
        boolean known = weaker.source().equals(source)
                || also.stream().anyMatch(said -> said.source().equals(weaker.source()));
        List<Said> all = also;
        if (!known) {
            all = new java.util.ArrayList<>(also);
            all.add(new Said(weaker.source(), weaker.date(), weaker.payload()));
        }
        LocalDate oldest = Stream.of(since, weaker.since())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new Chosen(value, source, date, payload, claims + 1, oldest, all);
    }
}

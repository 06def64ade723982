package org.sunmao.app.front.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sunmao.app.evidence.Attributes;
import org.sunmao.app.evidence.Chosen;
import org.sunmao.app.foundation.Scope;

/** One claimed value of an attribute as JSON. */
record ClaimAnswer(
        @Schema(description = "Canonical text: ISO dates, square metres, fen; personal data masked as the role has it")
        String value,

        @Schema(description = "Code of the source") String source,

        @Schema(description = "Newest day of which the source said so")
        LocalDate date,

        @Schema(description = "How many records say the same")
        int records) {

    /** Every attribute with its claimed values, the winner first. */
    static Map<String, List<ClaimAnswer>> all(Scope scope, Attributes attributes) {
        var answers = new TreeMap<String, List<ClaimAnswer>>();
        attributes
                .values()
                .forEach((code, claims) -> answers.put(
                        code,
                        claims.stream().map(claim -> of(scope, code, claim)).toList()));
        return answers;
    }

    private static ClaimAnswer of(Scope scope, String code, Chosen claim) {
        return new ClaimAnswer(
                AttributeTexts.masked(scope, code, claim.value()), claim.source(), claim.date(), claim.claims());
    }
}

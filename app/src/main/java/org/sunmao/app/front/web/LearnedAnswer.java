package org.sunmao.app.front.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.sunmao.app.resolution.LearnedAliases;
import org.sunmao.linkage.place.LearnedAlias;

/** A name or a number that records have taught, as JSON. */
record LearnedAnswer(
        @Schema(description = "name or number") String kind,

        @Schema(description = "A name without block and city, or road and number", example = "海云路2")
        String value,

        @Schema(description = "stated, variant, renamed, other-sources or whole-name")
        String basis,

        @Schema(description = "How many different records say so")
        int records,

        @Schema(description = "Of how many sources") int sources) {

    static LearnedAnswer of(LearnedAlias alias) {
        return new LearnedAnswer(
                LearnedAliases.code(alias.kind()),
                alias.value(),
                LearnedAliases.code(alias.basis()),
                alias.records(),
                alias.sources());
    }
}

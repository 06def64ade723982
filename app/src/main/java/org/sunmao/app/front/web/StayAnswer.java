package org.sunmao.app.front.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.tenancy.Stay;

/** One holder's uninterrupted time in one unit as JSON. Null is not known, or not open. */
public record StayAnswer(
        @Nullable String building,
        @Nullable String buildingName,
        String floor,
        String unit,

        @Schema(description = "enterprise, unlinked (its link is in review) or vacant")
        String holder,

        @Nullable String enterprise,
        @Nullable String name,
        @Nullable BigDecimal areaSqm,

        @Schema(description = "owned, leased, sublet or free; as the source says it where that is none of these")
        @Nullable
        String right,

        @Schema(description = "Canonical terms of the lease by their codes, without those that the reader may not see")
        Map<String, String> terms,

        @Schema(description = "Whether terms were said that the reader may not see")
        boolean termsWithheld,

        @Nullable LocalDate leaseStart,
        @Nullable LocalDate leaseEnd,

        @Schema(description = "Last list before the holder was first named; null when there was none") @Nullable
        LocalDate notBefore,

        @Schema(description = "First list that names the holder")
        LocalDate firstSeen,

        LocalDate lastSeen,

        @Schema(description = "First list that no longer names the holder; null while it does") @Nullable
        LocalDate firstMissing,

        String source) {

    public static StayAnswer of(Stay stay) {
        Long enterprise = stay.enterpriseId();
        return new StayAnswer(
                stay.buildingOpen() ? SubjectPath.buildingId(stay.buildingId()) : null,
                stay.buildingName(),
                stay.floorLabel(),
                stay.unitLabel(),
                stay.holder().name().toLowerCase(java.util.Locale.ROOT),
                enterprise == null ? null : SubjectPath.enterpriseId(enterprise),
                stay.name(),
                stay.takenSqm(),
                stay.rightKind(),
                stay.terms().said(),
                stay.terms().withheld(),
                stay.leaseStart(),
                stay.leaseEnd(),
                stay.notBefore(),
                stay.firstSeen(),
                stay.lastSeen(),
                stay.firstMissing(),
                stay.source());
    }
}

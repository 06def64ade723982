package org.sunmao.app.front.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.foundation.Coordinate;
import org.sunmao.app.foundation.CoordinateSystem;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.resolution.ReasonLine;
import org.sunmao.app.shell.Ui;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.geocode.GeoPoint;
import org.sunmao.linkage.geocode.GeocodeAnswer;
import org.sunmao.linkage.geocode.GeocodeCandidate;

/** Where an address is, by the buildings that the reader may see: the same rights as the list of buildings. */
@RestController
@Allowed
@Tag(name = "buildings")
class GeocodeApi {

    private static final int LONGEST = 300;

    /** One piece of evidence or one finding. */
    record ReasonAnswer(
            @Schema(example = "address.road-and-number-equal")
            String code,

            @Schema(description = "In the reader's language")
            String words,

            @Schema(description = "Weight, log2 of the likelihood ratio; 0 for a finding")
            double bits,

            @Schema(description = "What the address says") String asked,
            @Schema(description = "What the register says") String known) {}

    /** A place that may be meant. */
    record PlaceAnswer(
            @Schema(description = "unit, building, house-number, road, town; none where only the building is known")
            String precision,

            @Schema(example = "B12") @Nullable String building,

            @Schema(description = "Name of the building, road and number, road, or town")
            String label,

            @Schema(description = "Units of the building that are meant, floor/room")
            List<String> units,

            @Nullable Double longitude,
            @Nullable Double latitude,

            @Schema(description = "Metres within which the place lies with that probability; null without a point")
            @Nullable
            Long errorMetres,

            double probability,
            List<ReasonAnswer> reasons) {}

    /** What is known of an address. */
    @Schema(name = "GeocodeAnswer")
    record Answer(
            @Schema(description = "Precision of the first candidate; none where nothing is known")
            String precision,

            @Schema(description = "System of longitude and latitude", example = "wgs84")
            String crs,

            @Schema(description = "At least even odds first, the finest of them first")
            List<PlaceAnswer> candidates,

            @Schema(description = "What of the address was not used")
            String leftover,

            @Schema(description = "Why nothing is known; empty where there are candidates")
            List<ReasonAnswer> reasons) {}

    private final Geocoders geocoders;

    GeocodeApi(Geocoders geocoders) {
        this.geocoders = geocoders;
    }

    /** The places that an address may mean. */
    @GetMapping("/api/geocode")
    @Operation(summary = "Where an address is, by the buildings that the signed-in person may see, with reasons")
    Answer geocode(
            @Parameter(description = "At most 300 characters") @RequestParam String address,
            @Parameter(description = "wgs84, gcj02 (Gaode, Tencent) or bd09 (Baidu)")
                    @RequestParam(defaultValue = "wgs84")
                    String crs,
            Ui ui,
            Reader reader) {
        CoordinateSystem system = CoordinateSystem.find(crs)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such crs"));
        if (address.isBlank() || address.length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "an address has 1 to 300 characters");
        }
        Scope scope = reader.scope();
        GeocodeAnswer found = geocoders.of(scope).locate(address);
        return new Answer(
                word(found.precision()),
                system.code(),
                found.candidates().stream()
                        .map(c -> place(c, system, ui, scope))
                        .toList(),
                found.leftover(),
                reasons(found.reasons(), ui, scope));
    }

    private static PlaceAnswer place(GeocodeCandidate c, CoordinateSystem system, Ui ui, Scope scope) {
        GeoPoint at = c.point();
        Coordinate point = at == null
                ? null
                : system.fromWgs84(new Coordinate(at.longitude(), at.latitude()))
                        .rounded();
        String building = c.building();
        return new PlaceAnswer(
                word(c.precision()),
                building == null ? null : SubjectPath.buildingId(Long.parseLong(building)),
                c.label(),
                c.units(),
                point == null ? null : point.longitude(),
                point == null ? null : point.latitude(),
                point == null ? null : Math.round(c.errorMetres()),
                c.probability(),
                reasons(c.reasons(), ui, scope));
    }

    private static List<ReasonAnswer> reasons(List<Reason> reasons, Ui ui, Scope scope) {
        return ReasonLine.of(reasons, scope).stream()
                .map(r -> new ReasonAnswer(
                        r.comparison() + '.' + r.level(), ui.t(r.key()), r.bits(), r.left(), r.right()))
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

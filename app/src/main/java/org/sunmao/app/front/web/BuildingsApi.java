package org.sunmao.app.front.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.foundation.Coordinate;
import org.sunmao.app.foundation.CoordinateSystem;
import org.sunmao.app.foundation.GeoJsonPoints;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.front.BuildingRow;
import org.sunmao.app.front.store.BuildingList;
import org.sunmao.app.places.Building;
import org.sunmao.app.resolution.LearnedAliases;
import org.sunmao.app.tenancy.BuildingStanding;
import org.sunmao.app.tenancy.Tenancies;
import org.sunmao.app.tenancy.Unit;

/** Buildings as JSON: the same rows and the same rights as on the pages. */
@Clocked
@RestController
@RequestMapping("/api/buildings")
@Allowed
@Tag(
        name = "buildings",
        description = "Building files, as far as the signed-in person's scope goes. Null is not known.")
class BuildingsApi {

    /** A building in a list. */
    @Schema(name = "BuildingLine")
    record Line(
            @Schema(example = "B12") String id,
            String name,

            @Schema(description = "confirmed or provisional")
            String status,

            @Nullable String address,
            @Nullable String street,
            @Nullable BigDecimal rentableAreaSqm,

            @Schema(description = "Let by rentable area, 1 being all") @Nullable
            BigDecimal occupancy,

            @Nullable BigDecimal vacantAreaSqm,
            @Nullable Integer enterprisesPresent,

            @Schema(description = "Tenants whose link waits for a person") @Nullable
            Integer tenantsInReview,

            @Schema(description = "Day of the newest tenant list") @Nullable
            LocalDate tenantsAsOf) {

        static Line of(BuildingRow row) {
            return new Line(
                    SubjectPath.buildingId(row.id()),
                    row.name(),
                    row.confirmed() ? "confirmed" : "provisional",
                    row.address(),
                    row.streetZh(),
                    row.rentableAreaSqm(),
                    row.occupancy(),
                    row.vacantSqm(),
                    row.asOf() == null ? null : row.enterprises(),
                    row.asOf() == null ? null : row.inReview(),
                    row.asOf());
        }
    }

    /** A unit with whoever holds or held it, newest first. */
    record UnitLine(
            String floor,
            String unit,

            @Schema(description = "let, vacant, unknown, or former when another division has replaced it")
            String state,

            @Nullable BigDecimal areaSqm,
            List<StayAnswer> stays) {

        static UnitLine of(Unit unit) {
            return new UnitLine(
                    unit.floorLabel(),
                    unit.label(),
                    unit.former() ? "former" : unit.state().name().toLowerCase(Locale.ROOT),
                    unit.areaSqm(),
                    unit.stays().stream().map(StayAnswer::of).toList());
        }
    }

    /** A building file. */
    @Schema(name = "BuildingFile")
    record File(
            String id,
            String name,
            String status,
            List<String> aliases,

            @Schema(description = "Names and numbers that the list lacks and that records have taught")
            List<LearnedAnswer> learned,

            @Nullable String address,

            @Schema(description = "Nine-digit street code, GB/T 2260") @Nullable
            String street,

            @Schema(description = "System of longitude, latitude and footprint", example = "wgs84")
            String crs,

            @Nullable Double longitude,
            @Nullable Double latitude,

            @Schema(description = "GeoJSON geometry (RFC 7946, but for the system)", types = "object")
            @JsonRawValue
            @Nullable
            String footprint,

            @Schema(
                    description =
                            "Attribute code to claimed values, the winner first; coordinates among them are WGS-84")
            Map<String, List<ClaimAnswer>> attributes,

            @Schema(description = "How it stands by its newest tenant lists; null when none was delivered") @Nullable
            BuildingStanding standing,

            @Schema(description = "Top floor first") List<UnitLine> units) {}

    private final BuildingList list;
    private final BuildingFiles files;
    private final Tenancies tenancies;
    private final LearnedAliases learned;

    BuildingsApi(BuildingList list, BuildingFiles files, Tenancies tenancies, LearnedAliases learned) {
        this.list = list;
        this.files = files;
        this.tenancies = tenancies;
        this.learned = learned;
    }

    @GetMapping
    @Operation(summary = "Lists buildings, fifty a page; hand 'next' as 'after' for the next page")
    ListAnswer<Line> list(@ParameterObject BuildingFilters filters, Reader reader) {
        return ListAnswer.of(list.list(reader.scope(), filters.query(), filters.after(), Lists.PAGE_ROWS), Line::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A building file; an id that leads to another one redirects, what is not open is not found")
    ResponseEntity<File> file(
            @PathVariable String id,
            @Parameter(description = "wgs84, gcj02 (Gaode, Tencent) or bd09 (Baidu)")
                    @RequestParam(defaultValue = "wgs84")
                    String crs,
            Reader reader) {
        Scope scope = reader.scope();
        CoordinateSystem system = CoordinateSystem.find(crs)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such crs"));
        Optional<String> elsewhere = files.findRedirect(scope, id);
        if (elsewhere.isPresent()) {
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create("/api" + elsewhere.get() + "?crs=" + system.code()))
                    .build();
        }
        return ResponseEntity.ok(answer(scope, files.get(scope, id), system));
    }

    File answer(Scope scope, Building building, CoordinateSystem system) {
        Double longitude = building.longitude();
        Double latitude = building.latitude();
        Coordinate point = longitude == null || latitude == null
                ? null
                : system.fromWgs84(new Coordinate(longitude, latitude)).rounded();
        String footprint = building.footprint();
        return new File(
                SubjectPath.buildingId(building.id()),
                building.name(),
                building.confirmed() ? "confirmed" : "provisional",
                building.aliases(),
                learned.list(scope, building.id()).stream()
                        .map(LearnedAnswer::of)
                        .toList(),
                building.address(),
                building.streetCode(),
                system.code(),
                point == null ? null : point.longitude(),
                point == null ? null : point.latitude(),
                footprint == null ? null : GeoJsonPoints.moved(footprint, system::fromWgs84),
                ClaimAnswer.all(scope, building.attributes()),
                tenancies.findStanding(scope, building.id()).orElse(null),
                tenancies.listUnits(scope, building.id()).stream()
                        .map(UnitLine::of)
                        .toList());
    }
}

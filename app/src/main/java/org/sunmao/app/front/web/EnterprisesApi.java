package org.sunmao.app.front.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.front.EnterpriseRow;
import org.sunmao.app.front.store.EnterpriseList;
import org.sunmao.app.tenancy.Tenancies;

/** Enterprises as JSON: the same rows and the same rights as on the pages. */
@Clocked
@RestController
@RequestMapping("/api/enterprises")
@Allowed
@Tag(
        name = "enterprises",
        description = "Enterprise files, as far as the signed-in person's scope goes. Null is not known.")
class EnterprisesApi {

    /** An enterprise in a list. */
    @Schema(name = "EnterpriseLine")
    record Line(
            @Schema(example = "E345") String id,
            String name,

            @Schema(description = "confirmed or provisional")
            String status,

            @Schema(description = "Unified social credit code, GB 32100-2015") @Nullable
            String code,

            @Schema(description = "As the register words it") @Nullable
            String registrationStatus,

            @Schema(description = "Section letter of GB/T 4754-2017") @Nullable
            String industrySection,

            @Nullable Long registeredCapitalFen,

            @Schema(description = "The building at its registered address, an id only") @Nullable
            String registeredIn,

            @Schema(description = "Buildings it holds units in now, ids only")
            List<String> presentIn,

            @Nullable LocalDate presentSince,

            @Schema(description = "Band of its tax in the newest month; null when not open") @Nullable
            String taxBand) {

        static Line of(EnterpriseRow row) {
            Long registered = row.registeredBuildingId();
            return new Line(
                    SubjectPath.enterpriseId(row.id()),
                    row.name(),
                    row.confirmed() ? "confirmed" : "provisional",
                    row.code(),
                    row.status(),
                    row.section(),
                    row.capitalFen(),
                    registered == null ? null : SubjectPath.buildingId(registered),
                    row.presentIn().stream().map(SubjectPath::buildingId).toList(),
                    row.since(),
                    row.band());
        }
    }

    /** Tax of a month: to the fen for those with the right, else its band. */
    record TaxLine(
            YearMonth month,
            @Nullable Long totalFen,
            @Nullable Long retainedFen,
            @Nullable String band) {}

    /** An enterprise file. */
    @Schema(name = "EnterpriseFile")
    record File(
            String id,
            String name,
            String status,
            @Nullable String code,
            @Nullable String industrySection,
            @Nullable String registeredAddress,
            @Nullable String registeredIn,

            @Schema(description = "Attribute code to claimed values, the winner first")
            Map<String, List<ClaimAnswer>> attributes,

            @Schema(description = "Stays in units, those that last first")
            List<StayAnswer> tenancies,

            @Schema(description = "exact, bands, or none when tax is not open to the role")
            String taxOpen,

            @Schema(description = "Newest month first") List<TaxLine> tax) {}

    private final EnterpriseList list;
    private final EnterpriseFiles files;
    private final Enterprises enterprises;
    private final Tenancies tenancies;

    EnterprisesApi(EnterpriseList list, EnterpriseFiles files, Enterprises enterprises, Tenancies tenancies) {
        this.list = list;
        this.files = files;
        this.enterprises = enterprises;
        this.tenancies = tenancies;
    }

    @GetMapping
    @Operation(summary = "Lists enterprises, fifty a page; hand 'next' as 'after' for the next page")
    ListAnswer<Line> list(@ParameterObject EnterpriseFilters filters, Reader reader) {
        return ListAnswer.of(
                list.list(reader.scope(), filters.query(), filters.after(), Lists.PAGE_ROWS)
                        .listed(),
                Line::of);
    }

    @GetMapping("/{id}")
    @Operation(
            summary =
                    "An enterprise file by id or unified social credit code; an id that leads to another one redirects, "
                            + "what is not open is not found")
    ResponseEntity<File> file(@PathVariable String id, Reader reader) {
        Scope scope = reader.scope();
        Optional<String> byCode = files.findByCode(scope, id);
        if (byCode.isPresent()) {
            return elsewhere(HttpStatus.FOUND, byCode.get());
        }
        Optional<String> led = files.findRedirect(scope, id);
        if (led.isPresent()) {
            return elsewhere(HttpStatus.MOVED_PERMANENTLY, led.get());
        }
        Enterprise enterprise = files.get(scope, id);
        files.recordLook(reader, enterprise.id());
        return ResponseEntity.ok(answer(scope, enterprise));
    }

    private static ResponseEntity<File> elsewhere(HttpStatus status, String path) {
        return ResponseEntity.status(status).location(URI.create("/api" + path)).build();
    }

    File answer(Scope scope, Enterprise enterprise) {
        Long registered = enterprise.registeredBuildingId();
        return new File(
                SubjectPath.enterpriseId(enterprise.id()),
                enterprise.name(),
                enterprise.confirmed() ? "confirmed" : "provisional",
                enterprise.code(),
                enterprise.industrySection(),
                enterprise.registeredAddress(),
                registered == null ? null : SubjectPath.buildingId(registered),
                ClaimAnswer.all(scope, enterprise.attributes()),
                tenancies.listStays(scope, enterprise.id()).stream()
                        .map(StayAnswer::of)
                        .toList(),
                scope.tax().name().toLowerCase(java.util.Locale.ROOT),
                tax(scope, enterprise.id()).toList());
    }

    private Stream<TaxLine> tax(Scope scope, long id) {
        return scope.tax() == TaxSight.EXACT
                ? enterprises.listTax(scope, id).stream()
                        .map(tax -> new TaxLine(tax.month(), tax.totalFen(), tax.retainedFen(), null))
                : enterprises.listTaxBands(scope, id).stream()
                        .map(tax -> new TaxLine(tax.month(), null, null, tax.band()));
    }
}

package org.sunmao.app.front.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Reader;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.enterprises.TaxMonth;
import org.sunmao.app.evidence.Attributes;
import org.sunmao.app.evidence.Chosen;
import org.sunmao.app.evidence.Erased;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.front.store.EvidenceCell;
import org.sunmao.app.front.store.EvidencePlace;
import org.sunmao.app.front.store.EvidenceRow;
import org.sunmao.app.front.store.EvidenceRows;
import org.sunmao.app.front.store.SourceDirectory;
import org.sunmao.app.front.store.SubjectIds;
import org.sunmao.app.front.store.SubjectLinks;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.places.Building;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.Tenancies;
import org.sunmao.app.tenancy.Unit;

/** Finds the rows behind a value of a file that is open to the reader, and words them. */
@Component
class RowsPages {

    private final EvidenceRows evidence;
    private final SubjectLinks links;
    private final Tenancies tenancies;
    private final Enterprises enterprises;
    private final SourceDirectory book;
    private final SubjectIds ids;

    RowsPages(
            EvidenceRows evidence,
            SubjectLinks links,
            Tenancies tenancies,
            Enterprises enterprises,
            SourceDirectory book,
            SubjectIds ids) {
        this.ids = ids;
        this.evidence = evidence;
        this.links = links;
        this.tenancies = tenancies;
        this.enterprises = enterprises;
        this.book = book;
    }

    RowsPage ofBuilding(
            Reader reader,
            Ui ui,
            Building building,
            @Nullable String attribute,
            @Nullable Long unit,
            @Nullable Long mention) {
        var work = new Work(ui, reader.scope(), "places", SubjectPath.building(building.id()));
        if (attribute != null) {
            return work.page(
                    building.name(), work.facts.label(attribute), work.claims(building.attributes(), attribute));
        }
        if (unit != null) {
            List<Unit> units = tenancies.listUnits(reader.scope(), building.id());
            var held = find(units, unit)
                    .or(() -> ids.findLiving(reader.scope(), "unit", unit).flatMap(living -> find(units, living)))
                    .orElseThrow(RowsPages::nothing);
            List<Long> payloads = evidence.payloadsOfUnit(reader.scope(), held.id(), null);
            return work.page(building.name(), ui.t("front.rows.unit", held.label()), List.of(work.plain(payloads)));
        }
        return work.ofMention(building.name(), building.id(), mention);
    }

    private static Optional<Unit> find(List<Unit> units, long id) {
        return units.stream().filter(unit -> unit.id() == id).findFirst();
    }

    RowsPage ofEnterprise(
            Reader reader,
            Ui ui,
            Enterprise enterprise,
            @Nullable String attribute,
            @Nullable Long unit,
            @Nullable Long mention,
            @Nullable YearMonth month) {
        var work = new Work(ui, reader.scope(), "enterprises", SubjectPath.enterprise(enterprise.id()));
        if (attribute != null) {
            return work.page(
                    enterprise.name(), work.facts.label(attribute), work.claims(enterprise.attributes(), attribute));
        }
        if (unit != null) {
            List<Long> payloads = evidence.payloadsOfUnit(reader.scope(), unit, enterprise.id());
            return work.page(enterprise.name(), ui.t("front.rows.stay"), List.of(work.plain(payloads)));
        }
        if (month != null) {
            return work.page(
                    enterprise.name(), ui.t("front.rows.tax", ui.month(month)), List.of(tax(work, enterprise, month)));
        }
        return work.ofMention(enterprise.name(), enterprise.id(), mention);
    }

    private RowsPage.Group tax(Work work, Enterprise enterprise, YearMonth month) {
        TaxMonth asked = enterprises.listTax(work.scope, enterprise.id()).stream()
                .filter(tax -> tax.month().equals(month))
                .findFirst()
                .orElseThrow(RowsPages::nothing);
        return work.group(
                work.ui.moneyExact(asked.totalFen()), "", true, asked.payloads(), Long.toString(asked.totalFen()));
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** One page in the making. */
    private final class Work {

        private final Ui ui;
        private final Scope scope;
        private final String path;
        private final boolean building;
        private final SourceNames sources;
        private final Facts facts;

        Work(Ui ui, Scope scope, String room, String path) {
            this.ui = ui;
            this.scope = scope;
            this.path = path;
            this.building = room.equals("places");
            this.sources = new SourceNames(ui, book.byCode(scope));
            this.facts = new Facts(ui, scope, sources, room, path);
        }

        RowsPage page(String subject, String title, List<RowsPage.Group> groups) {
            return new RowsPage(
                    subject,
                    path,
                    building ? SubjectPath.BUILDINGS : SubjectPath.ENTERPRISES,
                    ui.t(building ? "front.menu.buildings" : "front.menu.enterprises"),
                    title,
                    groups);
        }

        RowsPage ofMention(String subject, long id, @Nullable Long mention) {
            boolean its =
                    mention != null && !links.find(scope, id, List.of(mention)).isEmpty();
            if (!its) {
                throw nothing();
            }
            List<Long> payloads = evidence.payloadsOfMention(scope, Objects.requireNonNull(mention));
            return page(subject, ui.t("front.rows.mention"), List.of(plain(payloads)));
        }

        List<RowsPage.Group> claims(Attributes attributes, String attribute) {
            List<Chosen> claims = attributes.list(attribute);
            if (claims.isEmpty()) {
                throw nothing();
            }
            return claims.stream()
                    .map(claim -> group(
                            AttributeTexts.shown(ui, scope, attribute, claim.value()),
                            ui.t(
                                    "front.rows.claim",
                                    sources.name(claim.source()),
                                    ui.date(claim.date()),
                                    claim.claims()),
                            claim == claims.get(0),
                            List.of(claim.payload()),
                            claim.value()))
                    .toList();
        }

        RowsPage.Group plain(List<Long> payloads) {
            return group(null, "", false, payloads, null);
        }

        RowsPage.Group group(
                @Nullable String value, String note, boolean won, List<Long> payloads, @Nullable String said) {
            List<EvidenceRow> open = evidence.list(scope, payloads);
            long wanted = payloads.stream().distinct().count();
            return new RowsPage.Group(
                    value, note, won, open.stream().map(row -> row(row, said)).toList(), (int) (wanted - open.size()));
        }

        private RowsPage.Row row(EvidenceRow row, @Nullable String said) {
            return new RowsPage.Row(
                    sources.name(row.source()),
                    row.cells().stream()
                            .map(cell -> cell(row.source(), cell, said))
                            .toList(),
                    row.places().stream().map(this::place).toList(),
                    row.deliveries());
        }

        private RowsPage.Cell cell(String source, EvidenceCell cell, @Nullable String said) {
            String field = cell.field();
            boolean secret = Field.isAgreedInSecret(field) && !scope.seesRent(source);
            return new RowsPage.Cell(
                    cell.header(),
                    Erased.shown(
                            secret
                                    ? AttributeTexts.SECRET
                                    : AttributeTexts.cell(scope, field, cell.header(), cell.text()),
                            ui.t("shell.erased")),
                    field == null ? null : ui.tOr("front.field." + field, field),
                    said != null
                            && cell.read() != null
                            && List.of(cell.read().split("\n")).contains(said));
        }

        private RowsPage.Place place(EvidencePlace place) {
            return new RowsPage.Place(
                    place.fileName(),
                    ui.t(place.sheets() ? "front.rows.where" : "front.rows.where.row", place.row(), place.sheet()),
                    ui.date(place.dataDate()),
                    ui.time(place.arrivedAt()),
                    !place.active());
        }
    }
}

package org.sunmao.app.front.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.front.store.ReportedEvent;
import org.sunmao.app.front.store.ReportedEvents;
import org.sunmao.app.front.store.SourceDirectory;
import org.sunmao.app.front.store.SubjectIds;
import org.sunmao.app.front.store.SubjectLink;
import org.sunmao.app.front.store.SubjectLinks;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.resolution.WithheldFields;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.Stay;
import org.sunmao.app.tenancy.Tenancies;

/** Puts enterprise files together out of what the rooms know. */
@Component
class EnterpriseFiles {

    private static final List<String> FACTS = List.of(
            "name",
            "code",
            "registration-number",
            "legal-person",
            "enterprise-type",
            "established-on",
            "registered-capital",
            "status",
            "industry-code",
            "industry-name",
            "business-scope",
            "registration-authority",
            "contact",
            "phone",
            "insured",
            "staff");
    /** These have places of their own on the page. */
    private static final Set<String> ELSEWHERE = Set.of("registered-address", "tax-office");

    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-Za-z]{18}");

    private final Enterprises enterprises;
    private final Buildings buildings;
    private final Tenancies tenancies;
    private final SubjectIds ids;
    private final SubjectLinks links;
    private final SourceDirectory book;
    private final ReportedEvents events;
    private final Audit audit;
    private final WithheldFields withheld;

    EnterpriseFiles(
            Enterprises enterprises,
            Buildings buildings,
            Tenancies tenancies,
            SubjectIds ids,
            SubjectLinks links,
            SourceDirectory book,
            ReportedEvents events,
            Audit audit,
            WithheldFields withheld) {
        this.enterprises = enterprises;
        this.buildings = buildings;
        this.tenancies = tenancies;
        this.ids = ids;
        this.links = links;
        this.book = book;
        this.events = events;
        this.audit = audit;
        this.withheld = withheld;
    }

    /** Where an id leads that is no longer the enterprise's own; only to a file that is open to the reader. */
    Optional<String> findRedirect(Scope scope, String id) {
        return SubjectPath.findEnterprise(id)
                .filter(own -> enterprises.find(scope, own).isEmpty())
                .flatMap(own -> ids.findLiving(scope, "enterprise", own)
                        .filter(living -> !living.equals(own))
                        .filter(living -> enterprises.find(scope, living).isPresent())
                        .map(SubjectPath::enterprise));
    }

    /** The file of the enterprise with this unified social credit code, in any case. */
    Optional<String> findByCode(Scope scope, String code) {
        return CREDIT_CODE.matcher(code).matches()
                ? enterprises.findIdByCode(scope, code).map(SubjectPath::enterprise)
                : Optional.empty();
    }

    /** The enterprise of this id; answers 404 when there is none, or it is not open, 410 when its rows were erased. */
    Enterprise get(Scope scope, String id) {
        return SubjectPath.findEnterprise(id)
                .flatMap(own -> enterprises.find(scope, own))
                .orElseThrow(() -> new ResponseStatusException(missing(scope, SubjectPath.findEnterprise(id))));
    }

    /** That rows were erased is told to those who would have seen them. */
    private HttpStatus missing(Scope scope, Optional<Long> subject) {
        boolean erased = scope.district()
                && subject.filter(own -> withheld.any(scope, own)).isPresent();
        return erased ? HttpStatus.GONE : HttpStatus.NOT_FOUND;
    }

    /** Looks at tax to the fen and behind masks leave a line in the record of who did what. */
    void recordLook(Reader reader, long enterprise) {
        Scope scope = reader.scope();
        if (scope.tax() == TaxSight.EXACT || scope.personalPlain()) {
            audit.record(
                    reader,
                    "front.read-enterprise",
                    "enterprise",
                    SubjectPath.enterpriseId(enterprise),
                    Map.of("tax", scope.tax(), "personal", scope.personalPlain() ? "plain" : "masked"));
        }
    }

    EnterprisePage page(Reader reader, Ui ui, String id) {
        Scope scope = reader.scope();
        Enterprise enterprise = get(scope, id);
        recordLook(reader, enterprise.id());
        String path = SubjectPath.enterprise(enterprise.id());
        var sources = new SourceNames(ui, book.byCode(scope));
        var facts = new Facts(ui, scope, sources, "enterprises", path);
        List<Stay> stays = tenancies.listStays(scope, enterprise.id());
        List<SubjectLink> speaking = links.list(scope, enterprise.id());
        List<ReportedEvent> reported = events.list(scope, enterprise.id());
        TaxView tax = TaxViews.of(ui, scope, enterprises, enterprise.id(), path);
        return new EnterprisePage(
                enterprise.id(),
                path,
                enterprise.name(),
                enterprise.confirmed(),
                enterprise.confirmed() ? null : founded(ui, sources, speaking),
                enterprise.code(),
                enterprise.industrySection() == null
                        ? null
                        : ui.t("enterprises.section." + enterprise.industrySection()),
                facts.lines(enterprise.attributes(), FACTS, ELSEWHERE),
                facts.value(enterprise.attributes(), "registered-address"),
                registeredIn(scope, enterprise),
                facts.value(enterprise.attributes(), "tax-office"),
                !tax.months().isEmpty()
                        || speaking.stream()
                                .anyMatch(link -> sources.kind(link.source()).equals("tax")),
                Presences.of(ui, stays),
                tenancies(ui, sources, path, stays, true),
                tenancies(ui, sources, path, stays, false),
                tenancies(ui, sources, path, tenancies.listPending(scope, enterprise.id()), true),
                tax,
                EnterpriseTimeline.of(ui, sources, enterprise, stays),
                Reported.of(ui, scope, sources, path, reported, false),
                sources.lines(sourcesOf(enterprise, stays, speaking, reported)),
                Links.lines(ui, scope, sources, path, speaking));
    }

    /** A provisional enterprise stands on the rows that founded it. */
    private static String founded(Ui ui, SourceNames sources, List<SubjectLink> speaking) {
        return speaking.stream()
                .filter(link -> link.zone().equals("new"))
                .findFirst()
                .or(() -> speaking.stream().findFirst())
                .map(link -> ui.t("front.enterprise.founded", sources.name(link.source()), link.rows()))
                .orElseGet(() -> ui.t("front.enterprise.founded.closed"));
    }

    private @Nullable PlaceLine registeredIn(Scope scope, Enterprise enterprise) {
        Long building = enterprise.registeredBuildingId();
        if (building == null) {
            return null;
        }
        String name = buildings.names(scope, List.of(building)).get(building);
        return new PlaceLine(name, name == null ? null : SubjectPath.building(building));
    }

    private static List<TenancyLine> tenancies(
            Ui ui, SourceNames sources, String path, List<Stay> stays, boolean current) {
        return stays.stream()
                .filter(stay -> stay.current() == current)
                .map(stay -> new TenancyLine(
                        new PlaceLine(
                                stay.buildingName(),
                                stay.buildingOpen() ? SubjectPath.building(stay.buildingId()) : null),
                        stay.unitLabel(),
                        Stays.line(ui, sources, stay, path + "/rows?unit=" + stay.unitId())))
                .toList();
    }

    private static Set<String> sourcesOf(
            Enterprise enterprise, List<Stay> stays, List<SubjectLink> speaking, List<ReportedEvent> reported) {
        Set<String> codes = new HashSet<>(Facts.sourcesOf(enterprise.attributes()));
        stays.stream().map(Stay::source).forEach(codes::add);
        speaking.stream().map(SubjectLink::source).forEach(codes::add);
        reported.stream().map(ReportedEvent::source).forEach(codes::add);
        return codes;
    }
}

package org.sunmao.app.front.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.front.EnterpriseRow;
import org.sunmao.app.front.store.EnterpriseList;
import org.sunmao.app.front.store.FileMembers;
import org.sunmao.app.front.store.Looks;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** The list of enterprises, the enterprise file, and the rows behind its values. Everybody signed in; rows follow the scope. */
@Clocked
@Controller
@Allowed
class EnterprisesController {

    private final EnterpriseList list;
    private final Enterprises enterprises;
    private final Buildings buildings;
    private final EnterpriseFiles files;
    private final RowsPages rows;
    private final Looks looks;
    private final FileConflicts conflicts;
    private final FileVisits visits;
    private final FileMembers members;
    private final FilePolicies policies;
    private final FileInspections inspections;

    EnterprisesController(
            EnterpriseList list,
            Enterprises enterprises,
            Buildings buildings,
            EnterpriseFiles files,
            RowsPages rows,
            Looks looks,
            FileConflicts conflicts,
            FileVisits visits,
            FileMembers members,
            FilePolicies policies,
            FileInspections inspections) {
        this.policies = policies;
        this.inspections = inspections;
        this.members = members;
        this.looks = looks;
        this.conflicts = conflicts;
        this.visits = visits;
        this.list = list;
        this.enterprises = enterprises;
        this.buildings = buildings;
        this.files = files;
        this.rows = rows;
    }

    @GetMapping("/enterprises")
    String list(@ModelAttribute EnterpriseFilters filters, Reader reader, Ui ui, Model model) {
        Scope scope = reader.scope();
        var found = list.list(scope, filters.query(), filters.after(), Lists.PAGE_ROWS);
        List<EnterpriseRow> page = found.listed().page().rows();
        model.addAttribute("filters", filters);
        model.addAttribute("rows", page);
        model.addAttribute("names", buildings.names(scope, EnterpriseRows.buildingsOf(page)));
        model.addAttribute("building", building(scope, filters));
        model.addAttribute("taxOpen", scope.tax() != TaxSight.NONE);
        model.addAttribute("taxMonth", found.taxMonth());
        model.addAttribute("count", Lists.count(ui, found.listed(), "front.enterprises.count"));
        model.addAttribute("pager", Lists.pager(ui, found.listed()));
        choices(scope, ui, model);
        return "front/enterprises";
    }

    private void choices(Scope scope, Ui ui, Model model) {
        model.addAttribute("streets", Lists.streets(ui, buildings.listStreets(scope), buildings.listAreas(scope)));
        model.addAttribute(
                "sections",
                Lists.choices(
                        ui,
                        "enterprises.section",
                        "ABCDEFGHIJKLMNOPQRST".chars().mapToObj(Character::toString)));
        model.addAttribute(
                "statuses",
                Stream.concat(
                                Stream.of(new Choice("", ui.t("front.filter.all"))),
                                enterprises.listStatuses(scope).stream()
                                        .map(said -> new Choice(said, AttributeTexts.registration(ui, said))))
                        .toList());
        model.addAttribute(
                "relations",
                Lists.choices(ui, "front.filter.relation", Stream.of("registered", "present", "both", "elsewhere")));
        model.addAttribute("founded", Lists.choices(ui, "front.filter.status", Stream.of("confirmed", "provisional")));
    }

    private @Nullable String building(Scope scope, EnterpriseFilters filters) {
        Long id = filters.buildingId();
        return id == null ? null : buildings.names(scope, List.of(id)).get(id);
    }

    @GetMapping("/enterprises/{id}")
    Object file(@PathVariable String id, Reader reader, Ui ui, Model model) {
        Optional<String> byCode = files.findByCode(reader.scope(), id);
        if (byCode.isPresent()) {
            return "redirect:" + byCode.get();
        }
        Optional<String> elsewhere = files.findRedirect(reader.scope(), id);
        if (elsewhere.isPresent()) {
            return MovedFile.to(ui, elsewhere.get());
        }
        EnterprisePage page = files.page(reader, ui, id);
        model.addAttribute("page", page);
        model.addAttribute("conflicts", conflicts.count(reader, page.id()));
        model.addAttribute("warnings", conflicts.warnings(reader, page.id()));
        model.addAttribute("visits", visits.of(reader, ui, page.id(), false));
        model.addAttribute("books", visits.books(reader));
        model.addAttribute("policies", policies.of(reader, ui, page.id()));
        model.addAttribute("policiesShown", policies.shown(reader));
        model.addAttribute("inspections", inspections.of(reader, ui, page.id()));
        model.addAttribute("joins", JoinController.offered(reader));
        model.addAttribute("takenOut", members.takenOut(reader.scope(), page.id()));
        if (reader.is(Role.ENTERPRISE)) {
            model.addAttribute(
                    "looks",
                    looks.list(reader.scope(), page.id()).stream()
                            .map(look -> LookLine.of(ui, look))
                            .toList());
        }
        return "front/enterprise";
    }

    /**
     * The rows behind a value.
     *
     * @param attribute code of an attribute of the file
     * @param unit id of a unit that the enterprise holds or held
     * @param mention id of a mention that speaks of the enterprise
     * @param month month of tax, such as {@code 2025-06}
     */
    @GetMapping("/enterprises/{id}/rows")
    Object rows(
            @PathVariable String id,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable Long mention,
            @RequestParam(required = false) @Nullable YearMonth month,
            Reader reader,
            Ui ui,
            Model model) {
        var enterprise = files.get(reader.scope(), id);
        files.recordLook(reader, enterprise.id());
        model.addAttribute(
                "page", rows.ofEnterprise(reader, ui, enterprise, asked.get("attribute"), unit, mention, month));
        return "front/rows";
    }
}

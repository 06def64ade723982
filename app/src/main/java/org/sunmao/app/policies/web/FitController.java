package org.sunmao.app.policies.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.policies.Base;
import org.sunmao.app.policies.Policies;
import org.sunmao.app.policies.store.SourceNames;
import org.sunmao.app.policies.text.Values;
import org.sunmao.app.shell.Ui;

/** Which clauses fit an enterprise, which nearly, which not, and why. Tried figures are kept nowhere. */
@Controller
class FitController {

    private final Policies policies;
    private final Enterprises enterprises;
    private final SourceNames sources;
    private final Audit audit;

    FitController(Policies policies, Enterprises enterprises, SourceNames sources, Audit audit) {
        this.policies = policies;
        this.enterprises = enterprises;
        this.sources = sources;
        this.audit = audit;
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.LEADER, Role.ENTERPRISE})
    @GetMapping("/policies/fit")
    String fit(
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam Map<String, String> asked,
            Reader reader,
            Ui ui,
            Model model) {
        Enterprise found = enterprise == null || enterprise.isBlank() ? own(reader) : get(reader, enterprise);
        List<FitView> views = List.of();
        if (found != null) {
            audit.record(reader, "policies.read-fit", "enterprise", "E" + found.id(), Map.of());
            Map<String, String> names = sources.list(reader.scope(), ui.locale());
            views = policies.fit(reader.scope(), found.id(), PolicyRoles.today(), declared(asked)).stream()
                    .map(fitted -> FitView.of(ui, fitted, names))
                    .toList();
        }
        model.addAttribute("enterprise", found == null ? null : new FitSubject("E" + found.id(), found.name()));
        model.addAttribute("applies", reader.is(Role.OFFICE, Role.STEWARD, Role.ENTERPRISE));
        model.addAttribute("own", reader.is(Role.ENTERPRISE));
        model.addAttribute("views", views);
        model.addAttribute("figures", figures(asked, views));
        return "policies/fit";
    }

    private @Nullable Enterprise own(Reader reader) {
        return reader.scope().enterprises().stream()
                .sorted()
                .findFirst()
                .flatMap(id -> enterprises.find(reader.scope(), id))
                .orElse(null);
    }

    private Enterprise get(Reader reader, String code) {
        long id = code.matches("E[1-9][0-9]{0,17}") ? Long.parseLong(code.substring(1)) : 0;
        return enterprises
                .find(reader.scope(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Figures that an application would declare: money in yuan, or with its unit; what is no figure is none. */
    private static Map<Base, BigDecimal> declared(Map<String, String> asked) {
        var declared = new EnumMap<Base, BigDecimal>(Base.class);
        for (Base base : Base.values()) {
            String said = asked.getOrDefault(base.word(), "").strip();
            if (base.known() == null && !said.isEmpty()) {
                BigDecimal figure = base.unit() == Base.Unit.FEN ? fen(said) : Values.number(said);
                if (figure != null) {
                    declared.put(base, figure);
                }
            }
        }
        return declared;
    }

    private static @Nullable BigDecimal fen(String said) {
        Long fen = Values.money(said.endsWith("元") ? said : said + "元");
        return fen == null ? null : BigDecimal.valueOf(fen);
    }

    /** The fields for what these clauses ask for, as they were filled in. */
    private static Map<Base, String> figures(Map<String, String> asked, List<FitView> views) {
        var bases = new ArrayList<Base>();
        views.forEach(view -> bases.addAll(view.declares()));
        var figures = new LinkedHashMap<Base, String>();
        bases.stream().sorted().forEach(base -> figures.put(base, asked.getOrDefault(base.word(), "")));
        return figures;
    }
}

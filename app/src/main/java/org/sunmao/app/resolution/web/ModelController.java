package org.sunmao.app.resolution.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.resolution.KeptModel;
import org.sunmao.app.resolution.ModelComparison;
import org.sunmao.app.resolution.ModelComparisons;
import org.sunmao.app.resolution.ModelDesk;
import org.sunmao.app.resolution.Models;

/**
 * The pages of the models: which there are, what each would change, and putting one into use. Which links change is computed in the
 * background; the page asks until it is there.
 */
@Controller
@RequestMapping("/review/models")
@Allowed(Role.OFFICE)
class ModelController {

    private static final String ONE = "/{model:[a-z0-9-]{1,64}}";
    private static final int ACTIVATIONS = 100;

    private final ModelDesk desk;
    private final Models models;
    private final ModelComparisons comparisons;
    private final Derivations derivations;
    private final Audit audit;

    ModelController(ModelDesk desk, Models models, ModelComparisons comparisons, Derivations derivations, Audit audit) {
        this.desk = desk;
        this.models = models;
        this.comparisons = comparisons;
        this.derivations = derivations;
        this.audit = audit;
    }

    @GetMapping
    String list(Reader reader, Model model) {
        model.addAttribute("models", desk.list(reader.scope()));
        model.addAttribute("activations", desk.listActivations(reader.scope(), ACTIVATIONS));
        model.addAttribute("followed", Followed.of(derivations.status()));
        return "resolution/models";
    }

    /** Whether the links have followed the last activation: a piece of a page that asks again until they have. */
    @GetMapping("/outcome")
    String outcome(Model model) {
        model.addAttribute("followed", Followed.of(derivations.status()));
        return "resolution/followed";
    }

    @GetMapping(ONE)
    String one(Reader reader, @PathVariable String model, Model page) {
        page.addAttribute("page", page(reader, model));
        return "resolution/model";
    }

    /** What the model would change: a piece of its page that asks again while that is being computed. */
    @GetMapping(ONE + "/comparison")
    String comparison(Reader reader, @PathVariable String model, Model page) {
        page.addAttribute("page", page(reader, model));
        return "resolution/comparison";
    }

    private ModelPage page(Reader reader, String id) {
        KeptModel model = find(reader, id);
        String active = desk.list(reader.scope()).stream()
                .filter(KeptModel::active)
                .map(KeptModel::id)
                .findFirst()
                .orElse("");
        // Asked before the result is, so that a comparison that ends in between is shown.
        ModelComparisons.State state = comparisons.state(id).orElse(null);
        @Nullable
        ModelComparison comparison =
                model.active() ? null : desk.findComparison(reader.scope(), id).orElse(null);
        return new ModelPage(
                model,
                active,
                desk.weights(reader.scope(), id),
                state,
                comparison,
                comparison == null ? List.of() : desk.listExamples(reader.scope(), comparison.id()),
                desk.goesBack(reader.scope(), id));
    }

    @PostMapping(ONE + "/compare")
    String compare(Reader reader, @PathVariable String model) {
        find(reader, model);
        comparisons.request(model, reader.username());
        audit.record(reader, "resolution.compare-model", "model", model, Map.of());
        return "redirect:/review/models/" + model + "#changes";
    }

    @PostMapping(ONE + "/activate")
    String activate(
            Reader reader,
            @PathVariable String model,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(required = false) @Nullable Long comparison) {
        find(reader, model);
        Models.Outcome outcome = models.activate(model, comparison, reader.username(), why);
        if (outcome instanceof Models.Refused refused) {
            return "redirect:/review/models/" + model + "?refused="
                    + refused.why().word();
        }
        long id = ((Models.Activated) outcome).activationId();
        audit.record(reader, "resolution.activate-model", "model", model, Map.of("activation", id, "why", why));
        derivations.request("resolution.activate-model");
        return "redirect:/review/models?done=" + id;
    }

    private KeptModel find(Reader reader, String id) {
        return desk.find(reader.scope(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

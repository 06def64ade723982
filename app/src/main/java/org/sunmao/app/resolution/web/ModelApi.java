package org.sunmao.app.resolution.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.resolution.ChangedLink;
import org.sunmao.app.resolution.KeptModel;
import org.sunmao.app.resolution.ModelComparer;
import org.sunmao.app.resolution.ModelComparison;
import org.sunmao.app.resolution.ModelDesk;
import org.sunmao.app.resolution.Models;
import org.sunmao.app.resolution.UnreadableModelException;

/**
 * Training, comparing and activating models, for commands on this machine: each call answers when the work is done, however long that
 * takes. What is refused is answered with 404 or 409 and a sentence that says how to go on.
 */
@RestController
@RequestMapping(path = "/api/models", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed(Role.OFFICE)
class ModelApi {

    private static final String ONE = "/{model:[a-z0-9-]{1,64}}";

    private final ModelDesk desk;
    private final Models models;
    private final ModelComparer comparer;
    private final Derivations derivations;
    private final Audit audit;

    ModelApi(ModelDesk desk, Models models, ModelComparer comparer, Derivations derivations, Audit audit) {
        this.desk = desk;
        this.models = models;
        this.comparer = comparer;
        this.derivations = derivations;
        this.audit = audit;
    }

    /** All models. */
    record ModelList(List<KeptModel> models) {}

    /** One model with its weights and, as far as that was computed, what it would change; {@code goesBack} as of the desk. */
    record OneModel(
            KeptModel model,
            ModelDesk.Weights weights,
            @Nullable ModelComparison comparison,
            boolean goesBack) {}

    /** A model that was trained; {@code fresh} is false where this very one was there already. */
    record TrainedModel(boolean fresh, KeptModel model, ModelDesk.Weights weights) {}

    /** What a model changes: how many links, and some of them. */
    record Changes(ModelComparison comparison, List<ChangedLink> examples) {}

    /** A model is in use, and the links have followed. */
    record InUse(long activation, KeptModel model) {}

    /** Why a request cannot be served. */
    record Sentence(String message) {}

    /** What was asked for cannot be done; the message says how to go on. */
    private static final class RefusedException extends RuntimeException {
        private RefusedException(String message) {
            super(message);
        }
    }

    /** There is no such model. */
    private static final class NoSuchModelException extends RuntimeException {
        private NoSuchModelException(String id) {
            super("There is no model " + id + "; ./sunmao model list names those that there are.");
        }
    }

    @GetMapping
    ModelList list(Reader reader) {
        return new ModelList(desk.list(reader.scope()));
    }

    @GetMapping(ONE)
    OneModel one(Reader reader, @PathVariable String model) {
        KeptModel kept = find(reader, model);
        return new OneModel(
                kept,
                desk.weights(reader.scope(), model),
                desk.findComparison(reader.scope(), model).orElse(null),
                desk.goesBack(reader.scope(), model));
    }

    @PostMapping
    TrainedModel train(Reader reader, @RequestParam(defaultValue = "") String note) {
        Models.Trained trained = models.train(reader.username(), note);
        if (trained.fresh()) {
            audit.record(reader, "resolution.train-model", "model", trained.id(), Map.of("note", note));
        }
        KeptModel kept = find(reader, trained.id());
        return new TrainedModel(trained.fresh(), kept, desk.weights(reader.scope(), kept.id()));
    }

    @PostMapping(ONE + "/comparison")
    Changes compare(Reader reader, @PathVariable String model) {
        find(reader, model);
        long id = comparer.compare(model, reader.username(), Progress.UNWATCHED);
        ModelComparison comparison = desk.findComparison(reader.scope(), model)
                .filter(found -> found.id() == id)
                .orElseThrow(() ->
                        new RefusedException("Another model was activated or compared meanwhile; try" + " again."));
        return new Changes(comparison, desk.listExamples(reader.scope(), id));
    }

    @PostMapping(ONE + "/activation")
    InUse activate(
            Reader reader,
            @PathVariable String model,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(required = false) @Nullable Long comparison) {
        Models.Outcome outcome = models.activate(model, comparison, reader.username(), why);
        if (outcome instanceof Models.Refused refused) {
            throw refusal(model, refused.why());
        }
        long id = ((Models.Activated) outcome).activationId();
        audit.record(reader, "resolution.activate-model", "model", model, Map.of("activation", id, "why", why));
        derivations.runNow(Progress.UNWATCHED);
        return new InUse(id, find(reader, model));
    }

    private static RuntimeException refusal(String model, Models.Refusal why) {
        return switch (why) {
            case NO_SUCH_MODEL -> new NoSuchModelException(model);
            case ACTIVE_ALREADY -> new RefusedException("Links are made by " + model + " already.");
            case NO_REASON -> new RefusedException("Say why, with --why TEXT; it is kept with the decision.");
            case COMPARE_FIRST ->
                new RefusedException("Look first at what would change against the model in use now:"
                        + " ./sunmao model diff " + model);
            case UNREADABLE ->
                new RefusedException("This version of the program cannot read " + model
                        + "; train a new one with ./sunmao model train.");
        };
    }

    private KeptModel find(Reader reader, String model) {
        Optional<KeptModel> found = desk.find(reader.scope(), model);
        return found.orElseThrow(() -> new NoSuchModelException(model));
    }

    @ExceptionHandler(NoSuchModelException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Sentence noSuch(NoSuchModelException none) {
        return new Sentence(String.valueOf(none.getMessage()));
    }

    @ExceptionHandler({RefusedException.class, UnreadableModelException.class})
    @ResponseStatus(HttpStatus.CONFLICT)
    Sentence refuse(RuntimeException refused) {
        return new Sentence(String.valueOf(refused.getMessage()));
    }
}

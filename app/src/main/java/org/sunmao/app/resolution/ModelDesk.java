package org.sunmao.app.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.linkage.enterprise.EnterpriseModel;

/** What is known of the models: which there are, their weights, what each would change, and who put which into use. */
@Component
public class ModelDesk {

    private final WebDatabase database;

    ModelDesk(WebDatabase database) {
        this.database = database;
    }

    /**
     * The weights of a model beside those of the one in use; of the one in use beside those of the one that comes with the program.
     *
     * @param beside the other model, null where there is none to stand beside it
     * @param lines the weights, null where this version of the program cannot read the model
     */
    public record Weights(@Nullable String beside, @Nullable List<WeightLine> lines) {}

    /** All models, newest first; the one that comes with the program is the last. */
    public List<KeptModel> list(Scope scope) {
        return database.read(scope, client -> {
            var inUse = InUse.read(client);
            var models = new ArrayList<>(client.sql(ModelSql.MODELS + " order by m.trained_at desc, m.id")
                    .query((row, n) -> inUse.model(row))
                    .list());
            models.add(inUse.model(ModelShelf.builtinId(), null));
            return models;
        });
    }

    /** One model; empty where there is none of this id. */
    public Optional<KeptModel> find(Scope scope, String id) {
        return list(scope).stream().filter(model -> model.id().equals(id)).findFirst();
    }

    /** The weights of a model that {@link #find} found. */
    public Weights weights(Scope scope, String id) {
        return database.read(scope, client -> {
            var shelf = new ModelShelf(client);
            String beside = id.equals(shelf.activeId()) ? ModelShelf.builtinId() : shelf.activeId();
            EnterpriseModel model = readable(shelf, id);
            EnterpriseModel other = beside.equals(id) ? null : readable(shelf, beside);
            return new Weights(other == null ? null : other.id(), model == null ? null : WeightLine.of(model, other));
        });
    }

    /** Whether this model may be activated without a comparison: it comes with the program, and the one in use cannot be read. */
    public boolean goesBack(Scope scope, String id) {
        return database.read(scope, client -> {
            var shelf = new ModelShelf(client);
            return id.equals(ModelShelf.builtinId()) && readable(shelf, shelf.activeId()) == null;
        });
    }

    private static @Nullable EnterpriseModel readable(ModelShelf shelf, String id) {
        try {
            return shelf.find(id).orElse(null);
        } catch (UnreadableModelException e) {
            return null;
        }
    }

    /** What this model would change: the newest comparison with the model in use now. */
    public Optional<ModelComparison> findComparison(Scope scope, String id) {
        return database.read(
                scope,
                client -> client.sql(ModelSql.COMPARISONS
                                + " where c.model_id = ? and c.against = ? order by c.id desc limit 1")
                        .params(id, new ModelShelf(client).activeId())
                        .query(ModelSql::comparison)
                        .optional());
    }

    /** Links that would change; a few of each kind, picked by nobody. */
    public List<ChangedLink> listExamples(Scope scope, long comparison) {
        return database.read(
                scope,
                client -> client.sql(ModelSql.EXAMPLES)
                        .param(comparison)
                        .query(ModelSql::example)
                        .list());
    }

    /** Who put which model into use, newest first. */
    public List<ModelActivation> listActivations(Scope scope, int size) {
        return database.read(scope, client -> {
            Map<Long, ModelComparison> seen = client
                    .sql(ModelSql.COMPARISONS
                            + " where c.id in (select comparison_id from resolution.model_activation)")
                    .query(ModelSql::comparison)
                    .list()
                    .stream()
                    .collect(Collectors.toMap(ModelComparison::id, Function.identity()));
            return client.sql("select * from resolution.model_activation order by id desc limit ?")
                    .param(size)
                    .query((row, n) -> ModelSql.activation(row, seen))
                    .list();
        });
    }

    /** Which model is in use, and since when. */
    private record InUse(String id, @Nullable Instant since) {

        static InUse read(JdbcClient client) {
            Instant since = client.sql("select at from resolution.model_activation order by id desc limit 1")
                    .query((row, n) -> row.getTimestamp(1).toInstant())
                    .optional()
                    .orElse(null);
            return new InUse(new ModelShelf(client).activeId(), since);
        }

        KeptModel model(ResultSet row) throws SQLException {
            return model(row.getString("id"), ModelSql.training(row));
        }

        KeptModel model(String model, KeptModel.@Nullable Training training) {
            boolean active = model.equals(id);
            return new KeptModel(model, training, active, active ? since : null);
        }
    }
}

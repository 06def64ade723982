package org.sunmao.app.resolution;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.linkage.enterprise.EnterpriseModel;

/** The kept models, read with whichever client; the one that comes with the program is always among them. */
final class ModelShelf {

    private static final String BUILTIN = "builtin-";

    private final JdbcClient client;

    ModelShelf(JdbcClient client) {
        this.client = client;
    }

    static String builtinId() {
        return EnterpriseModel.builtin().id();
    }

    /** The model by which links are made now. A built-in model of another version means the one of this version. */
    String activeId() {
        return client.sql("select model_id from resolution.model_activation order by id desc limit 1")
                .query(String.class)
                .optional()
                .filter(id -> !id.startsWith(BUILTIN))
                .orElseGet(ModelShelf::builtinId);
    }

    /** @throws UnreadableModelException if its bytes are those of another version */
    EnterpriseModel active() {
        String id = activeId();
        return find(id).orElseThrow(() -> new IllegalStateException("the active model " + id + " is not kept"));
    }

    boolean has(String id) {
        return id.equals(builtinId())
                || client.sql("select exists (select 1 from resolution.model where id = ?)")
                        .param(id)
                        .query(Boolean.class)
                        .single();
    }

    /**
     * One model; empty where none is kept under this id.
     *
     * @throws UnreadableModelException if its bytes are those of another version
     */
    Optional<EnterpriseModel> find(String id) {
        if (id.equals(builtinId())) {
            return Optional.of(EnterpriseModel.builtin());
        }
        return client.sql("select bytes from resolution.model where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(bytes -> read(id, bytes));
    }

    private static EnterpriseModel read(String id, byte[] bytes) {
        try {
            EnterpriseModel model = EnterpriseModel.fromBytes(bytes);
            if (!model.id().equals(id)) {
                throw new IllegalArgumentException("they are those of " + model.id());
            }
            return model;
        } catch (IllegalArgumentException damaged) {
            throw new UnreadableModelException(id, damaged);
        }
    }
}

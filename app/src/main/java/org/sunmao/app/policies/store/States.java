package org.sunmao.app.policies.store;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.policies.Clause;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what reviews came to, by the hash of what a clause says. */
final class States {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private States() {}

    static Map<String, String> read(@Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, TEXTS);
    }

    static Clause.Review review(@Nullable String word) {
        return Arrays.stream(Clause.Review.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElse(Clause.Review.NOT_REVIEWED);
    }
}

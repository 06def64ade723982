package org.sunmao.app.scenarios.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.app.scenarios.Reason;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Contents and reasons as JSON. */
final class Json {

    private static final TypeReference<LinkedHashMap<String, String>> CONTENT = new TypeReference<>() {};
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private Json() {}

    static String write(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    static Map<String, String> content(String json) {
        return JsonMapper.shared().readValue(json, CONTENT);
    }

    static List<Reason> reasons(String json) {
        return JsonMapper.shared().readValue(json, REASONS);
    }
}

package org.sunmao.app.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The attributes of a file as a reader finds them: for each the values that sources claim, the winner first.
 *
 * @param values attribute code to claimed values; none where those that there were have been erased
 */
public record Attributes(Map<String, List<Chosen>> values) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<TreeMap<String, List<Chosen>>> VALUES = new TypeReference<>() {};

    public Attributes {
        values = Map.copyOf(values);
    }

    /** Reads what {@link AttributeJson#write} wrote. */
    public static Attributes read(String json) {
        return new Attributes(JSON.readValue(json, VALUES));
    }

    /** The winning value; empty where no source says anything. */
    public Optional<Chosen> winner(String attribute) {
        return list(attribute).stream().findFirst();
    }

    /** Whether there was a value that has been erased since, when its time was over, and no other is known. */
    public boolean withheld(String attribute) {
        List<Chosen> all = values.get(attribute);
        return all != null && all.isEmpty();
    }

    /** All claimed values, the winner first. */
    public List<Chosen> list(String attribute) {
        return values.getOrDefault(attribute, List.of());
    }

    /** The values that did not win. */
    public List<Chosen> dissenting(String attribute) {
        List<Chosen> all = list(attribute);
        return all.isEmpty() ? all : all.subList(1, all.size());
    }
}

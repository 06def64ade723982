package org.sunmao.app.launch.dependencies;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bill of materials in CycloneDX JSON, as the build leaves it in the program. */
public final class Bill {

    private static final String PLACE = "META-INF/sbom/application.cdx.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String text;
    private final List<Component> components;

    private Bill(String text, List<Component> components) {
        this.text = text;
        this.components = components;
    }

    /** The bill of the program that runs; empty where it was built without a network, for then none is made. */
    public static Optional<Bill> ofThisProgram(ClassLoader loader) throws IOException {
        try (InputStream in = loader.getResourceAsStream(PLACE)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(of(new String(in.readAllBytes(), StandardCharsets.UTF_8), PLACE));
        }
    }

    /**
     * Reads a bill from a file.
     *
     * @throws IllegalArgumentException if the file is no CycloneDX in JSON; the message names the file, what was found and what is expected
     */
    public static Bill read(Path file) throws IOException {
        return of(Files.readString(file), file.toString());
    }

    private static Bill of(String text, String from) {
        try {
            JsonNode root = JSON.readTree(text);
            if (!root.path("bomFormat").asString("").equals("CycloneDX")) {
                throw new IllegalArgumentException(
                        from + " is JSON, but no bill of materials: bomFormat should be CycloneDX and is '"
                                + root.path("bomFormat").asString("missing") + "'.");
            }
            var components = new ArrayList<Component>();
            root.path("components").forEach(each -> components.add(component(each)));
            return new Bill(text, List.copyOf(components));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    from + " is no JSON (" + e.getOriginalMessage() + "); CycloneDX in JSON is expected.", e);
        }
    }

    /** As it was made. */
    public String text() {
        return text;
    }

    /** Every library that it names. */
    public List<Component> components() {
        return components;
    }

    private static Component component(JsonNode node) {
        String group = node.path("group").asString("");
        String name = node.path("name").asString("");
        String between = node.path("purl").asString("").startsWith("pkg:npm/") ? "/" : ":";
        return new Component(
                group.isEmpty() ? name : group + between + name,
                node.path("version").asString(""),
                licences(node.path("licenses")));
    }

    private static List<String> licences(JsonNode nodes) {
        var licences = new ArrayList<String>();
        for (JsonNode each : nodes) {
            JsonNode licence = each.path("license");
            String said = each.path("expression")
                    .asString(licence.path("id").asString(licence.path("name").asString("")));
            if (!said.isBlank()) {
                licences.add(said);
            }
        }
        return licences;
    }
}

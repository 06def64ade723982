package org.sunmao.app.ogc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A collection of features, with the properties that its features have in their order. */
public enum FeatureType {
    /** Those of the reader's scope; for a visitor those whose vacant units are shown. */
    BUILDINGS("buildings", 'B', List.of("name", "address", "street", "grade", "floors", "area", "vacancies")),
    /** What the vacancy finder shows, for everybody. */
    VACANCIES(
            "vacancies",
            'U',
            List.of(
                    "building",
                    "name",
                    "unit",
                    "address",
                    "street",
                    "floor",
                    "area",
                    "rent",
                    "from",
                    "fitout",
                    "verified"));

    private final String id;
    private final char letter;
    private final List<String> properties;

    FeatureType(String id, char letter, List<String> properties) {
        this.id = id;
        this.letter = letter;
        this.properties = properties;
    }

    /** The word in addresses. */
    public String id() {
        return id;
    }

    /** What the ids of its features begin with. */
    public char letter() {
        return letter;
    }

    /** Names of its features' properties; {@code ogc.property.<name>} says what they are. */
    public List<String> properties() {
        return properties;
    }

    /** The collection of this word. */
    public static Optional<FeatureType> find(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }
}

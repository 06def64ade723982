package org.sunmao.app.launch;

import java.util.Map;

/** The steps of a preparation in words for the console. */
final class StepWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("intake.files", "importing the departments' files"),
            Map.entry("resolution.buildings", "which rows speak of the same building"),
            Map.entry("resolution.enterprises", "which rows speak of the same enterprise"),
            Map.entry("places.buildings", "building files"),
            Map.entry("enterprises.files", "enterprise files"),
            Map.entry("enterprises.registrations", "who is registered where since when"),
            Map.entry("enterprises.tax", "tax by month"),
            Map.entry("tenancy.spells", "who holds which unit since when"),
            Map.entry("tenancy.standing", "how things stand today"),
            Map.entry("measures.tax", "figures"),
            Map.entry("front.search", "what the search box finds"));

    private StepWords() {}

    /** A step that nobody has worded yet is shown by its code. */
    static String of(String code) {
        return WORDS.getOrDefault(code, code);
    }
}

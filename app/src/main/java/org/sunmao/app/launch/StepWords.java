package org.sunmao.app.launch;

import java.util.Map;

/** The steps of a preparation in words for the console. */
final class StepWords {

    private static final Map<String, String> WORDS = Map.of(
            "intake.files", "importing the departments' files",
            "resolution.buildings", "which rows speak of the same building",
            "resolution.enterprises", "which rows speak of the same enterprise",
            "places.buildings", "building files",
            "enterprises.files", "enterprise files",
            "enterprises.registrations", "who is registered where since when",
            "enterprises.tax", "tax by month",
            "tenancy.spells", "who holds which unit since when",
            "tenancy.standing", "how things stand today",
            "measures.tax", "figures");

    private StepWords() {}

    /** A step that nobody has worded yet is shown by its code. */
    static String of(String code) {
        return WORDS.getOrDefault(code, code);
    }
}

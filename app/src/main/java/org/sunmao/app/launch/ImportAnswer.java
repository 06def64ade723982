package org.sunmao.app.launch;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server answered to a file, in words for the console.
 *
 * @param file the file's name
 * @param status the HTTP status
 * @param report the intake's report, or an object with a {@code message}
 */
record ImportAnswer(String file, int status, JsonNode report) {

    private static final int SHOWN_PROBLEMS = 10;

    boolean succeeded() {
        return outcome().equals("IMPORTED") || outcome().equals("ALREADY_HERE");
    }

    private String outcome() {
        return report.path("status").isString() ? report.path("status").asString() : "";
    }

    void print(PrintWriter out) {
        out.println(file + ": " + headline());
        printProblems(out);
        printUnused(out);
        if (outcome().equals("NEEDS_CONFIRMATION")) {
            printSuggestions(out);
        }
    }

    private String headline() {
        return switch (outcome()) {
            case "IMPORTED" ->
                "imported as delivery " + report.path("delivery").asString("?") + " of "
                        + report.path("dataDate").asString("an unknown day") + ": " + number("rows") + " rows, "
                        + number("good") + " good, " + number("refused") + " refused";
            case "ALREADY_HERE" ->
                "this very file is here already (delivery "
                        + report.path("delivery").asString("?") + "); nothing changed";
            case "NEEDS_CONFIRMATION" -> "somebody must say what its columns mean; nothing was imported";
            case "REFUSED" -> "refused; nothing was imported" + notes();
            default -> "failed: " + report.path("message").asString("HTTP " + status);
        };
    }

    private long number(String field) {
        return report.path(field).asLong(0);
    }

    private String notes() {
        return report.path("notes").values().stream()
                .map(note -> " (" + note.path("code").asString("") + " "
                        + note.path("parameters").toString() + ")")
                .collect(Collectors.joining());
    }

    private void printProblems(PrintWriter out) {
        report.path("problemCounts")
                .properties()
                .forEach(count -> out.println("    " + count.getKey() + ": " + count.getValue()));
        report.path("problems").values().stream()
                .limit(SHOWN_PROBLEMS)
                .forEach(problem -> out.println("      " + inOneLine(problem)));
    }

    private static String inOneLine(JsonNode problem) {
        String column = problem.path("column").asString("");
        return "row " + problem.path("rowNumber").asString("?") + (column.isEmpty() ? "" : ", " + column) + ": "
                + problem.path("code").asString("") + ", found '"
                + problem.path("found").asString("") + "'"
                + expected(problem.path("expected").asString(""))
                + (problem.path("refused").asBoolean(false) ? ", row refused" : "");
    }

    private static String expected(String expected) {
        return expected.isEmpty() ? "" : ", expected '" + expected + "'";
    }

    /** Columns that nobody gave a meaning: kept with their rows, and nothing follows from them. */
    private void printUnused(PrintWriter out) {
        if (!outcome().equals("IMPORTED")) {
            return;
        }
        for (JsonNode sheet : report.path("sheets").values()) {
            JsonNode meant = JsonMapper.shared()
                    .readTree(sheet.path("mapping").asString("{}"))
                    .path("columns");
            String unused = sheet.path("headers").values().stream()
                    .map(header -> header.asString(""))
                    .filter(header -> !header.isBlank() && !meant.has(header))
                    .collect(Collectors.joining(", "));
            if (sheet.path("used").asBoolean(false) && !unused.isEmpty()) {
                out.println("    columns without a meaning, kept but not used: " + unused
                        + " (the delivery's page, or --mapping FILE, can give them one)");
            }
        }
    }

    private void printSuggestions(PrintWriter out) {
        for (JsonNode sheet : report.path("sheets").values()) {
            out.println("    Suggested for sheet " + sheet.path("name").asString("") + ", header row "
                    + sheet.path("headerRow").asString("?") + ":");
            out.println("    " + sheet.path("mapping").asString(""));
        }
        out.println("    Import it with --accept-suggested, or write that JSON to a file, correct it and give it with"
                + " --mapping FILE.");
    }
}

package org.sunmao.app.intake.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds out which part of the package holds which sheet. */
final class WorkbookParts {

    private static final Pattern SHEET = Pattern.compile("<(?:\\w+:)?sheet\\s[^>]*>");
    private static final Pattern SHEET_REL = Pattern.compile("\\s\\w+:id\\s*=\\s*[\"']([^\"']*)");
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final Pattern ID = Pattern.compile("\\sId\\s*=\\s*[\"']([^\"']*)");
    private static final Pattern TARGET = Pattern.compile("\\sTarget\\s*=\\s*[\"']([^\"']*)");

    private WorkbookParts() {}

    /** Merged regions by 0-based sheet index. */
    static Map<Integer, List<MergedRegion>> bySheet(Path file, Map<String, List<MergedRegion>> byPart)
            throws IOException {
        if (byPart.isEmpty()) {
            return Map.of();
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, String> targets = new HashMap<>();
            Matcher relation = RELATION.matcher(text(zip, "xl/_rels/workbook.xml.rels"));
            while (relation.find()) {
                targets.put(group(ID, relation.group()), group(TARGET, relation.group()));
            }
            Map<Integer, List<MergedRegion>> bySheet = new HashMap<>();
            Matcher sheet = SHEET.matcher(text(zip, "xl/workbook.xml"));
            for (int index = 0; sheet.find(); index++) {
                String target = targets.getOrDefault(group(SHEET_REL, sheet.group()), "");
                String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                bySheet.put(index, byPart.getOrDefault(part, List.of()));
            }
            return bySheet;
        }
    }

    private static String group(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        return m.find() ? m.group(1) : "";
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

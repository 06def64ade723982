package org.sunmao.app.audit.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.audit.store.AuditFilter;

/** The filters of the record as they stand in the address. */
public record AuditForm(
        @Nullable String person,
        @Nullable String kind,
        @Nullable String object,
        @Nullable String action,
        @Nullable String from,
        @Nullable String to,
        @Nullable String result,
        @Nullable String purpose) {

    AuditFilter filter() {
        return new AuditFilter(
                text(person),
                text(kind),
                text(object),
                text(action),
                AuditFilter.day(from),
                AuditFilter.day(to),
                text(result),
                text(purpose));
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said.strip();
    }

    /** What was asked for, for the record and the head of an export. */
    Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("person", text(person));
        asked.put("kind", text(kind));
        asked.put("object", text(object));
        asked.put("action", text(action));
        asked.put("from", text(from));
        asked.put("to", text(to));
        asked.put("result", text(result));
        asked.put("purpose", text(purpose));
        asked.values().removeIf(String::isEmpty);
        return asked;
    }
}

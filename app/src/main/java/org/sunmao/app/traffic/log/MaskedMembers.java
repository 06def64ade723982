package org.sunmao.app.traffic.log;

import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;
import org.sunmao.app.access.Masking;

/** Masks telephone and identity numbers in every text of a line of JSON: message, trace, context. */
public final class MaskedMembers implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor(JsonWriter.ValueProcessor.of(String.class, Masking::text));
    }
}

package org.sunmao.app.traffic.log;

import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;
import org.sunmao.app.access.Masking;
import org.sunmao.app.live.RequestId;

/**
 * Masks telephone and identity numbers in every text of a line of JSON: message, trace, context. The id of the request is left as it is, for its
 * digits may look like a number and mean nothing.
 */
public final class MaskedMembers implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor((path, value) ->
                value instanceof String text && !path.toUnescapedString().equals(RequestId.KEY)
                        ? Masking.text(text)
                        : value);
    }
}

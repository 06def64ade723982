package org.sunmao.app.audit.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One link as it stands in an archive: a JSON object a line, texts exactly as they were hashed. */
record ArchivedLink(long seq, byte[] hash, long sealedAtMicros, ChainLine line) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    String json() {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("seq", seq);
        object.put("hash", HexFormat.of().formatHex(hash));
        object.put("sealed", sealedAtMicros);
        object.put("id", line.id());
        object.put("at", line.atMicros());
        object.put("person", line.person());
        for (int i = 0; i < ChainLine.TEXTS.size(); i++) {
            object.put(ChainLine.TEXTS.get(i), line.texts().get(i));
        }
        return JSON.writeValueAsString(object);
    }

    static ArchivedLink parse(JsonNode object) {
        List<@Nullable String> texts = new ArrayList<>();
        for (String name : ChainLine.TEXTS) {
            JsonNode text = object.get(name);
            texts.add(text == null || text.isNull() ? null : text.stringValue());
        }
        JsonNode person = object.path("person");
        var line = new ChainLine(
                object.path("id").longValue(),
                object.path("at").longValue(),
                person.isNumber() ? person.longValue() : null,
                texts);
        byte[] hash = HexFormat.of().parseHex(object.path("hash").stringValue());
        return new ArchivedLink(
                object.path("seq").longValue(), hash, object.path("sealed").longValue(), line);
    }

    /** The first line of an archive: where the chain stood before it. */
    static String head(Seal start) {
        return JSON.writeValueAsString(Map.of("sunmao-audit", 1, "seq", start.seq(), "hash", start.hex()));
    }

    static Seal head(JsonNode object) {
        if (object.path("sunmao-audit").asInt(0) != 1) {
            throw new IllegalArgumentException("expected an archive of the record (sunmao-audit 1), found "
                    + Arrays.toString(object.propertyNames().toArray()));
        }
        return new Seal(
                object.path("seq").longValue(),
                HexFormat.of().parseHex(object.path("hash").stringValue()));
    }
}

package org.sunmao.app.intake.files;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Streams the features of a GeoJSON text (RFC 7946), one at a time. */
final class GeoJsonFeatures {

    /** Name under which a feature's geometry is handed over. */
    static final String GEOMETRY = "geometry";

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(10_000_000)
                    .build())
            .build();

    private final Predicate<Map<String, RawCell>> consumer;
    private boolean collection;

    private GeoJsonFeatures(Predicate<Map<String, RawCell>> consumer) {
        this.consumer = consumer;
    }

    /** Hands over each feature as its properties by name, the geometry last, until the consumer answers false. */
    static void read(Path file, TextEncoding encoding, Predicate<Map<String, RawCell>> consumer) throws IOException {
        GeoJsonFeatures features = new GeoJsonFeatures(consumer);
        try (Reader text = encoding.reader(file);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            features.top(parser);
        } catch (UnexpectedEndOfInputException e) {
            throw new UnreadableFileException("file.truncated", Map.of(), e);
        }
        if (!features.collection) {
            throw new UnreadableFileException("file.not-a-table", Map.of("found", "json"));
        }
    }

    private void top(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("features") && value == JsonToken.START_ARRAY) {
                collection = true;
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    if (!consumer.test(feature(parser))) {
                        return;
                    }
                }
                if (parser.currentToken() != JsonToken.END_ARRAY) {
                    throw new UnreadableFileException("file.not-a-table", Map.of("found", "json"));
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private static Map<String, RawCell> feature(JsonParser parser) {
        Map<String, RawCell> cells = new LinkedHashMap<>();
        RawCell id = RawCell.EMPTY;
        RawCell geometry = RawCell.EMPTY;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                for (String key = parser.nextName(); key != null; key = parser.nextName()) {
                    parser.nextToken();
                    cells.put(key.equals(GEOMETRY) ? "properties.geometry" : key, cell(parser));
                }
            } else if (name.equals(GEOMETRY)) {
                geometry = cell(parser);
            } else if (name.equals("id")) {
                id = cell(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (!id.blank()) {
            cells.putIfAbsent("id", id);
        }
        cells.put(GEOMETRY, geometry);
        return cells;
    }

    private static RawCell cell(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> RawCell.text(parser.getString());
            case VALUE_TRUE -> RawCell.of("TRUE", RawCell.Type.BOOLEAN);
            case VALUE_FALSE -> RawCell.of("FALSE", RawCell.Type.BOOLEAN);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case START_OBJECT, START_ARRAY -> RawCell.of(compact(parser), RawCell.Type.TEXT);
            default -> RawCell.EMPTY;
        };
    }

    private static RawCell number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return CellText.writable(number)
                    ? RawCell.of(number.toPlainString(), RawCell.Type.NUMBER)
                    : RawCell.text(text);
        } catch (NumberFormatException e) {
            return RawCell.text(text);
        }
    }

    private static String compact(JsonParser parser) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            generator.copyCurrentStructureExact(parser);
        }
        return text.toString();
    }
}

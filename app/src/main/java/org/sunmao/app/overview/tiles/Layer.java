package org.sunmao.app.overview.tiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A layer of a vector tile (specification 2.1, chapter 4.1): features, and the keys and values that they share. */
final class Layer {

    /** Units along the side of a tile. */
    static final int EXTENT = 4096;

    private static final int VERSION = 2;

    private final List<String> keys;
    private final Bytes bytes = new Bytes();
    private final Bytes feature = new Bytes();
    private final Bytes tags = new Bytes();
    private final Bytes value = new Bytes();
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<Object> values = new ArrayList<>();
    private boolean empty = true;

    /** What a feature is made of. */
    enum Kind {
        POINT(1),
        POLYGON(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }
    }

    Layer(String name, String... keys) {
        this.keys = List.of(keys);
        bytes.field(15, VERSION);
        bytes.field(1, name);
    }

    /** Adds a feature; its values are texts or whole numbers, one for each of the layer's first keys. */
    void add(long id, Kind kind, Geometry geometry, Object... said) {
        tags.clear();
        for (int key = 0; key < said.length; key++) {
            tags.varint(key);
            tags.varint(number(said[key]));
        }
        feature.clear();
        feature.field(1, id);
        feature.field(2, tags);
        feature.field(3, kind.code);
        feature.field(4, geometry.commands);
        bytes.field(2, feature);
        empty = false;
    }

    private int number(Object said) {
        Integer known = numbers.get(said);
        if (known != null) {
            return known;
        }
        numbers.put(said, values.size());
        values.add(said);
        return values.size() - 1;
    }

    /** Ends the layer and adds it to a tile; a layer without features is left out, as the specification asks. */
    void closeInto(Bytes tile) {
        if (empty) {
            return;
        }
        keys.forEach(key -> bytes.field(3, key));
        for (Object said : values) {
            value.clear();
            if (said instanceof String text) {
                value.field(1, text);
            } else {
                value.field(5, ((Number) said).longValue());
            }
            bytes.field(4, value);
        }
        bytes.field(5, EXTENT);
        tile.field(3, bytes);
    }
}

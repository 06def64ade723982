package org.sunmao.app.stream.hub;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.stream.Marks;
import tools.jackson.databind.json.JsonMapper;

/** One state of a page's parts, and what brings other states to it. Equal ones are written once, however many streams send them. */
final class Drawn {

    private static final int MOST_WAYS = 32;
    private static final byte[] NOTHING = {};

    private final Map<String, String> parts;
    private final Marks marks;
    private final String written;
    private final Map<String, byte[]> ways = new ConcurrentHashMap<>();

    Drawn(Map<String, String> parts) {
        this.parts = new LinkedHashMap<>(parts);
        this.marks = Marks.of(parts);
        this.written = marks.written();
    }

    /** The text of a part; null where there is no such part. */
    @Nullable
    String part(String name) {
        return parts.get(name);
    }

    /** The marks of this state. */
    String written() {
        return written;
    }

    /** The event that brings a page of these marks here; null where it is here. */
    byte @Nullable [] from(String have) {
        if (have.equals(written)) {
            return null;
        }
        if (ways.size() >= MOST_WAYS) {
            ways.clear();
        }
        byte[] event = ways.computeIfAbsent(have, this::event);
        return event.length == 0 ? null : event;
    }

    private byte[] event(String have) {
        List<String> changed = marks.changedSince(have);
        boolean sameList = marks.isSameList(have);
        if (changed.isEmpty() && sameList) {
            return NOTHING;
        }
        var content = new LinkedHashMap<String, String>();
        changed.forEach(name -> content.put(name, parts.getOrDefault(name, "")));
        var told = new LinkedHashMap<String, Object>();
        told.put("parts", content);
        if (!sameList) {
            told.put("order", marks.names());
        }
        // In JSON a line break is written as two characters, so the data is one line.
        String data = JsonMapper.shared().writeValueAsString(told);
        return ("id: " + written + "\nevent: parts\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}

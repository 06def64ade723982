package org.sunmao.app.matters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds that there are, as the district has them. */
public final class MatterKinds {

    private final Map<String, MatterKind> kinds = new LinkedHashMap<>();

    /** Keeps kinds that were checked. */
    public MatterKinds(List<MatterKind> checked) {
        checked.forEach(kind -> kinds.put(kind.code(), kind));
    }

    /** All kinds, in the order of their words. */
    public List<MatterKind> list() {
        return List.copyOf(kinds.values());
    }

    /** The kind of this word. */
    public Optional<MatterKind> find(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    /** The kind of this matter. */
    public MatterKind of(Matter matter) {
        return find(matter.kind()).orElseThrow(() -> new IllegalStateException("no kind " + matter.kind()));
    }
}

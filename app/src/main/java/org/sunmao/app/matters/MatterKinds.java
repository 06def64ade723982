package org.sunmao.app.matters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Ui;

/** The kinds that there are, as the district has them. */
public final class MatterKinds {

    private final Map<String, MatterKind> kinds = new LinkedHashMap<>();
    private final Map<String, String> texts;

    /**
     * Keeps kinds that were checked.
     *
     * @param texts the district's own words by {@code <language>/<message key>}
     */
    public MatterKinds(List<MatterKind> checked, Map<String, String> texts) {
        checked.forEach(kind -> kinds.put(kind.code(), kind));
        this.texts = Map.copyOf(texts);
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

    /** Whether some matters of the kind are open to the role. */
    public boolean sees(Role role, MatterKind kind) {
        return kind.sights().stream().anyMatch(seen -> seen.role() == role);
    }

    /** What something of a kind is called: the district's own word, else the platform's. */
    public String say(Ui ui, MatterKind kind, String key) {
        String own = texts.get(ui.lang() + "/" + kind.words() + "." + key);
        return own != null ? own : ui.t(kind.words() + "." + key);
    }
}

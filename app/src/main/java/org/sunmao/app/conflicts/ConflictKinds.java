package org.sunmao.app.conflicts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All kinds of conflict that are declared. */
@Component
public class ConflictKinds {

    private final Map<String, ConflictKind> byId;

    /** @throws IllegalStateException where two have one id */
    public ConflictKinds(List<ConflictKind> kinds) {
        byId = kinds.stream().collect(Collectors.toUnmodifiableMap(ConflictKind::id, Function.identity()));
    }

    /** All of them: the weightiest first, then by id. */
    public List<ConflictKind> list() {
        return byId.values().stream()
                .sorted(Comparator.comparing(ConflictKind::severity).thenComparing(ConflictKind::id))
                .toList();
    }

    /** The kind of this id. */
    public Optional<ConflictKind> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}

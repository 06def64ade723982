package org.sunmao.app.warnings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All rules that are declared. */
@Component
public class WarningRules {

    private final Map<String, WarningRule> byId;

    /** @throws IllegalStateException where two have one id */
    public WarningRules(List<WarningRule> rules) {
        byId = rules.stream().collect(Collectors.toUnmodifiableMap(WarningRule::id, Function.identity()));
    }

    /** All of them in their order. */
    public List<WarningRule> list() {
        return byId.values().stream()
                .sorted(Comparator.comparing(WarningRule::order).thenComparing(WarningRule::id))
                .toList();
    }

    /** The rule of this id. */
    public Optional<WarningRule> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}

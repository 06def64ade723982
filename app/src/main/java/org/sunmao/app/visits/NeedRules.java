package org.sunmao.app.visits;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** All needs that are declared. */
@Component
public class NeedRules {

    private final List<NeedRule> rules;

    /** @throws IllegalStateException where two have one id */
    public NeedRules(List<NeedRule> rules) {
        var ids = new HashSet<String>();
        for (NeedRule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalStateException("two needs of the id " + rule.id());
            }
        }
        this.rules = rules.stream()
                .sorted(Comparator.comparing(NeedRule::order).thenComparing(NeedRule::id))
                .toList();
    }

    /** All of them in their order. */
    public List<NeedRule> list() {
        return rules;
    }

    /** Whether there is one of this id. */
    public boolean knows(String id) {
        return rules.stream().anyMatch(rule -> rule.id().equals(id));
    }
}

package org.sunmao.app.awards.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sunmao.app.access.Reader;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.Policies;
import org.sunmao.app.policies.Policy;
import org.sunmao.app.shell.Ui;

/** Titles of policies and clauses in the page's language, each version read once for a page. */
final class Titles {

    private final Policies policies;
    private final Reader reader;
    private final Ui ui;
    private final Map<String, Optional<Policy>> read = new HashMap<>();

    Titles(Policies policies, Reader reader, Ui ui) {
        this.policies = policies;
        this.reader = reader;
        this.ui = ui;
    }

    Optional<Policy> policy(long id, int version) {
        return read.computeIfAbsent(id + "." + version, any -> policies.find(reader.scope(), id, version));
    }

    Optional<Clause> clause(long id, int version, String key) {
        return policy(id, version).flatMap(policy -> policy.text().find(key));
    }

    /** The policy's title, or its number where it is not open. */
    String of(long id, int version) {
        return policy(id, version)
                .map(policy -> policy.text().title(ui.locale()))
                .orElse(Long.toString(id));
    }

    /** The clause's title, or its key where it is not open. */
    String of(long id, int version, String key) {
        return clause(id, version, key).map(clause -> clause.title(ui.locale())).orElse(key);
    }
}

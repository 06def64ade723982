package org.sunmao.app.measures;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.foundation.Scope;

/**
 * What a measure reads with.
 *
 * @param client inside the reader's transaction
 * @param scope the reader's, for what rows cannot tell
 * @param settings the district's choices to make the figure by
 */
public record Reading(JdbcClient client, Scope scope, Settings settings) {

    /** Reads by what holds where nobody has chosen anything. */
    public Reading(JdbcClient client, Scope scope) {
        this(client, scope, Settings.STANDARD);
    }

    /** The district's choice. */
    public String value(Setting setting) {
        return settings.value(setting);
    }
}

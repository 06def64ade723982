package org.sunmao.app.measures;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.foundation.Scope;

/** What a measure reads with: a client inside the reader's transaction, and the reader's scope for what rows cannot tell. */
public record Reading(JdbcClient client, Scope scope) {}

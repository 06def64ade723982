package org.sunmao.app.front.web;

import org.sunmao.app.shell.State;

/** A clause of a policy that fits an enterprise, or nearly does. */
public record PolicyLine(String clause, String policy, State state, String outcome) {}

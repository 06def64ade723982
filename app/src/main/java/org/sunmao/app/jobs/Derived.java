package org.sunmao.app.jobs;

import java.time.Instant;

/** News: the conclusions were brought up to what was known at this moment. */
public record Derived(Instant at) {}

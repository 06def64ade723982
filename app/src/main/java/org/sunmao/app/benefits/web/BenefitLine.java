package org.sunmao.app.benefits.web;

import org.sunmao.app.shell.State;

/** A project in a list. */
public record BenefitLine(
        String href,
        String number,
        String title,
        String villages,
        String unit,
        String land,
        String households,
        String state,
        State badge,
        String clock) {}

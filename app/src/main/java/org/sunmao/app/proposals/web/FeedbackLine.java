package org.sunmao.app.proposals.web;

/** What a proposer thinks of a reply. */
public record FeedbackLine(
        String name,
        String round,
        String attitude,
        String contact,
        String onPoint,
        String agreement,
        String remark,
        String on) {}

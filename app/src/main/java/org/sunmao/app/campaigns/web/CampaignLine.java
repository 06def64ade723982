package org.sunmao.app.campaigns.web;

/**
 * A campaign in the list.
 *
 * @param open whether it goes on
 */
public record CampaignLine(
        long id, String name, String begun, String call, boolean open, String projects, String agreed) {}

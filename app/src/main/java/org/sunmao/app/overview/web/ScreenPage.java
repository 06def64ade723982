package org.sunmao.app.overview.web;

import java.util.Map;

/**
 * The one screen.
 *
 * @param asked what was asked for
 * @param parts part to its HTML, in their order
 */
public record ScreenPage(ScreenAsked asked, Map<String, String> parts) {}

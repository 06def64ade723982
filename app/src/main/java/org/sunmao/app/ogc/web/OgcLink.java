package org.sunmao.app.ogc.web;

/** A link as OGC API writes it. */
public record OgcLink(String href, String rel, String type, String title) {}

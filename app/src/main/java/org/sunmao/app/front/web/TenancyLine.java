package org.sunmao.app.front.web;

/** A stay of an enterprise with where it is. */
public record TenancyLine(PlaceLine place, String unit, StayLine stay) {}

package org.sunmao.app.measures;

/** The district chose anew: figures that somebody keeps may no longer be what measures answer. */
public record SettingsChanged() {}

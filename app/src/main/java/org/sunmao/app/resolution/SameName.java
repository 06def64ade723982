package org.sunmao.app.resolution;

/**
 * What a word about all mentions of one source with one name would touch.
 *
 * @param waiting how many wait, the mention asked about among them
 * @param rows how many rows speak so
 * @param linked how many others of the name are linked already; they stay as they are
 */
public record SameName(int waiting, long rows, int linked) {}

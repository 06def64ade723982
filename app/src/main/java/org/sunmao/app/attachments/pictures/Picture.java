package org.sunmao.app.attachments.pictures;

/**
 * A picture as it is kept: JPEG, upright, without any of what a camera writes beside it.
 *
 * @param sha256 lower-case hex SHA-256 of the bytes
 */
public record Picture(String sha256, byte[] bytes, int width, int height) {}

package org.sunmao.app.resolution;

import org.sunmao.app.evidence.Source;

/**
 * What a payload mentions.
 *
 * @param source whose payload it is
 * @param payloadHash 32 bytes
 * @param mention what it mentions
 */
public record NotedMention(Source source, byte[] payloadHash, MentionFields mention) {}

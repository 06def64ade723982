package org.sunmao.app.intake.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Undoes a name whose GBK or UTF-8 bytes were once read as Latin-1: {@code Â¥ÓîÃû³Æ} was 楼宇名称. */
final class Mojibake {

    private static final Pattern LATIN = Pattern.compile("[\\x20-\\xff]*");
    private static final Pattern HIGH = Pattern.compile("[\\x80-\\xff]");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\x20-\\x7e（）、：；，。·％㎡—－]*");

    private Mojibake() {}

    /** The name as it was meant; empty when the text was not spoilt in this way. */
    static Optional<String> repair(String text) {
        if (!LATIN.matcher(text).matches() || !HIGH.matcher(text).find()) {
            return Optional.empty();
        }
        return decode(text, StandardCharsets.UTF_8).or(() -> decode(text, TextEncoding.GB18030));
    }

    private static Optional<String> decode(String text, Charset charset) {
        try {
            String decoded = charset.newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
            boolean meant = CHINESE.matcher(decoded).matches() && !decoded.equals(text);
            return meant ? Optional.of(decoded) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}

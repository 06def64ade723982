package org.sunmao.app.attachments.check;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** What a file is by its first bytes, the only ones that programs go by. */
enum Sign {
    PDF("255044462d"),
    PACKAGE("504b0304"),
    PICTURE("ffd8ff", "89504e470d0a1a0a"),
    OTHER_PICTURE("47494638", "424d", "49492a00", "4d4d002a", "52494646"),
    PROGRAM("4d5a", "7f454c46", "cafebabe", "feedface", "feedfacf", "cefaedfe", "cffaedfe", "213c617263683e"),
    LINK("4c00000001140200"),
    /** Word, Excel and PowerPoint before 2007, and WPS. */
    OLD_OFFICE("d0cf11e0a1b11ae1"),
    ARCHIVE("504b0506", "504b0708", "526172211a07", "377abcaf271c", "1f8b08", "425a68", "fd377a585a00"),
    RICH_TEXT("7b5c727466"),
    SCRIPT("2321", "efbbbf2321"),
    PAGE,
    OTHER;

    private static final HexFormat HEX = HexFormat.of();
    private static final int HEAD = 64;

    private final String[] starts;

    Sign(String... starts) {
        this.starts = starts;
    }

    static Sign of(byte[] bytes) {
        String head = HEX.formatHex(bytes, 0, Math.min(bytes.length, HEAD));
        for (Sign sign : values()) {
            for (String start : sign.starts) {
                if (head.startsWith(start)) {
                    return sign;
                }
            }
        }
        return isPage(bytes) ? PAGE : OTHER;
    }

    /** HTML, SVG or another markup, whatever blanks and marks of order go before. */
    private static boolean isPage(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.UTF_8);
        return head.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT).matches("(?s)<[a-z!?%].*");
    }

    /** The word in message keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

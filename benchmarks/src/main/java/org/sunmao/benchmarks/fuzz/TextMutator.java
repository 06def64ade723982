package org.sunmao.benchmarks.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Changes that keep a text a text: quotes, separators, brackets, numbers and names that no writer means to write. */
final class TextMutator {

    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"\"",
            ",,,,,,,,",
            "\t",
            ";",
            "\r",
            "\n\n\n",
            "\u0000",
            "\ufeff",
            "\ufffd",
            "=HYPERLINK(\"x\",\"y\")",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1)",
            "1e308",
            "-1e-320",
            "99999999999999999999999999",
            "NaN",
            "0000-00-00",
            "9999年99月99日",
            "{",
            "}]}",
            "[[[[",
            "null",
            "\\u0000",
            "\\ud800",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "&a;",
            "]]>",
            "<c r=\"XFE1048577\" t=\"s\"><v>-1</v></c>",
            "<row r=\"99999999999\">",
            "ref=\"A1:XFD1048576\"",
            "t=\"s\"",
            "٣٤٥",
            "㈱",
            "\ud83c\udfe2");

    private final Random random;

    TextMutator(Random random) {
        this.random = random;
    }

    byte[] mutate(byte[] bytes, Charset charset) {
        var text = new StringBuilder(new String(bytes, charset));
        int times = 1 + random.nextInt(6);
        for (int i = 0; i < times; i++) {
            once(text);
        }
        return text.toString().getBytes(random.nextInt(20) == 0 ? StandardCharsets.UTF_16LE : charset);
    }

    private void once(StringBuilder text) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(5)) {
            case 0 -> text.insert(at, piece().repeat(1 << random.nextInt(12)));
            case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(40)));
            case 2 -> swapNumber(text, at);
            case 3 -> text.insert(at, "甲".repeat(1 << random.nextInt(17)));
            default -> text.insert(at, piece());
        }
    }

    /** Puts something else in the place of the next number. */
    private void swapNumber(StringBuilder text, int from) {
        int at = from;
        while (at < text.length() && !Character.isDigit(text.charAt(at))) {
            at++;
        }
        int end = at;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        if (at < end) {
            text.replace(at, end, piece());
        }
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }
}

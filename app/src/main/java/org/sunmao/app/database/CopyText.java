package org.sunmao.app.database;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's text format of COPY: one value with the escapes that keep tabs, line ends and backslashes inside a field. */
final class CopyText {

    private CopyText() {}

    static void append(StringBuilder out, @Nullable Object value) {
        if (value == null) {
            out.append("\\N");
            return;
        }
        String text = literal(value);
        for (int i = 0; i < text.length(); i++) {
            escape(out, text.charAt(i));
        }
    }

    private static void escape(StringBuilder out, char c) {
        switch (c) {
            case '\\' -> out.append("\\\\");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\0' -> throw new IllegalArgumentException("PostgreSQL keeps no U+0000 in a text");
            default -> out.append(c);
        }
    }

    /** The value as PostgreSQL's input functions read it. */
    static String literal(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Object[] elements) {
            return array(Arrays.asList(elements));
        }
        if (value instanceof Collection<?> elements) {
            return array(elements);
        }
        return value.toString();
    }

    /** A PostgreSQL array literal; every element in quotes, so that nothing in it is taken for syntax. */
    static String array(Collection<? extends @Nullable Object> elements) {
        var out = new StringBuilder("{");
        for (Object element : elements) {
            if (out.length() > 1) {
                out.append(',');
            }
            if (element == null) {
                out.append("NULL");
            } else {
                String text = literal(element).replace("\\", "\\\\").replace("\"", "\\\"");
                out.append('"').append(text).append('"');
            }
        }
        return out.append('}').toString();
    }
}

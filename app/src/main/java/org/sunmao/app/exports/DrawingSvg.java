package org.sunmao.app.exports;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import org.sunmao.app.exports.Drawing.Box;
import org.sunmao.app.exports.Drawing.Label;
import org.sunmao.app.exports.Drawing.Stroke;

/** Writes drawings as SVG 1.1: nothing but shapes and text, no script, no style sheet, no address. */
final class DrawingSvg {

    private static final double EDGE = .2;

    private final StringBuilder out = new StringBuilder(1 << 16);

    private DrawingSvg() {}

    static byte[] write(Drawing drawing) {
        var svg = new DrawingSvg();
        svg.all(drawing);
        return svg.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void all(Drawing drawing) {
        String width = number(drawing.width());
        String height = number(drawing.height());
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(width)
                .append("mm\" height=\"")
                .append(height)
                .append("mm\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append(
                        "\" font-family=\"'Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif\">\n<title>")
                .append(safe(drawing.title()))
                .append("</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        drawing.shapes().forEach(shape -> {
            if (shape instanceof Box box) {
                box(box);
            } else if (shape instanceof Label label) {
                label(label);
            }
        });
        out.append("</svg>\n");
    }

    private void box(Box box) {
        rect(box.x(), box.y(), box.width(), box.height(), box.fill(), box.edge(), box.dashed());
        if (box.doubled()) {
            rect(box.x() + .6, box.y() + .6, box.width() - 1.2, box.height() - 1.2, "none", box.edge(), false);
        }
        var strokes = Hatching.of(box);
        if (!strokes.isEmpty()) {
            out.append("<g stroke=\"").append(box.edge()).append("\">");
            strokes.forEach(this::stroke);
            out.append("</g>\n");
        }
    }

    private void rect(double x, double y, double width, double height, String fill, String edge, boolean dashed) {
        if (width <= 0 || height <= 0) {
            return;
        }
        out.append("<rect x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\" fill=\"")
                .append(fill)
                .append("\" stroke=\"")
                .append(edge)
                .append("\" stroke-width=\"")
                .append(EDGE)
                .append(dashed ? "\" stroke-dasharray=\"1 0.8\"/>\n" : "\"/>\n");
    }

    private void stroke(Stroke stroke) {
        out.append("<path d=\"M")
                .append(number(stroke.x1()))
                .append(' ')
                .append(number(stroke.y1()))
                .append('L')
                .append(number(stroke.x2()))
                .append(' ')
                .append(number(stroke.y2()))
                .append("\" stroke-width=\"")
                .append(number(stroke.thick()))
                .append("\"/>");
    }

    private void label(Label label) {
        String text = label.fitted();
        if (text.isEmpty()) {
            return;
        }
        String anchor = label.anchor().name().toLowerCase(Locale.ROOT);
        out.append("<text x=\"")
                .append(number(label.x()))
                .append("\" y=\"")
                .append(number(label.y()))
                .append("\" font-size=\"")
                .append(number(label.size()))
                .append("\" fill=\"")
                .append(label.colour())
                .append(label.anchor() == Drawing.Anchor.START ? "" : "\" text-anchor=\"" + anchor)
                .append("\">")
                .append(safe(text))
                .append("</text>\n");
    }

    /** Without what XML 1.0 cannot hold. */
    private static String safe(String text) {
        return HtmlUtils.htmlEscapeDecimal(
                text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""), "UTF-8");
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}

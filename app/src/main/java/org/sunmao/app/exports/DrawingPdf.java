package org.sunmao.app.exports;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.sunmao.app.exports.Drawing.Box;
import org.sunmao.app.exports.Drawing.Label;
import org.sunmao.app.exports.Drawing.Stroke;

/** Writes drawings as PDF of one page; its text can be searched and copied. */
final class DrawingPdf {

    /** Points of a millimetre: 72 to the inch (ISO 32000-1, 8.3.2.3). */
    private static final double POINTS = 72 / 25.4;

    private static final float EDGE = (float) (.2 * POINTS);
    private static final float[] DASHES = {(float) POINTS, (float) (.8 * POINTS)};
    /** What is set where the font has no such character (下駄, 〓). */
    private static final int MISSING = 0x3013;

    private final Drawing drawing;
    private final PDPageContentStream page;
    private final PDFont font;

    private DrawingPdf(Drawing drawing, PDPageContentStream page, PDFont font) {
        this.drawing = drawing;
        this.page = page;
        this.font = font;
    }

    static byte[] write(Drawing drawing) {
        try (var document = new PDDocument()) {
            var page = new PDPage(
                    new PDRectangle((float) (drawing.width() * POINTS), (float) (drawing.height() * POINTS)));
            document.addPage(page);
            document.getDocumentInformation().setTitle(drawing.title());
            document.getDocumentInformation().setProducer("Sunmao");
            PDFont font;
            try (var file = PdfFont.open()) {
                font = PDType0Font.load(document, file, true);
            }
            try (var content = new PDPageContentStream(document, page)) {
                new DrawingPdf(drawing, content, font).all();
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return PdfText.mended(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void all() throws IOException {
        for (Drawing.Shape shape : drawing.shapes()) {
            if (shape instanceof Box box) {
                box(box);
            } else if (shape instanceof Label label) {
                label(label);
            }
        }
    }

    private void box(Box box) throws IOException {
        page.setStrokingColor(Color.decode(box.edge()));
        page.setNonStrokingColor(Color.decode(box.fill()));
        page.setLineWidth(EDGE);
        page.setLineDashPattern(box.dashed() ? DASHES : new float[0], 0);
        rect(box.x(), box.y(), box.width(), box.height());
        page.fillAndStroke();
        page.setLineDashPattern(new float[0], 0);
        if (box.doubled() && box.width() > 1.2 && box.height() > 1.2) {
            rect(box.x() + .6, box.y() + .6, box.width() - 1.2, box.height() - 1.2);
            page.stroke();
        }
        for (Stroke stroke : Hatching.of(box)) {
            page.setLineWidth((float) (stroke.thick() * POINTS));
            page.moveTo(x(stroke.x1()), y(stroke.y1()));
            page.lineTo(x(stroke.x2()), y(stroke.y2()));
            page.stroke();
        }
    }

    private void rect(double x, double y, double width, double height) throws IOException {
        page.addRect(x(x), y(y + height), (float) (width * POINTS), (float) (height * POINTS));
    }

    private void label(Label label) throws IOException {
        String text = known(label.fitted());
        if (text.isEmpty()) {
            return;
        }
        float size = (float) (label.size() * POINTS);
        float wide = font.getStringWidth(text) / 1000 * size;
        float before = switch (label.anchor()) {
            case START -> 0;
            case MIDDLE -> wide / 2;
            case END -> wide;
        };
        page.beginText();
        page.setNonStrokingColor(Color.decode(label.colour()));
        page.setFont(font, size);
        page.newLineAtOffset(x(label.x()) - before, y(label.y()));
        page.showText(text);
        page.endText();
    }

    private static String known(String text) {
        String missing = PdfFont.missing(text);
        var known = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : missing.indexOf(c) >= 0 ? MISSING : c)
                .filter(c -> !Character.isISOControl(c))
                .forEach(known::appendCodePoint);
        return known.toString();
    }

    private static float x(double millimetres) {
        return (float) (millimetres * POINTS);
    }

    private float y(double millimetres) {
        return (float) ((drawing.height() - millimetres) * POINTS);
    }
}

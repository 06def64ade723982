package org.sunmao.app.attachments.check;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.sunmao.app.attachments.Kind;

/** Files as offices send them, and as attackers do. */
public final class Samples {

    private Samples() {}

    /** What is done to a document before it is saved. */
    interface Change {
        void on(PDDocument document) throws IOException;
    }

    /** A page of A4 with nothing on it. */
    public static byte[] pdf() throws IOException {
        return pdf(document -> {});
    }

    static byte[] pdf(Change change) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.on(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    static COSDictionary action(String kind) {
        var action = new COSDictionary();
        action.setName(COSName.S, kind);
        return action;
    }

    /** A PDF by hand, whose one stream unpacks to so many bytes after so many times of packing. */
    static byte[] pdfWithStream(int bytes, int times) throws IOException {
        byte[] packed = new byte[bytes];
        for (int i = 0; i < times; i++) {
            packed = deflated(packed);
        }
        var out = new ByteArrayOutputStream();
        out.write("%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\nstream\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        out.write(packed);
        out.write("\nendstream\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater(9);
        deflater.setInput(bytes);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** A document of Office with these parts beside what every one has; a part of no text has that many zeroes as its name says. */
    public static byte[] office(Kind kind, String... parts) throws IOException {
        return office(kind.mediaType() + ".main+xml", parts);
    }

    static byte[] office(String type, String... parts) throws IOException {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("[Content_Types].xml", text("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/main.xml" ContentType="%s"/></Types>""".formatted(type)));
        all.put("main.xml", text("<document/>"));
        for (int i = 0; i < parts.length; i += 2) {
            all.put(parts[i], text(parts[i + 1]));
        }
        return zip(all);
    }

    static byte[] officeWith(Kind kind, String part, byte[] bytes) throws IOException {
        byte[] plain = office(kind);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(plain))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(each.getName()));
                in.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    /** The relations of a part, one of them leading elsewhere. */
    static String relation(String type, String target) {
        return """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s" TargetMode="External"/></Relationships>""".formatted(type, target);
    }

    static byte[] ofd(String... parts) throws IOException {
        var all = new LinkedHashMap<String, byte[]>();
        all.put(
                "OFD.xml",
                text("<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" Version=\"1.1\" DocType=\"OFD\"/>"));
        all.put("Doc_0/Document.xml", text("<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"/>"));
        for (int i = 0; i < parts.length; i += 2) {
            all.put(parts[i], text(parts[i + 1]));
        }
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** How a program of Windows begins. */
    static byte[] program() {
        byte[] bytes = new byte[400];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[2] = (byte) 0x90;
        bytes[60] = (byte) 0x80;
        System.arraycopy(text("PE\0\0"), 0, bytes, 128, 4);
        return bytes;
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

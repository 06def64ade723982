package org.sunmao.app.attachments.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** JPEG files as cameras write them: with Exif (JEITA CP-3451) that says how the camera was held and where. */
public final class CameraJpeg {

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ASCII = 2;
    private static final int RATIONAL = 5;

    private CameraJpeg() {}

    /** A picture whose left half is red, the rest blue. */
    public static byte[] of(int width, int height, int orientation) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        byte[] plain = bytes(image, "jpeg");
        byte[] exif = exif(orientation);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(0xFF);
        out.write(0xE1);
        out.write((exif.length + 2) >> 8);
        out.write(exif.length + 2);
        out.write(exif);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    /** The picture as a file of this format. */
    public static byte[] bytes(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** Two directories of TIFF 6.0: orientation, and a position by GPS. */
    private static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(160);
        tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, SHORT, 1, orientation << 16);
        entry(tiff, 0x8825, LONG, 1, 38);
        tiff.putInt(0);
        tiff.putShort((short) 3);
        entry(tiff, 0x0001, ASCII, 2, 'N' << 24);
        entry(tiff, 0x0002, RATIONAL, 3, 80);
        entry(tiff, 0x0012, ASCII, 9, 104);
        tiff.putInt(0);
        for (int part : new int[] {36, 1, 4, 1, 30, 1}) {
            tiff.putInt(part);
        }
        tiff.put("GPSDATUM\0".getBytes(StandardCharsets.ISO_8859_1));
        ByteBuffer whole = ByteBuffer.allocate(6 + tiff.position());
        whole.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        whole.put(tiff.array(), 0, tiff.position());
        return whole.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}

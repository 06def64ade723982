package org.sunmao.app.attachments.pictures;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;
import org.sunmao.app.attachments.Attachment;

/**
 * Makes pictures anew: what a camera writes beside the picture (where and when it was taken, by which device) is not carried over. What a file is
 * its first bytes say, never its name. One picture is worked on at a time, so that memory is bounded whoever sends how many.
 */
@Component
public class Pictures {

    /** How large a file may be, in bytes. */
    public static final int MOST_BYTES = 15 << 20;

    /** How long the longer side of a kept picture may be, in pixels: a meter or a door plate can still be read. */
    static final int LONGEST = 2048;

    /** How many pixels may be decoded; what a phone takes has fewer. */
    private static final long MOST_PIXELS = 64_000_000;

    private static final float QUALITY = 0.85f;

    /** Why a file is not taken; rooms say it in words of their own. */
    public enum Refusal {
        /** Neither JPEG nor PNG nor WebP. */
        OTHER_KIND,
        /** More bytes or pixels than are taken. */
        TOO_LARGE,
        /** It begins as a picture and cannot be read as one. */
        BROKEN;

        /** The word in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A file that is not taken. */
    public static final class NotTakenException extends Exception {

        private final Refusal why;

        NotTakenException(Refusal why) {
            super(why.word());
            this.why = why;
        }

        public Refusal why() {
            return why;
        }
    }

    enum Kind {
        JPEG,
        PNG,
        WEBP
    }

    static Kind kind(byte[] bytes) throws NotTakenException {
        if (starts(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return Kind.JPEG;
        }
        if (starts(bytes, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Kind.PNG;
        }
        if (starts(bytes, 0, 'R', 'I', 'F', 'F') && starts(bytes, 8, 'W', 'E', 'B', 'P')) {
            return Kind.WEBP;
        }
        throw new NotTakenException(Refusal.OTHER_KIND);
    }

    private static boolean starts(byte[] bytes, int at, int... wanted) {
        if (bytes.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[at + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The picture as it is kept.
     *
     * @throws NotTakenException where the file is none that is taken, saying why
     */
    public synchronized Picture remade(byte[] bytes) throws NotTakenException {
        if (bytes.length > MOST_BYTES) {
            throw new NotTakenException(Refusal.TOO_LARGE);
        }
        Kind kind = kind(bytes);
        try {
            int turn = kind == Kind.JPEG ? Orientation.of(bytes) : 1;
            BufferedImage upright = upright(read(kind, bytes), turn);
            byte[] made = jpeg(upright);
            return new Picture(Attachment.digestOf(made), made, upright.getWidth(), upright.getHeight());
        } catch (IOException | RuntimeException broken) {
            throw new NotTakenException(Refusal.BROKEN);
        }
    }

    private static BufferedImage read(Kind kind, byte[] bytes) throws IOException, NotTakenException {
        ImageReader reader = reader(kind);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new NotTakenException(Refusal.TOO_LARGE);
            }
            ImageReadParam asked = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * LONGEST));
            asked.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, asked);
        } finally {
            reader.dispose();
        }
    }

    /** The reader of WebP is named and not looked up: what is found depends on which thread asked first. */
    private static ImageReader reader(Kind kind) {
        try {
            return kind == Kind.WEBP
                    ? new WebPImageReaderSpi().createReaderInstance()
                    : ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT))
                            .next();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Scaled down to what is kept and turned as the camera was held; on white where it was transparent. */
    private static BufferedImage upright(BufferedImage image, int turn) {
        boolean lies = turn >= 5;
        double scale = Math.min(1, (double) LONGEST / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var made = new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = made.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, made.getWidth(), made.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.transform(Orientation.turned(turn, width, height));
            pen.drawImage(
                    image,
                    AffineTransform.getScaleInstance(
                            (double) width / image.getWidth(), (double) height / image.getHeight()),
                    null);
        } finally {
            pen.dispose();
        }
        return made;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam asked = writer.getDefaultWriteParam();
            asked.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            asked.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), asked);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

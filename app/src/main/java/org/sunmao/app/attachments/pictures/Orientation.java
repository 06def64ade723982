package org.sunmao.app.attachments.pictures;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How a camera was held, as Exif 2.32 (JEITA CP-3451) numbers it from 1 to 8; 1 is upright. */
final class Orientation {

    private Orientation() {}

    /** What a JPEG file says of it; 1 where it says nothing that can be read. */
    static int of(byte[] jpeg) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif");
            return segments.isEmpty() ? 1 : of(segments.get(0));
        } catch (IOException | RuntimeException unreadable) {
            return 1;
        }
    }

    private static int of(JPEGSegment exif) throws IOException {
        try (InputStream data = exif.data()) {
            // Between the name and the TIFF header stands one byte of padding.
            data.skipNBytes(1);
            Directory directory = new TIFFReader()
                    .read(new MemoryCacheImageInputStream(new ByteArrayInputStream(data.readAllBytes())));
            Entry entry = directory.getEntryById(TIFF.TAG_ORIENTATION);
            int said = entry != null && entry.getValue() instanceof Number number ? number.intValue() : 1;
            return said >= 1 && said <= 8 ? said : 1;
        }
    }

    /** Turns a picture of this size, as it lies in the file, upright with its corner at the origin. */
    static AffineTransform turned(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}

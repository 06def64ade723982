package org.sunmao.app.attachments.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.attachments.pictures.Pictures.NotTakenException;
import org.sunmao.app.attachments.pictures.Pictures.Refusal;

/** Photos lose what is written beside them, stand upright, and are pictures. */
class PicturesTest {

    /** One pixel, lossy WebP, as encoders write it. */
    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    private final Pictures pictures = new Pictures();

    @Test
    void where_it_was_taken_is_gone() throws Exception {
        byte[] sent = CameraJpeg.of(160, 80, 1);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Exif", "GPSDATUM");

        Picture kept = pictures.remade(sent);

        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPSDATUM");
        assertThat(kept.sha256()).hasSize(64);
        assertThat(pictures.remade(sent).sha256()).as("by what can be seen").isEqualTo(kept.sha256());
    }

    /** The left half of the file's picture is red; where that half is seen tells how it was turned. */
    @ParameterizedTest
    @CsvSource({
        "1, 160, 80, 20, 40",
        "2, 160, 80, 140, 40",
        "3, 160, 80, 140, 40",
        "4, 160, 80, 20, 40",
        "5, 80, 160, 40, 20",
        "6, 80, 160, 40, 20",
        "7, 80, 160, 40, 140",
        "8, 80, 160, 40, 140"
    })
    void it_stands_as_the_camera_was_held(int orientation, int width, int height, int redX, int redY) throws Exception {
        Picture kept = pictures.remade(CameraJpeg.of(160, 80, orientation));
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(kept.bytes()));

        assertThat(seen.getWidth()).isEqualTo(width).isEqualTo(kept.width());
        assertThat(seen.getHeight()).isEqualTo(height).isEqualTo(kept.height());
        assertThat(isRed(seen, redX, redY)).isTrue();
        assertThat(isRed(seen, width - 1 - redX, height - 1 - redY)).isFalse();
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        var color = new Color(image.getRGB(x, y));
        return color.getRed() > 180 && color.getBlue() < 80;
    }

    @Test
    void a_large_one_becomes_smaller_and_a_transparent_one_white() throws Exception {
        var image = new BufferedImage(5000, 300, BufferedImage.TYPE_INT_ARGB);
        Picture kept = pictures.remade(CameraJpeg.bytes(image, "png"));
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(kept.bytes()));

        assertThat(kept.width()).isEqualTo(Pictures.LONGEST);
        assertThat(kept.height()).isEqualTo(123);
        assertThat(new Color(seen.getRGB(9, 9)).getRed()).isGreaterThan(250);
    }

    @Test
    void webp_is_read() throws Exception {
        Picture kept = pictures.remade(Base64.getDecoder().decode(WEBP));

        assertThat(kept.width()).isEqualTo(1);
        assertThat(Pictures.kind(kept.bytes())).isEqualTo(Pictures.Kind.JPEG);
    }

    @Test
    void what_is_no_picture_is_refused_with_the_reason() throws IOException {
        refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), Refusal.OTHER_KIND);
        refused("GIF89a".getBytes(StandardCharsets.UTF_8), Refusal.OTHER_KIND);
        refused(new byte[0], Refusal.OTHER_KIND);
        refused(new byte[Pictures.MOST_BYTES + 1], Refusal.TOO_LARGE);
        byte[] whole = CameraJpeg.of(160, 80, 1);
        refused(java.util.Arrays.copyOf(whole, 40), Refusal.BROKEN);
        refused(huge(), Refusal.TOO_LARGE);
    }

    /** A PNG of a few bytes that says of itself that it is 60,000 pixels wide and high. */
    private static byte[] huge() throws IOException {
        byte[] png = CameraJpeg.bytes(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png");
        for (int at : new int[] {16, 20}) {
            png[at + 2] = (byte) (60_000 >> 8);
            png[at + 3] = (byte) 60_000;
        }
        return png;
    }

    private void refused(byte[] bytes, Refusal why) {
        assertThatThrownBy(() -> pictures.remade(bytes))
                .isInstanceOfSatisfying(
                        NotTakenException.class, no -> assertThat(no.why()).isEqualTo(why));
    }
}

package org.sunmao.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private static final Secret KEY = Secret.passphrase("correct horse battery");

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private static byte[] sealed(byte[] content) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var out = Envelope.seal(file, KEY)) {
            int half = content.length / 2;
            out.write(content, 0, half);
            out.flush();
            out.write(content, half, content.length - half);
        }
        return file.toByteArray();
    }

    private static byte[] opened(byte[] file, Secret key) throws IOException {
        try (var in = Envelope.unseal(new ByteArrayInputStream(file), key)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, Envelope.SEGMENT - 1, Envelope.SEGMENT, Envelope.SEGMENT + 1, 3 * Envelope.SEGMENT, 200_001})
    void what_is_sealed_comes_back(int length) throws IOException {
        byte[] content = content(length);
        byte[] file = sealed(content);
        assertThat(opened(file, KEY)).isEqualTo(content);
        if (length > 100) {
            assertThat(new String(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String(content, 10, 60, java.nio.charset.StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void the_same_content_is_never_sealed_the_same() throws IOException {
        assertThat(sealed(content(100))).isNotEqualTo(sealed(content(100)));
    }

    @Test
    void another_key_opens_nothing() throws IOException {
        byte[] file = sealed(content(100));
        assertThatThrownBy(() -> opened(file, Secret.passphrase("correct horse batterz")))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("key is another");
        assertThatThrownBy(() -> Envelope.unseal(new ByteArrayInputStream(file), null))
                .hasMessageContaining("--key-file");
        assertThatThrownBy(() -> Secret.passphrase("too short")).isInstanceOf(BackupException.class);
    }

    /** The costs of the key stand in the head, so a byte of it changed may cost time; salt and content are tried byte by byte. */
    @Test
    void no_changed_byte_goes_unseen() throws IOException {
        byte[] file = sealed(content(40));
        for (int at = 21; at < file.length; at += at < 44 ? 9 : 1) {
            byte[] changed = file.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> opened(changed, KEY)).as("byte " + at).isInstanceOf(BackupException.class);
        }
    }

    @Test
    void nothing_can_be_cut_off_repeated_or_put_in_another_order() throws IOException {
        int segment = Envelope.SEGMENT + 16;
        byte[] file = sealed(content(3 * Envelope.SEGMENT + 5));
        int head = file.length - 3 * segment - 5 - 16;
        assertThatThrownBy(() -> opened(Arrays.copyOf(file, head + 3 * segment), KEY))
                .as("without the last segment")
                .isInstanceOf(BackupException.class);
        assertThatThrownBy(() -> opened(Arrays.copyOf(file, file.length - 1), KEY))
                .isInstanceOf(BackupException.class);
        assertThatThrownBy(() -> opened(Arrays.copyOf(file, head), KEY)).isInstanceOf(BackupException.class);
        byte[] swapped = file.clone();
        System.arraycopy(file, head, swapped, head + segment, segment);
        System.arraycopy(file, head + segment, swapped, head, segment);
        assertThatThrownBy(() -> opened(swapped, KEY)).isInstanceOf(BackupException.class);
        byte[] longer = Arrays.copyOf(file, file.length + segment);
        assertThatThrownBy(() -> opened(longer, KEY)).isInstanceOf(BackupException.class);
    }
}

package org.sunmao.app.attachments.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import org.sunmao.app.attachments.NotKeptException;
import org.sunmao.app.attachments.NotKeptException.Reason;

/** How large the compressed streams of a PDF become, found out without keeping them: a reader of PDF unpacks whole streams into memory. */
final class Inflation {

    /** A scanned page of A3 at 300 dots an inch, uncompressed, has 52 MB. */
    static final long MOST = 64L << 20;

    /** Of all streams together: streams may begin within others. */
    private static final long MOST_TOGETHER = 1L << 30;

    private static final int DEEPEST = 4;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private final byte[] pdf;
    private long together;

    private Inflation(byte[] pdf) {
        this.pdf = pdf;
    }

    static void check(byte[] pdf) throws NotKeptException {
        new Inflation(pdf).check();
    }

    private void check() throws NotKeptException {
        for (int at = next(0); at >= 0; at = next(at)) {
            int begin = at;
            while (begin < pdf.length && (pdf[begin] == '\r' || pdf[begin] == '\n' || pdf[begin] == ' ')) {
                begin++;
            }
            // zlib begins so with every size of window (RFC 1950).
            if (begin < pdf.length && (pdf[begin] & 0x0F) == 8) {
                unpack(begin);
            }
        }
    }

    private int next(int from) {
        for (int i = from; i <= pdf.length - STREAM.length; i++) {
            int same = 0;
            while (same < STREAM.length && pdf[i + same] == STREAM[same]) {
                same++;
            }
            if (same == STREAM.length) {
                return i + same;
            }
        }
        return -1;
    }

    /** A stream may be compressed more than once, and be small the first time. */
    private void unpack(int begin) throws NotKeptException {
        for (int depth = 1; depth <= DEEPEST; depth++) {
            InputStream in = new ByteArrayInputStream(pdf, begin, pdf.length - begin);
            for (int i = 0; i < depth; i++) {
                in = new InflaterInputStream(in);
            }
            if (count(in) == 0) {
                return;
            }
        }
    }

    private long count(InputStream in) throws NotKeptException {
        long count = 0;
        byte[] buffer = new byte[1 << 16];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count += read;
                together += read;
                if (count > MOST || together > MOST_TOGETHER) {
                    throw new NotKeptException(Reason.BOMB, "");
                }
            }
        } catch (IOException notCompressed) {
            return count;
        }
        return count;
    }
}

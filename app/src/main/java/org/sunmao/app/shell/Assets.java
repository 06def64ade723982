package org.sunmao.app.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.zip.CRC32C;
import org.springframework.core.io.ClassPathResource;

/** Addresses of style sheets and scripts with a mark of their content, so that browsers keep them until they change. */
public final class Assets {

    private final ConcurrentMap<String, String> addresses = new ConcurrentHashMap<>();

    /**
     * The address of a file under {@code static/}.
     *
     * @param path such as {@code /css/base.css}
     * @throws UncheckedIOException when there is no such file
     */
    public String address(String path) {
        return addresses.computeIfAbsent(path, known -> known + "?v=" + mark(known));
    }

    private static String mark(String path) {
        var sum = new CRC32C();
        try (InputStream in = new ClassPathResource("static" + path).getInputStream()) {
            sum.update(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toString(sum.getValue(), 36);
    }
}

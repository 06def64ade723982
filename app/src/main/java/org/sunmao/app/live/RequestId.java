package org.sunmao.app.live;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of one request: in its answer, in every line of the log that it leads to, and in the record of who did what. It says
 * nothing of who asked or what for.
 */
public final class RequestId {

    /** Carries the id in requests and answers. */
    public static final String HEADER = "X-Request-Id";

    /** The attribute of the request that holds it. */
    public static final String ATTRIBUTE = "sunmao.request-id";

    /** The key of the logging context (MDC) that holds it while the request is answered. */
    public static final String KEY = "request";

    /** What a proxy in front may have given: nothing that could break a line of a log or a header, and no personal name. */
    private static final Pattern FOREIGN = Pattern.compile("[0-9A-Fa-f-]{16,64}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestId() {}

    /** The id of this request; empty outside of the filter that gives it. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
    }

    /** The id that came along where it is hexadecimal, else a new one of 128 random bits. */
    static String choose(@Nullable String shown) {
        if (shown != null && FOREIGN.matcher(shown).matches()) {
            return shown;
        }
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

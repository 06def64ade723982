package org.sunmao.app.live;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A secret of this run of the server, known to whoever may read the data directory. A command on the same machine shows it in a header
 * and is thereby the owner of the data, whom no role restrains.
 */
@Component
public class LocalToken {

    /** Carries the token in requests; in answers, the word {@value #ACCEPTED}. */
    public static final String HEADER = "X-Sunmao-Local";

    static final String ACCEPTED = "accepted";

    private static final String ATTRIBUTE = LocalToken.class.getName();

    private final String token;

    public LocalToken() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.token = HexFormat.of().formatHex(bytes);
    }

    /** Whether this request came with the token, as {@link LocalTokenFilter} found. */
    public static boolean isLocal(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(ATTRIBUTE));
    }

    static void markLocal(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, Boolean.TRUE);
    }

    /** Takes equally long whatever is shown. */
    boolean is(@Nullable String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.UTF_8));
    }

    /** For the file in the data directory, and nothing else. */
    String value() {
        return token;
    }
}

package org.sunmao.app.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.sunmao.app.access.Purpose;

/** A purpose for requests of tests that look behind masks. */
public final class Stated {

    private Stated() {}

    /** The value of the header. */
    public static String header() {
        return URLEncoder.encode("data-check; 核对测试数据是否一致", StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    /** States it for this request; a reader without the right sees no more for it. */
    public static RequestPostProcessor purpose() {
        return request -> {
            request.addHeader(Purpose.HEADER, header());
            return request;
        };
    }
}

package org.sunmao.app.access;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Whether the current request goes to a {@link Clocked} route. */
public final class AskedTime {

    private AskedTime() {}

    /** True on pages that answer by both clocks, whether these are set or not. */
    public static boolean isClocked() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                && request.getAttribute(Clocked.class.getName(), RequestAttributes.SCOPE_REQUEST) != null;
    }
}

package org.sunmao.app.access.store;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.RecordedRequest;
import org.sunmao.app.live.LocalToken;

/**
 * What a line says of the request it was written in. The address is that of the connection; what a header claims of another is not believed.
 *
 * @param via how the reader is signed in: {@code session}, {@code token}, {@code basic}, {@code command}; empty outside of a request
 */
record RequestTraits(
        @Nullable HttpServletRequest request,
        String via,
        String remote,
        String id,
        @Nullable String purpose) {

    static RequestTraits now(Reader reader) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return new RequestTraits(null, "", "", mdc(), null);
        }
        HttpServletRequest request = attributes.getRequest();
        String id = request.getAttribute(Audit.REQUEST_ID) instanceof String text ? text : mdc();
        String purpose = request.getAttribute(Audit.PURPOSE) instanceof String text ? Masking.text(text) : null;
        return new RequestTraits(request, via(request, reader), request.getRemoteAddr(), id, purpose);
    }

    private static String mdc() {
        String id = MDC.get(Audit.REQUEST_ID);
        return id == null ? "" : id;
    }

    private static String via(HttpServletRequest request, Reader reader) {
        if (LocalToken.isLocal(request)) {
            return "command";
        }
        if (!reader.signedIn()) {
            return "";
        }
        String header = request.getHeader("Authorization");
        String scheme = header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
        if (scheme.startsWith("bearer ")) {
            return "token";
        }
        return scheme.startsWith("basic ") ? "basic" : "session";
    }

    void note(AuditEntry entry) {
        if (request != null) {
            RecordedRequest.of(request).note(entry);
        }
    }
}

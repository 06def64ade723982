package org.sunmao.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The purpose that is open in a signed-in session or in one request. */
public final class OpenPurpose {

    private static final String SESSION = "sunmao.purpose.open";
    private static final String REQUEST = OpenPurpose.class.getName();

    private OpenPurpose() {}

    private record Held(String username, Purpose purpose) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    /** Opens it for this account's session; a purpose that was open before ends. */
    public static void open(HttpServletRequest request, Reader reader, Purpose purpose) {
        request.getSession().setAttribute(SESSION, new Held(reader.username(), purpose));
    }

    /** Closes it, and answers what was open. */
    public static Optional<Purpose> close(HttpServletRequest request, Reader reader) {
        Optional<Purpose> open = find(request, reader);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(SESSION);
        }
        return open;
    }

    /** The session's purpose, if it is this account's own and still holds. */
    public static Optional<Purpose> find(HttpServletRequest request, Reader reader) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : find(session, reader);
    }

    /**
     * As above, for what goes on after its request.
     *
     * @throws IllegalStateException if the session is over
     */
    public static Optional<Purpose> find(HttpSession session, Reader reader) {
        return session.getAttribute(SESSION) instanceof Held own
                        && own.username().equals(reader.username())
                        && own.purpose().holds(Instant.now())
                ? Optional.of(own.purpose())
                : Optional.empty();
    }

    /** Marks the request as made under this purpose. */
    public static void use(HttpServletRequest request, Purpose purpose) {
        request.setAttribute(REQUEST, purpose);
        request.setAttribute(Purpose.ATTRIBUTE, purpose.line());
    }

    /** The purpose of this request; null when it has none. */
    public static @Nullable Purpose of(HttpServletRequest request) {
        return (Purpose) request.getAttribute(REQUEST);
    }

    /** The purpose of the request that this thread works on; null when it has none. */
    public static @Nullable Purpose current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : null;
    }
}

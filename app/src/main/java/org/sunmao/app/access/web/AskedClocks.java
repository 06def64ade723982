package org.sunmao.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.sunmao.app.access.AskedTime;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.CurrentReader;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.History;
import org.sunmao.app.foundation.Clocks;

/**
 * Reads the two clocks of a request to a {@link Clocked} route and sets them in its reader's scope. The answer says them again, in the headers
 * {@code Sunmao-True-On} and {@code Sunmao-Known-On}.
 */
class AskedClocks implements HandlerInterceptor, CurrentReader {

    static final String TRUE_ON = "true-on";
    static final String KNOWN_ON = "known-on";

    private static final String ATTRIBUTE = AskedClocks.class.getName();

    private final CurrentReader readers;
    private final History history;

    AskedClocks(CurrentReader readers, History history) {
        this.readers = readers;
        this.history = history;
    }

    @Override
    public Reader get() {
        Reader reader = readers.get();
        HttpServletRequest request = Requests.current();
        if (request == null || !(request.getAttribute(ATTRIBUTE) instanceof Clocks clocks)) {
            return reader;
        }
        return new Reader(
                reader.personId(),
                reader.username(),
                reader.displayName(),
                reader.role(),
                reader.scope().withClocks(clocks));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !AskedTime.isClocked(method)) {
            return true;
        }
        request.setAttribute(Clocked.class.getName(), true);
        LocalDate trueOn = within(AskedTime.day(TRUE_ON, request.getParameter(TRUE_ON)), request.getParameter("month"));
        Instant knownOn = AskedTime.moment(KNOWN_ON, request.getParameter(KNOWN_ON));
        if (trueOn != null || knownOn != null) {
            Clocks clocks = history.clocks(trueOn, knownOn);
            request.setAttribute(ATTRIBUTE, clocks);
            if (clocks.trueOn() != null) {
                response.setHeader("Sunmao-True-On", clocks.trueOn().toString());
            }
            if (clocks.knownOn() != null) {
                response.setHeader("Sunmao-Known-On", clocks.knownOn().toString());
            }
        }
        return true;
    }

    /** Whoever chooses another month on a page of an earlier day asks for the end of that month. */
    private static @Nullable LocalDate within(@Nullable LocalDate day, @Nullable String month) {
        if (day == null || month == null) {
            return day;
        }
        try {
            YearMonth chosen = YearMonth.parse(month);
            return YearMonth.from(day).equals(chosen) ? day : chosen.atEndOfMonth();
        } catch (DateTimeException notAMonth) {
            return day;
        }
    }
}

package org.sunmao.app.access;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;

/** How addresses write a day and a moment, and whether the current request goes to a {@link Clocked} route. */
public final class AskedTime {

    private static final ZoneId DISTRICT_TIME = ZoneId.of("Asia/Shanghai");
    private static final Pattern WITH_ZONE = Pattern.compile(".*T.*(Z|[+-][0-9:]{2,6})");

    private AskedTime() {}

    /** True on pages that answer by both clocks, whether these are set or not. */
    public static boolean isClocked() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                && request.getAttribute(Clocked.class.getName(), RequestAttributes.SCOPE_REQUEST) != null;
    }

    /** Whether a route answers by both clocks. */
    public static boolean isClocked(HandlerMethod route) {
        return AnnotatedElementUtils.hasAnnotation(route.getMethod(), Clocked.class)
                || AnnotatedElementUtils.hasAnnotation(route.getBeanType(), Clocked.class);
    }

    /**
     * A day as yyyy-MM-dd, or a month as yyyy-MM, which means its last day; null where nothing is said.
     *
     * @param name the parameter, for the message
     * @throws ResponseStatusException 400, with what was found and what was expected
     */
    public static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.length() == 7 ? YearMonth.parse(text).atEndOfMonth() : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw refused(name, text, "a day such as 2026-06-30 or a month such as 2026-06");
        }
    }

    /**
     * A moment in Beijing time, or with an offset of its own; a day means its end: what was known when it was over. Null where nothing is
     * said.
     *
     * @param name the parameter, for the message
     * @throws ResponseStatusException 400, with what was found and what was expected
     */
    public static @Nullable Instant moment(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay(DISTRICT_TIME)
                        .toInstant();
            }
            // In a query a plus sign is a blank.
            String written = text.replace(' ', '+');
            return WITH_ZONE.matcher(written).matches()
                    ? OffsetDateTime.parse(written).toInstant()
                    : LocalDateTime.parse(written).atZone(DISTRICT_TIME).toInstant();
        } catch (DateTimeException notAMoment) {
            throw refused(
                    name,
                    text,
                    "a moment such as 2026-07-05T00:00 (Beijing time), 2026-07-05T00:00Z, or a day such as 2026-07-05");
        }
    }

    private static ResponseStatusException refused(String name, String found, String expected) {
        return new ResponseStatusException(
                HttpStatus.BAD_REQUEST, name + ": found \"" + found + "\", expected " + expected);
    }
}

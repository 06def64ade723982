package org.sunmao.app.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Messages;

/**
 * Says to a program what was wrong with its request: which parameter, what was found, what was expected. Nothing of what goes on inside
 * is told. English where {@code Accept-Language} begins with it, else Chinese.
 */
class ErrorReasons {

    private static final int LONGEST_QUOTE = 60;

    private final Map<Language, Messages> messages = new EnumMap<>(Language.class);

    ErrorReasons() {
        Arrays.stream(Language.values()).forEach(language -> messages.put(language, new Messages(language)));
    }

    /**
     * The sentence.
     *
     * @param words the status whose general words serve where the failure says nothing of its own
     */
    String message(HttpServletRequest request, int words, @Nullable Throwable failure) {
        Language language = language(request);
        if (failure instanceof MissingServletRequestParameterException missing) {
            return text(language, "shell.problem.missing", missing.getParameterName());
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return text(language, "shell.problem.missing", missing.getRequestPartName());
        }
        if (failure instanceof MethodArgumentTypeMismatchException wrong) {
            String expected = text(language, "shell.problem.expected." + kind(wrong.getRequiredType()));
            return text(language, "shell.problem.value", wrong.getName(), quoted(wrong.getValue()), expected);
        }
        if (failure instanceof HttpMediaTypeNotSupportedException wrong) {
            String accepted = wrong.getSupportedMediaTypes().stream()
                    .map(MediaType::toString)
                    .collect(Collectors.joining(", "));
            return text(language, "shell.problem.media-type", quoted(wrong.getContentType()), accepted);
        }
        if (failure instanceof HttpRequestMethodNotSupportedException wrong) {
            String[] methods = wrong.getSupportedMethods();
            String accepted = methods == null ? "" : String.join(", ", methods);
            return text(language, "shell.problem.method", quoted(wrong.getMethod()), accepted);
        }
        return text(language, "shell.error." + words + ".text");
    }

    private String text(Language language, String key, Object... arguments) {
        return Objects.requireNonNull(messages.get(language)).get(key, new Formats(language, "", ""), arguments);
    }

    private static Language language(HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Language");
        return wanted != null && wanted.startsWith("en") ? Language.EN : Language.ZH;
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == LocalDate.class) {
            return "day";
        }
        if (type == YearMonth.class) {
            return "month";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "yes-no";
        }
        boolean number = type != null && (type.isPrimitive() || Number.class.isAssignableFrom(type));
        return number ? "number" : "other";
    }

    private static String quoted(@Nullable Object value) {
        String text = String.valueOf(value == null ? "" : value).replaceAll("\\p{Cntrl}", " ");
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}

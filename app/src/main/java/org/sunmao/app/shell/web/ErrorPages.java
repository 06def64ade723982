package org.sunmao.app.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.sunmao.app.access.Open;

/** What is shown when something is refused, not there, or broken: a page in the frame, and JSON under /api. */
@Controller
class ErrorPages implements ErrorController {

    /** Statuses with words of their own; others speak with those of their hundred. */
    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 410, 413, 415, 500, 503);

    /** What /api answers: the status, its name, the path that was asked, and in words what was wrong. */
    record Problem(int status, String error, String path, String message) {}

    private final ErrorAttributes failures;
    private final ErrorReasons reasons = new ErrorReasons();

    ErrorPages(ErrorAttributes failures) {
        this.failures = failures;
    }

    @Open
    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        int status = statusOf(request);
        String path = pathOf(request);
        if (path.startsWith(request.getContextPath() + "/api/")) {
            HttpStatus known = HttpStatus.resolve(status);
            String name = known == null ? "" : known.getReasonPhrase();
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new Problem(status, name, path, reasons.message(request, words(status), failure(request))));
        }
        response.setStatus(status);
        return new ModelAndView("shell/error", Map.of("status", status, "words", words(status)));
    }

    private @Nullable Throwable failure(HttpServletRequest request) {
        return failures.getError(new ServletWebRequest(request));
    }

    private static int words(int status) {
        if (WORDED.contains(status)) {
            return status;
        }
        return status < 500 ? 400 : 500;
    }

    private static int statusOf(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value();
    }

    private static String pathOf(HttpServletRequest request) {
        @Nullable Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path instanceof String text ? text : request.getRequestURI();
    }
}

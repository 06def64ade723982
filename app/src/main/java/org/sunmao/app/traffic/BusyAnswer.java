package org.sunmao.app.traffic;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What somebody hears for whom there is no place now: cheap to make, and in both languages, for nobody was asked who they are. */
final class BusyAnswer {

    private static final String CHINESE = "当前访问人数较多，请稍候片刻再试；已填写的内容请先保留。";
    private static final String ENGLISH =
            "Too many requests just now. Please try again in a few seconds; keep what you have typed.";

    private BusyAnswer() {}

    static void send(HttpServletRequest request, HttpServletResponse response, int seconds) throws IOException {
        boolean program = request.getRequestURI().startsWith("/api/");
        byte[] body = (program ? json(request) : page(seconds)).getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", Integer.toString(seconds));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setContentType(program ? "application/json;charset=UTF-8" : "text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String json(HttpServletRequest request) {
        String message = english(request) ? ENGLISH : CHINESE;
        return "{\"status\":503,\"error\":\"Service Unavailable\",\"message\":\"" + message + "\"}";
    }

    private static boolean english(HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Language");
        return wanted != null && wanted.startsWith("en");
    }

    private static String page(int seconds) {
        return "<!DOCTYPE html><html lang=\"zh-Hans-CN\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<title>榫卯 Sunmao · 503</title></head><body><main><h1>请稍候</h1><p>" + CHINESE
                + "</p><p lang=\"en\">" + ENGLISH + "</p><p>Retry-After: " + seconds + " s</p></main></body></html>";
    }
}

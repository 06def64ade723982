package org.sunmao.app.secrecy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.CurrentReader;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.OpenPurpose;
import org.sunmao.app.access.Purpose;
import org.sunmao.app.access.RecordedRequest;

/**
 * A line in the record for each request that was answered with masks lifted. Which of its values were personal nobody asks: under an open purpose
 * every answer counts as a look. Where the record has a line of this request already, that line says the purpose, and no second one is written.
 */
class LookRecorder implements HandlerInterceptor {

    private final Audit audit;
    private final CurrentReader current;

    LookRecorder(Audit audit, CurrentReader current) {
        this.audit = audit;
        this.current = current;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Purpose purpose = OpenPurpose.of(request);
        boolean own = handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith(getClass().getPackageName());
        if (purpose != null
                && !own
                && failure == null
                && response.getStatus() < 300
                && !RecordedRequest.of(request).holdsBeside("purpose")) {
            audit.record(
                    current.get(),
                    "secrecy.look",
                    "page",
                    Masking.text(request.getRequestURI()),
                    Map.of("personal", purpose.personal(), "tax", purpose.tax(), "purpose", purpose.line()));
        }
    }
}

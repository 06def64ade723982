package org.sunmao.app.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A page is recorded before it is drawn, a refusal when it is known. Bodies are the business of {@link AuditBodyAdvice}. */
class AuditInterceptor implements HandlerInterceptor {

    private final RequestRecorder recorder;

    AuditInterceptor(RequestRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && request.getDispatcherType() != DispatcherType.ERROR
                && method.getBeanType().getName().startsWith("org.sunmao.")) {
            recorder.begin(request, RouteGuard.isOpen(method));
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && !isRedirect(page) && response.getStatus() < 400) {
            recorder.shown(request);
        }
    }

    private static boolean isRedirect(ModelAndView page) {
        String name = page.getViewName();
        return name != null ? name.startsWith("redirect:") : page.getView() instanceof RedirectView;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (failure instanceof AuthenticationException || request.getDispatcherType() == DispatcherType.ERROR) {
            return;
        }
        int status = failure instanceof AccessDeniedException ? 403 : statusOf(response);
        recorder.ended(request, status, failure != null && status != 403);
    }

    /** Forms that are refused lead back to their page with {@code refused=why}. */
    private static int statusOf(HttpServletResponse response) {
        String location = response.getHeader("Location");
        return location != null && location.contains("refused=") ? 409 : response.getStatus();
    }
}

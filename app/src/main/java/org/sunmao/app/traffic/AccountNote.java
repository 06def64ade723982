package org.sunmao.app.traffic;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.sunmao.app.access.CurrentReader;
import org.sunmao.app.access.Reader;

/** Notes the number of the account, and nothing else of the person, for the lines of the log that a request leads to. */
@Configuration
class AccountNote {

    static final String KEY = "account";
    static final String ATTRIBUTE = "sunmao.account";

    @Bean
    WebMvcConfigurer accountInLog(CurrentReader current) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Noting(current)).order(1);
            }
        };
    }

    /** After the guard of the routes, which has looked the person up already. */
    private record Noting(CurrentReader current) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getAttribute(ATTRIBUTE) == null
                    && handler instanceof org.springframework.web.method.HandlerMethod
                    && request.getDispatcherType() == jakarta.servlet.DispatcherType.REQUEST) {
                Reader reader = current.get();
                if (reader.signedIn()) {
                    String account = Long.toString(reader.personId());
                    request.setAttribute(ATTRIBUTE, account);
                    MDC.put(KEY, account);
                }
            }
            return true;
        }
    }
}

package org.sunmao.app.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.CurrentReader;
import org.sunmao.app.access.LastingReaders;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Purposes;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Sessions;
import org.sunmao.app.access.SignInSettings;
import org.sunmao.app.database.History;

/** Puts the guard in front of every route and hands the {@link Reader} to controllers that ask for it. */
@Configuration
class AccessConfiguration {

    @Bean
    SessionReader sessionReader(People people, Sessions sessions, SignInSettings settings) {
        return new SessionReader(people, sessions, settings);
    }

    @Bean
    @Primary
    AskedClocks currentReader(SessionReader session, Purposes purposes, History history) {
        return new AskedClocks(new PurposeReader(session, purposes), history);
    }

    @Bean
    LastingReaders lastingReaders(AskedClocks current, People people, Sessions sessions, SignInSettings settings) {
        return new SessionReaders(current, people, sessions, settings);
    }

    @Bean
    RequestRecorder requestRecorder(CurrentReader current, Audit audit) {
        return new RequestRecorder(AuditedRoutes.load(), current, audit);
    }

    @Bean
    WebMvcConfigurer accessWeb(AskedClocks current, SessionReader session, RequestRecorder recorder) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(current).order(-20);
                // Before the guard, so that it hears of what the guard refuses.
                registry.addInterceptor(new AuditInterceptor(recorder)).order(-10);
                registry.addInterceptor(new RouteGuard(current, session)).order(0);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ReaderArgument(current));
            }
        };
    }

    private record ReaderArgument(CurrentReader current) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Reader.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return current.get();
        }
    }
}

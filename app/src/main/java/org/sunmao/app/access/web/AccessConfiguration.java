package org.sunmao.app.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.sunmao.app.access.CurrentReader;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Purposes;
import org.sunmao.app.access.Reader;

/** Puts the guard in front of every route and hands the {@link Reader} to controllers that ask for it. */
@Configuration
class AccessConfiguration {

    @Bean
    CurrentReader currentReader(People people, Purposes purposes) {
        return new PurposeReader(new SessionReader(people), purposes);
    }

    @Bean
    WebMvcConfigurer accessWeb(CurrentReader current) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RouteGuard(current)).order(0);
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

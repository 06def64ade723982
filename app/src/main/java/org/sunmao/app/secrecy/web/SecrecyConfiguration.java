package org.sunmao.app.secrecy.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.CurrentReader;

/** Puts the recorder of looks behind every route. */
@Configuration
class SecrecyConfiguration {

    @Bean
    WebMvcConfigurer looksAreRecorded(Audit audit, CurrentReader current) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                // Outside of all others, so that it hears last what they wrote.
                registry.addInterceptor(new LookRecorder(audit, current))
                        .order(-100)
                        .excludePathPatterns("/css/**", "/js/**", "/webjars/**", "/fonts/**", "/favicon.svg");
            }
        };
    }
}

package org.sunmao.app.shell.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.sunmao.app.access.CurrentReader;
import org.sunmao.app.access.OutsideMap;
import org.sunmao.app.shell.Bell;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.MenuEntry;
import org.sunmao.app.shell.OwnWords;

/** Joins the frame to Spring MVC. */
@Configuration
@PropertySource("classpath:shell.properties")
class ShellConfiguration {

    @Bean
    UiFactory uiFactory(
            CurrentReader current,
            ObjectProvider<MenuEntry> menu,
            @Value("${sunmao.district.zh:}") String chinese,
            @Value("${sunmao.district.en:}") String english,
            OutsideMap outside,
            ObjectProvider<OwnWords> own,
            ObjectProvider<Bell> bell) {
        Map<Language, String> district = new EnumMap<>(Language.class);
        if (!chinese.isBlank()) {
            district.put(Language.ZH, chinese);
            district.put(Language.EN, english.isBlank() ? chinese : english);
        }
        return new UiFactory(
                current,
                menu.stream().toList(),
                district,
                outside.backdrop(),
                own.stream().toList(),
                bell.getIfAvailable());
    }

    /** After the guard of the routes: who may not use a route is refused before a page is thought of. */
    @Bean
    WebMvcConfigurer shellWeb(UiFactory factory) {
        var interceptor = new UiInterceptor(factory);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(interceptor).order(10);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(interceptor);
            }
        };
    }
}

package org.sunmao.app.shell.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.view.AbstractCachingViewResolver;

/** View names are the paths of templates under {@code src/main/jte}, without their ending; they are compiled by the build. */
@Configuration
class JteViews {

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    ViewResolver templateViews(TemplateEngine templates, ObjectProvider<RequestMappingHandlerMapping> routes) {
        var past = new PastPages(new ClockedPaths(routes));
        return new AbstractCachingViewResolver() {
            @Override
            protected @Nullable View loadView(String name, Locale locale) {
                String template = name + ".jte";
                return templates.hasTemplate(template) ? new JteView(templates, template, past) : null;
            }
        };
    }
}

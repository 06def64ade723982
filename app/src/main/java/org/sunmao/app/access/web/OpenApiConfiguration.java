package org.sunmao.app.access.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the interface: {@code /api/openapi.json} for those who are signed in, {@code /openapi.json} for everybody. */
@Configuration
class OpenApiConfiguration {

    /** Of the interface, not of the program: it changes when a client would have to. */
    private static final String VERSION = "1";

    private static Parameter clock(String name, @Nullable String format, String what) {
        return new Parameter()
                .in("query")
                .name(name)
                .required(false)
                .description(what)
                .schema(new StringSchema().format(format));
    }

    @Bean
    OpenAPI description() {
        var session = new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("sunmao");
        var token = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
        var basic = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic");
        return new OpenAPI()
                .info(new Info()
                        .title("Sunmao")
                        .version(VERSION)
                        .description("Files of buildings and enterprises, and figures with where they come from. "
                                + "What is not known is null, never 0."))
                .components(new Components()
                        .addParameters(
                                "true-on",
                                clock("true-on", "date", "The day whose state is asked for, such as 2026-06-30"))
                        .addParameters(
                                "known-on",
                                clock(
                                        "known-on",
                                        null,
                                        "The moment as of which things were known, such as 2026-07-05T00:00"))
                        .addSecuritySchemes("token", token)
                        .addSecuritySchemes("session", session)
                        .addSecuritySchemes("basic", basic))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("session"))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }
}

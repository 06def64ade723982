package org.sunmao.app.access.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of /api at {@code /api/openapi.json}, for everybody who is signed in. */
@Configuration
class OpenApiConfiguration {

    /** Of the interface, not of the program: it changes when a client would have to. */
    private static final String VERSION = "1";

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
                        .addSecuritySchemes("token", token)
                        .addSecuritySchemes("session", session)
                        .addSecuritySchemes("basic", basic))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("session"))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }
}

package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.testing.Routes;
import org.sunmao.app.testing.Routes.Route;

/** Every route that changes something, asked by somebody who has signed in, but from a page that is not ours. */
@DirtiesContext
class ForgedRequestsTest extends TwoStreetsPages {

    static Stream<Route> changing() {
        return Routes.all().stream()
                .filter(route ->
                        !route.method().equals("GET") && !route.method().equals("*"));
    }

    @ParameterizedTest
    @MethodSource("changing")
    void without_the_token_of_the_page_it_is_refused(Route route) throws Exception {
        int forged = web.perform(request(HttpMethod.valueOf(route.method()), route.with(Map.of()))
                        .session(session("office")))
                .andReturn()
                .getResponse()
                .getStatus();

        assertThat(forged).isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("changing")
    void with_the_token_it_is_the_role_that_decides(Route route) throws Exception {
        if (!route.opensTo("office")) {
            return;
        }
        int own = web.perform(request(HttpMethod.valueOf(route.method()), route.with(Map.of("mention", "0", "id", "0")))
                        .session(session("office"))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();

        assertThat(own).isNotEqualTo(403).isLessThan(500);
    }

    @Test
    void there_are_such_routes() {
        assertThat(changing().count()).isGreaterThan(15);
    }
}

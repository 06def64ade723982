package org.sunmao.app.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.sunmao.app.testing.SpringTestDatabase;

/** What a real server says to bytes as they come, honest ones and others. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SpringTestDatabase.class)
class OnTheWireTest {

    @LocalServerPort
    int port;

    private String say(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String ask(String method, String target) throws IOException {
        return say(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/style", "/nowhere", "/api/buildings", "/api/nowhere", "/health", "/buildings"})
    void every_answer_tells_the_browser_to_keep_to_itself(String path) throws IOException {
        assertThat(ask("GET", path))
                .contains("Content-Security-Policy: " + SecurityHeaders.CONTENT_POLICY)
                .doesNotContain("unsafe-inline")
                .contains("X-Content-Type-Options: nosniff")
                .contains("X-Frame-Options: DENY")
                .contains("Referrer-Policy: same-origin")
                .contains("Cross-Origin-Opener-Policy: same-origin")
                .contains("Cross-Origin-Resource-Policy: same-origin")
                .containsPattern("Permissions-Policy: .*camera=\\(\\)")
                .containsPattern("Cache-Control: .*no-store")
                .doesNotContainIgnoringCase("\nServer:")
                .doesNotContain("X-Powered-By");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/style", "/nowhere", "/api/buildings", "/api/nowhere", "/health", "/%zz"})
    void every_page_says_what_it_is_and_in_which_characters(String path) throws IOException {
        assertThat(ask("GET", path))
                .containsPattern("(?i)\nContent-Type: (text/[a-z]+;charset=utf-8|application/(problem\\+)?json)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "https://elsewhere.example", "http://localhost.elsewhere.example"})
    void no_other_site_may_read_an_answer(String origin) throws IOException {
        for (String path : new String[] {"/login", "/api/buildings", "/health", "/css/base.css"}) {
            String plain = ask("GET", path);
            String from = say("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nOrigin: " + origin
                    + "\r\nConnection: close\r\n\r\n");
            assertThat(from).doesNotContainIgnoringCase("Access-Control-Allow");
            assertThat(from.substring(0, 12)).isEqualTo(plain.substring(0, 12));
            assertThat(say("OPTIONS " + path + " HTTP/1.1\r\nHost: localhost\r\nOrigin: " + origin
                            + "\r\nAccess-Control-Request-Method: POST\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 403")
                    .doesNotContainIgnoringCase("Access-Control-Allow");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND", "DEBUG"})
    void methods_that_nobody_needs_are_refused(String method) throws IOException {
        assertThat(ask(method, "/login"))
                .containsPattern("^HTTP/1.1 (4\\d\\d|501)")
                .doesNotContain("X-Secret");
    }

    @Test
    void trace_gives_no_header_back() throws IOException {
        assertThat(say("TRACE /login HTTP/1.1\r\nHost: x\r\nX-Secret: s3cret\r\nConnection: close\r\n\r\n"))
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/../../../../etc/passwd",
                "/css/%2e%2e/%2e%2e/etc/passwd",
                "/css/..%2f..%2fetc%2fpasswd",
                "/css/%252e%252e/application.yaml",
                "/css/..\\..\\etc\\passwd",
                "/webjars/../application.yaml",
                "/css//../application.yaml",
                "/css/base.css%00.html",
                "/;/../etc/passwd",
                "/WEB-INF/web.xml",
                "/application.yaml",
                "/org/sunmao/app/Sunmao.class",
                "/actuator",
                "/actuator/env"
            })
    void no_path_leads_out_of_the_static_files(String path) throws IOException {
        assertThat(ask("GET", path))
                .containsPattern("^HTTP/1.1 (400|404)")
                .doesNotContain("root:", "spring:", "Exception", "Apache Tomcat", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /login HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET /login HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\nConnection: close\r\n\r\nabcde"
            })
    void what_is_no_request_is_refused_without_a_word_on_what_runs_here(String request) throws IOException {
        assertThat(say(request))
                .containsPattern("^HTTP/1.1 (400|403|404|505)")
                .doesNotContain("Exception", "Tomcat", "\tat ", "org.apache", "org.springframework");
    }
}

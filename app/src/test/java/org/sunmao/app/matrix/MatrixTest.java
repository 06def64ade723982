package org.sunmao.app.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matrix.RouteTable.Line;

/**
 * Calls every route of {@code routes.csv} as a visitor and as every role, with an object of its own and with another's, on a small generated district, and
 * compares the answers with the table. What holds whatever the table says is asked beside it: whom the annotations do not let in is refused, another's
 * object is not there, nothing breaks. The answers as they were are left in {@code target/routes.csv}, in the form of the table.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest extends SmallDistrict {

    /** What else stands in addresses; nothing of anybody's. */
    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            Map.entry("measure", "buildings"),
            Map.entry("id", "buildings"),
            Map.entry("month", "2026-09"),
            Map.entry("zoom", "14"),
            Map.entry("x", "13000"),
            Map.entry("y", "6400"),
            Map.entry("kind", "tenants"),
            Map.entry("model", "builtin-2"),
            Map.entry("answer", "reject"),
            Map.entry("collection", "buildings"),
            Map.entry("plan", "999999"),
            Map.entry("line", "1"),
            Map.entry("row", "999999"),
            Map.entry("clause", "rent"),
            Map.entry("file", "999999"),
            Map.entry("objection", "999999"),
            Map.entry("setting", "registration-by"));

    /** Those that say nothing of the object even where the address has one. */
    private static final Set<String> FREE = Set.of("model", "kind", "answer", "collection", "line", "clause");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private Actors actors;
    private MatrixObjects objects;
    private int uploads;
    private final Map<String, Map<String, String>> heard = new LinkedHashMap<>();

    @BeforeAll
    void signIn() throws Exception {
        actors = new Actors(web, people, accounts());
        objects = new MatrixObjects(database.client());
        objects.prepare();
        decisions();
    }

    /** The office has decided something about a mention of each source, so that there are decisions to look at and to undo. */
    private void decisions() throws Exception {
        List<String> mentions = database.client().sql("""
                        select distinct on (m.source_id) m.id::text from resolution.link l
                        join resolution.mention m on m.id = l.mention_id
                        where l.until_at is null and l.zone = 'review' order by m.source_id, m.id desc
                        """).query(String.class).list();
        assertThat(mentions).as("doubtful mentions of several sources").hasSizeGreaterThan(2);
        for (String mention : mentions) {
            web.perform(actors.as("office", request(HttpMethod.POST, URI.create("/review/" + mention + "/new"))));
        }
    }

    @Test
    void the_district_has_own_and_foreign_objects_for_everybody_with_a_scope_of_their_own() {
        for (String actor : List.of("steward", "manager", "enterprise")) {
            Scope scope = actors.scope(actor);
            assertThat(objects.find("enterprise", scope, true)).as(actor).isPresent();
            assertThat(objects.find("enterprise", scope, false)).as(actor).isPresent();
            assertThat(objects.find("building", scope, false)).as(actor).isPresent();
            assertThat(objects.find("delivery", scope, false)).as(actor).isPresent();
            assertThat(objects.find("mention", scope, false)).as(actor).isPresent();
            assertThat(objects.find("decision", scope, false)).as(actor).isPresent();
        }
        assertThat(objects.find("building", actors.scope("steward"), true)).isPresent();
        assertThat(objects.find("delivery", actors.scope("manager"), true)).isPresent();
    }

    /** Questions first: what the others change would else change their answers. */
    @TestFactory
    Stream<DynamicTest> every_route_answers_every_role_as_the_table_says() {
        return Stream.concat(
                RouteTable.lines().stream()
                        .sorted(Comparator.comparing(line -> !line.method().equals("GET")))
                        .map(line -> dynamicTest(line.route(), () -> check(line))),
                Stream.of(dynamicTest("the answers are left in target/routes.csv", this::write)));
    }

    private void check(Line line) throws Exception {
        Map<String, String> said = new LinkedHashMap<>();
        heard.put(line.route(), said);
        var wrong = new ArrayList<String>();
        for (String actor : RouteTable.actors()) {
            said.put(actor, answers(line, actor, wrong));
        }
        assertThat(wrong).as(line.route()).isEmpty();
        assertThat(line.text(said))
                .as("the line of routes.csv and, below, what was answered")
                .isEqualTo(line.text(line.outcomes()));
    }

    private String answers(Line line, String actor, List<String> wrong) throws Exception {
        if (line.object().equals("-")) {
            return one(line, actor, "", true, wrong);
        }
        Scope scope = actors.scope(actor);
        String own = about(line, actor, object(line, actor, scope, true), true, wrong);
        return own + "/" + about(line, actor, object(line, actor, scope, false), false, wrong);
    }

    private String about(Line line, String actor, Optional<String> object, boolean own, List<String> wrong)
            throws Exception {
        return object.isEmpty() ? "-" : one(line, actor, object.get(), own, wrong);
    }

    private Optional<String> object(Line line, String actor, Scope scope, boolean own) throws Exception {
        if (line.object().equals("upload")) {
            return own ? upload(actor) : actor.equals("office") ? Optional.empty() : upload("office");
        }
        if (!MatrixObjects.knows(line.object())) {
            throw new IllegalStateException("no objects of the kind '" + line.object() + "' of " + line.route()
                    + ": fill the column object of routes.csv, with - where the address names nothing of anybody's");
        }
        return objects.find(line.object(), scope, own);
    }

    /** A file that waits for its columns to be confirmed, sent by this actor; empty for those who may not send any. */
    private Optional<String> upload(String actor) throws Exception {
        if (!List.of("office", "manager").contains(actor)) {
            return Optional.empty();
        }
        String source = actor.equals("manager")
                ? actors.scope(actor).sources().iterator().next()
                : "new-" + uploads;
        String text = "甲栏%d,乙栏\n一,二\n".formatted(uploads++);
        var file = new MockMultipartFile("file", "名单.csv", null, text.getBytes(StandardCharsets.UTF_8));
        var sent = multipart("/intake/uploads").file(file);
        sent.param("source", source);
        String led =
                web.perform(actors.as(actor, sent)).andReturn().getResponse().getRedirectedUrl();
        assertThat(led).as("where a file of " + actor + " leads").startsWith("/intake/uploads/");
        return Optional.of(led.substring("/intake/uploads/".length()).replaceFirst("[/?].*", ""));
    }

    private String one(Line line, String actor, String object, boolean own, List<String> wrong) throws Exception {
        var verb = HttpMethod.valueOf(line.method().equals("*") ? "GET" : line.method());
        String outcome = outcome(ask(actor, request(verb, address(line, object))));
        if (outcome.equals("415")) {
            outcome = outcome(ask(
                    actor,
                    request(verb, address(line, object))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("[]")));
        }
        if (outcome.equals("415")) {
            outcome = outcome(ask(actor, multipart(address(line, object))));
        }
        complain(line, actor, own, outcome).ifPresent(complaint -> wrong.add(actor + " " + complaint));
        return outcome;
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> MockHttpServletResponse ask(String actor, B request)
            throws Exception {
        return web.perform(actors.as(actor, request)).andReturn().getResponse();
    }

    private static Optional<String> complain(Line line, String actor, boolean own, String outcome) {
        if (outcome.startsWith("5")) {
            return Optional.of("breaks it: " + outcome);
        }
        boolean refused = List.of("401", "403", "404", "login").contains(outcome);
        if (!line.letsIn(actor) && !refused) {
            return Optional.of("is not let in by the annotations and was answered " + outcome);
        }
        if (!own && !refused) {
            return Optional.of("was answered " + outcome + " about what belongs to others");
        }
        return Optional.empty();
    }

    private static URI address(Line line, String object) {
        var matcher = VARIABLE.matcher(line.path());
        var path = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(path, value(line, matcher.group(1), object));
        }
        matcher.appendTail(path);
        return UriComponentsBuilder.fromUriString(path.toString()).build().toUri();
    }

    private static String value(Line line, String variable, String object) {
        if (line.object().equals("-") || FREE.contains(variable)) {
            String constant = CONSTANTS.get(variable);
            if (constant == null) {
                throw new IllegalStateException("no value for {" + variable + "} of " + line.route());
            }
            return constant;
        }
        return switch (line.object()) {
            case "building" -> "B" + object;
            case "enterprise" -> "E" + object;
            default -> object;
        };
    }

    private static String outcome(MockHttpServletResponse response) {
        String led = response.getRedirectedUrl();
        return response.getStatus() == 302 && led != null && led.endsWith("/login")
                ? "login"
                : Integer.toString(response.getStatus());
    }

    private void write() throws Exception {
        var text = new StringBuilder(RouteTable.head()).append('\n');
        RouteTable.lines()
                .forEach(line -> text.append(line.text(heard.getOrDefault(line.route(), line.outcomes())))
                        .append('\n'));
        Files.writeString(Path.of("target", "routes.csv"), text);
    }
}

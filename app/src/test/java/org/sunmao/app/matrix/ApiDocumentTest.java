package org.sunmao.app.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.sunmao.app.testing.Routes;

/** The description of the interface: whether it is valid, says what the routes say, and whether answers are as it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDocumentTest extends SmallDistrict {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOR_PROGRAMS =
            "/(api|ogc)(/.*)?|/health(/.*)?|/vacancies/map\\.json|.*\\.(xlsx|csv|pdf|svg|jsonl|json|mvt|ics)";

    private Actors actors;
    private String text = "";
    private final TreeSet<String> wrong = new TreeSet<>();
    private JsonNode document = JSON.createObjectNode();

    @BeforeAll
    void read() throws Exception {
        actors = new Actors(web, people, accounts());
        MockHttpServletResponse answer =
                web.perform(get("/openapi.json")).andReturn().getResponse();
        assertThat(answer.getStatus()).as("for a visitor").isEqualTo(200);
        text = answer.getContentAsString(StandardCharsets.UTF_8);
        document = JSON.readTree(text);
    }

    @Test
    void a_validator_that_others_wrote_finds_nothing_wrong() {
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        var options = new ParseOptions();
        options.setResolve(true);
        assertThat(new OpenAPIV3Parser().readContents(text, null, options).getMessages())
                .isEmpty();
    }

    @Test
    void it_has_every_route_for_programs_with_its_roles_and_no_other() {
        var told = new TreeMap<String, List<String>>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var roles = new TreeSet<String>();
                    operation.getValue().path("x-roles").forEach(role -> roles.add(role.asText()));
                    told.put(
                            operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                            List.copyOf(roles));
                }));
        var declared = new TreeMap<String, List<String>>();
        Routes.all().stream()
                .filter(route -> route.path().matches(FOR_PROGRAMS))
                .forEach(route -> declared.put(
                        route.method() + " " + route.path(),
                        Arrays.stream(route.who().split(" ")).sorted().toList()));
        assertThat(told).isEqualTo(declared);
        assertThat(told).hasSizeGreaterThan(70);
    }

    @Test
    void operations_say_how_to_sign_in_which_clocks_they_know_and_have_names_of_their_own() {
        var names = new TreeSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(each -> {
                    JsonNode operation = each.getValue();
                    String where = each.getKey() + " " + path.getKey();
                    assertThat(names.add(operation.path("operationId").asText()))
                            .as(where)
                            .isTrue();
                    assertThat(operation.path("summary").asText()).as(where).isNotBlank();
                    boolean open = operation.path("x-roles").path(0).asText().equals("open");
                    assertThat(operation.has("security")
                                    && operation.path("security").isEmpty())
                            .as(where)
                            .isEqualTo(open);
                    assertThat(operation.path("responses").has("401")).as(where).isEqualTo(!open);
                }));
        assertThat(document.at("/paths/~1api~1buildings/get/parameters").toString())
                .contains("#/components/parameters/true-on")
                .contains("#/components/parameters/known-on");
    }

    @Test
    void every_reference_leads_somewhere() {
        List<JsonNode> references = document.findValues("$ref");
        assertThat(references).hasSizeGreaterThan(100);
        assertThat(references).allSatisfy(reference -> {
            assertThat(reference.asText()).startsWith("#/");
            assertThat(document.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        });
    }

    @Test
    void answers_are_as_the_document_says() throws Exception {
        String building = database.client()
                .sql("select 'B' || min(id) from places.building")
                .query(String.class)
                .single();
        String enterprise = database.client()
                .sql("select 'E' || min(id) from enterprises.enterprise")
                .query(String.class)
                .single();
        valid("/api/buildings", "/api/buildings");
        valid("/api/buildings/{id}", "/api/buildings/" + building);
        valid("/api/buildings/{id}/plan", "/api/buildings/" + building + "/plan");
        valid("/api/enterprises", "/api/enterprises");
        valid("/api/enterprises/{id}", "/api/enterprises/" + enterprise);
        valid("/api/measures", "/api/measures");
        valid("/api/measures/{id}", "/api/measures/buildings");
        valid("/api/measures/{id}", "/api/measures/occupancy");
        valid("/api/vacancies", "/api/vacancies");
        valid("/api/warnings", "/api/warnings");
        valid("/api/conflicts", "/api/conflicts");
        valid("/api/catalogue", "/api/catalogue");
        valid("/ogc/tiles/vacancies.json", "/ogc/tiles/vacancies.json");
        assertThat(wrong).isEmpty();
    }

    private void valid(String path, String address) throws Exception {
        MockHttpServletResponse answer = web.perform(
                        actors.as("office", MockMvcRequestBuilders.request(HttpMethod.GET, URI.create(address))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        JsonNode content = document.path("paths").path(path).path("get").at("/responses/200/content");
        JsonNode schema = content.properties().iterator().next().getValue().path("schema");
        assertThat(schema.has("$ref") || schema.has("properties") || schema.has("items"))
                .as("schema of " + path + ": " + schema)
                .isTrue();
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", document.path("components"));
        whole.putArray("allOf").add(schema);
        var problems = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(whole)
                .validate(JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8)));
        problems.forEach(problem -> wrong.add(address + " " + problem.getMessage()));
    }
}

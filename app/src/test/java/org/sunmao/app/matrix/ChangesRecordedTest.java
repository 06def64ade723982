package org.sunmao.app.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.sunmao.app.access.rules.Totp;
import org.sunmao.app.catalogue.web.CatalogueWorld;

/**
 * Every route that changes something, used with success by somebody who may: afterwards the record has a line with who, what, to what, from where and with
 * which result, and with what was and what is where the thing was there before. The last test counts the routes, so that a new one has to be added here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = "sunmao.test.world=changes")
@DirtiesContext
class ChangesRecordedTest extends SmallDistrict {

    /** Not asked here, each with the reason. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("POST /login/code", "open; SignInTest and AccountPagesTest"),
            Map.entry("POST /api/models", "trains on many rows; spine.ModelsTest and ModelCommandTest"),
            Map.entry("POST /api/models/{model}/comparison", "needs a trained model; ModelCommandTest"),
            Map.entry("POST /api/models/{model}/activation", "needs a trained model; ModelCommandTest"),
            Map.entry("POST /review/models/{model}/activate", "needs a trained model; ModelPagesTest"),
            Map.entry("POST /api/links/check", "needs a trained model; RelinkCommandTest"),
            Map.entry(
                    "POST /api/audit/archive", "for commands of this machine, of lines half a year old; ArchivingTest"),
            Map.entry("POST /intake/deliveries/{id}/confirm-drop", "needs a list that lost a fifth; IntakePagesTest"),
            Map.entry("POST /catalogue/retention/plans", "takes two persons and something due; RetentionPagesTest"),
            Map.entry(
                    "POST /catalogue/retention/plans/{plan}/execution",
                    "takes two persons and something due; RetentionPagesTest"),
            Map.entry("POST /api/catalogue/retention/execution", "by a command; RetentionCommandTest"),
            Map.entry("POST /vacancies/{unit}/enquiry", "open; VacanciesInBrowserTest asks for its line"),
            Map.entry(
                    "POST /vacancies/enquiries/code/{code}/withdraw", "open; VacanciesInBrowserTest asks for its line"),
            Map.entry(
                    "POST /vacancies/enquiries/{id}/contact",
                    "needs an enquiry; VacanciesInBrowserTest asks for its line"),
            Map.entry(
                    "POST /vacancies/enquiries/{id}/answer",
                    "needs an enquiry; VacanciesInBrowserTest asks for its line"),
            Map.entry("POST /month/{building}/begin", "MonthInBrowserTest asks for its line"),
            Map.entry("POST /month/{building}/confirm", "MonthInBrowserTest asks for its line"),
            Map.entry("POST /month/{building}/lines", "MonthInBrowserTest asks for its line"),
            Map.entry("POST /month/{building}/lines/{line}", "MonthInBrowserTest asks for its line"),
            Map.entry("POST /month/{building}/send", "MonthInBrowserTest asks for its line"),
            Map.entry("POST /month/{building}/uploads", "MonthInBrowserTest asks for its line"),
            Map.entry("POST /month/{building}/proposals", "MonthInBrowserTest asks for its line"),
            Map.entry("POST /month/uploads/{upload}", "MonthInBrowserTest asks for its line"),
            Map.entry("POST /month/proposals/{proposal}", "MonthInBrowserTest asks for its line"),
            Map.entry("POST /month/proposals/{proposal}/answer", "MonthInBrowserTest asks for its line"),
            Map.entry("POST /month/district/remind", "MonthInBrowserTest asks for its line"),
            Map.entry("POST /vacancies/offers/{building}", "VacanciesInBrowserTest asks for its line"),
            Map.entry("POST /api/enterprises/{id}/merge", "JoinApiTest asks for the line"),
            Map.entry("POST /api/enterprises/{id}/split", "JoinApiTest asks for the line"),
            Map.entry("POST /api/buildings/{id}/merge", "JoinApiTest asks for the line"),
            Map.entry("POST /api/buildings/{id}/split", "JoinApiTest asks for the line"),
            Map.entry("POST /api/decisions/{decision}/undo", "JoinApiTest asks for the line"),
            Map.entry("POST /enterprises/{id}/merge", "JoinInBrowserTest asks for the line"),
            Map.entry("POST /enterprises/{id}/split", "JoinInBrowserTest asks for the line"),
            Map.entry("POST /buildings/{id}/merge", "JoinInBrowserTest asks for the line"),
            Map.entry("POST /buildings/{id}/split", "JoinInBrowserTest asks for the line"),
            Map.entry("POST /buildings/{id}/units/merge", "JoinInBrowserTest asks for the line"),
            Map.entry("POST /buildings/{id}/units/split", "JoinInBrowserTest asks for the line"),
            Map.entry("POST /buildings/{id}/become", "BecomeInBrowserTest asks for the line"),
            Map.entry("POST /buildings/{id}/become/undo", "BecomeInBrowserTest asks for the line"),
            Map.entry("POST /buildings/{id}/rename", "LeaseInBrowserTest asks for the line"),
            Map.entry("POST /buildings/{id}/rename/undo", "LeaseInBrowserTest asks for the line"),
            Map.entry("POST /units/{id}/change", "LeaseInBrowserTest asks for the line"),
            Map.entry("POST /units/{id}/undo", "LeaseInBrowserTest asks for the line"),
            Map.entry("POST /units/{id}/lease", "LeaseInBrowserTest asks for the line"),
            Map.entry("POST /units/{id}/lease-undo", "LeaseInBrowserTest asks for the line"),
            Map.entry("POST /review/{mention}/skip", "ReviewPagesTest"),
            Map.entry("POST /review/{mention}/stay", "who is at an item now; not recorded"),
            Map.entry("POST /review/{mention}/leave", "who is at an item now; not recorded"),
            Map.entry("POST /warnings/{warning}/say", "WarningPagesTest asks for the line"),
            Map.entry("POST /notices/read", "NoticesTest asks for the line"),
            Map.entry("POST /notices/settings", "NoticesTest asks for the line"),
            Map.entry("POST /notices/settings/address", "needs a mail server; MailTest asks for the line"),
            Map.entry("POST /notices/confirm", "needs a mail server; MailTest asks for the line"),
            Map.entry("POST /visits/draft", "what its writer alone reads leaves no line; VisitNotePagesTest"),
            Map.entry("POST /visits/book", "VisitCalendarPagesTest asks for the line"),
            Map.entry("POST /matters/{matter}/move", "RequestsInBrowserTest asks for the line"),
            Map.entry("POST /matters/{matter}/act", "RequestsInBrowserTest asks for the line"),
            Map.entry("POST /matters/{matter}/files", "RequestsInBrowserTest asks for the line"),
            Map.entry("POST /matters/units", "RequestsInBrowserTest asks for the line"),
            Map.entry("POST /projects/new", "ProjectsInBrowserTest asks for the line"),
            Map.entry("POST /projects/{matter}/stage", "ProjectsInBrowserTest asks for the line"),
            Map.entry("POST /projects/{matter}/keep", "ProjectsInBrowserTest asks for the line"),
            Map.entry("POST /campaigns/new", "CampaignsInBrowserTest asks for the line"),
            Map.entry("POST /campaigns/{campaign}/say", "CampaignsInBrowserTest asks for the line"),
            Map.entry("POST /requests/import", "OrdersInBrowserTest asks for the line"),
            Map.entry("POST /requests/import/rows/{row}", "OrdersInBrowserTest asks for the line"),
            Map.entry("POST /ask", "open; AskInBrowserTest asks for the line"),
            Map.entry("POST /ask/status", "changes nothing"),
            Map.entry("POST /ask/status/say", "open; AskInBrowserTest asks for the line"),
            Map.entry("POST /ask/status/letter", "changes nothing; AskInBrowserTest asks for the line"),
            Map.entry("POST /requests/similar", "keeps nothing"),
            Map.entry("POST /requests/wishes/{wish}", "AskInBrowserTest asks for the line"),
            Map.entry("POST /requests/{matter}/owner", "AskInBrowserTest asks for the line"),
            Map.entry("POST /requests/{matter}/contact", "AskInBrowserTest asks for the line"),
            Map.entry("POST /scenarios/new", "ScenariosInBrowserTest asks for the line"),
            Map.entry("POST /scenarios/items/{matter}/edit", "ScenariosInBrowserTest asks for the line"),
            Map.entry("POST /scenarios/import", "ScenariosInBrowserTest asks for the line"),
            Map.entry("POST /scenarios/batches", "ScenariosInBrowserTest asks for the line"),
            Map.entry("POST /scenarios/batches/{batch}/say", "ScenariosInBrowserTest asks for the line"),
            Map.entry(
                    "POST /scenarios/public/{matter}/enquiry",
                    "open; ScenarioEnquiriesInBrowserTest asks for its line"),
            Map.entry(
                    "POST /scenarios/enquiries/code/{code}/withdraw",
                    "open; ScenarioEnquiriesInBrowserTest asks for its line"),
            Map.entry(
                    "POST /scenarios/enquiries/{id}/contact",
                    "needs an enquiry; ScenarioEnquiriesInBrowserTest asks for its line"),
            Map.entry(
                    "POST /scenarios/enquiries/{id}/answer",
                    "needs an enquiry; ScenarioEnquiriesInBrowserTest asks for its line"),
            Map.entry(
                    "POST /scenarios/enquiries/{id}/match",
                    "needs an enquiry; ScenarioEnquiriesInBrowserTest asks for its line"),
            Map.entry("POST /scenarios/matches", "ScenariosInBrowserTest asks for the line"),
            Map.entry("POST /scenarios/matches/{matter}/amounts", "ScenariosInBrowserTest asks for the line"),
            Map.entry("POST /inspections/new", "InspectionsInBrowserTest asks for the line"),
            Map.entry("POST /venues/new", "VenuesInBrowserTest asks for the line"),
            Map.entry("POST /venues/{venue}/say", "VenuesInBrowserTest asks for the line"),
            Map.entry("POST /activities/new", "ActivityInBrowserTest asks for the line"),
            Map.entry("POST /activities/{matter}/edit", "ActivityInBrowserTest asks for the line"),
            Map.entry("POST /activities/{matter}/say", "ActivityInBrowserTest asks for the line"),
            Map.entry("POST /activities/{matter}/roster", "ActivityInBrowserTest asks for the line"),
            Map.entry("POST /activities/sign-in/{code}", "ActivityInBrowserTest asks for the line"),
            Map.entry("POST /activities/series", "VenuesInBrowserTest asks for the line"),
            Map.entry("POST /activities/{matter}/answer", "ActivityInBrowserTest asks for the line"),
            Map.entry("POST /proposals/paper", "PaperProposalsInBrowserTest asks for the line"),
            Map.entry("POST /proposals/bodies", "PaperProposalsInBrowserTest asks for the line"),
            Map.entry("POST /proposals/new", "ProposalsInBrowserTest asks for the line"),
            Map.entry("POST /proposals/drafts/{draft}/say", "ProposalsInBrowserTest asks for the line"),
            Map.entry("POST /proposals/{matter}/say", "ProposalsInBrowserTest asks for the line"),
            Map.entry("POST /proposals/import", "ProposalPagesInBrowserTest asks for the line"),
            Map.entry("POST /suggestions/new", "ProposalsInBrowserTest asks for the line"),
            Map.entry("POST /livestreams/new", "LivestreamsInBrowserTest asks for the line"),
            Map.entry("POST /livestreams/import", "LivestreamsInBrowserTest asks for the line"),
            Map.entry("POST /livestreams/{matter}/say", "LivestreamsInBrowserTest asks for the line"),
            Map.entry("POST /livestreams/enterprises/{enterprise}", "LivestreamsInBrowserTest asks for the line"),
            Map.entry("POST /benefits/new", "BenefitsInBrowserTest asks for the line"),
            Map.entry("POST /benefits/{matter}/say", "BenefitsInBrowserTest asks for the line"),
            Map.entry("POST /requests/new", "RequestsInBrowserTest asks for the line"),
            Map.entry("POST /visits/{visit}/say", "VisitCalendarPagesTest asks for the line"),
            Map.entry("POST /visits/{visit}/note", "VisitNotePagesTest asks for the line"),
            Map.entry("POST /visits/note", "VisitNotePagesTest asks for the line"),
            Map.entry("POST /awards/new", "AwardsInBrowserTest asks for the line"),
            Map.entry("POST /awards/{matter}/evidence", "AwardsInBrowserTest asks for the line"),
            Map.entry("POST /awards/{matter}/verify", "AwardsInBrowserTest asks for the line"),
            Map.entry("POST /awards/{matter}/notice", "AwardsInBrowserTest asks for the line"),
            Map.entry("POST /awards/{matter}/payments", "AwardsInBrowserTest asks for the line"),
            Map.entry("POST /awards/{matter}/reversals", "AwardsInBrowserTest asks for the line"),
            Map.entry("POST /awards/{matter}/recoveries", "AwardsInBrowserTest asks for the line"),
            Map.entry("POST /awards/{matter}/objections/{objection}", "AwardsInBrowserTest asks for the line"),
            Map.entry("POST /awards/notices/{notice}/objection", "open; AwardsInBrowserTest asks for its line"),
            Map.entry("POST /policies/preview", "keeps nothing"),
            Map.entry("POST /policies/draft", "PolicyPagesTest asks for the line"),
            Map.entry("POST /policies/{policy}/publish", "PolicyPagesTest asks for the line"),
            Map.entry("POST /policies/{policy}/clauses/{clause}/review", "PolicyPagesTest asks for the line"),
            Map.entry("POST /visits/feed", "VisitCalendarPagesTest asks for the line"),
            Map.entry("POST /visits/wishes/{wish}/settle", "VisitNotePagesTest asks for the line"),
            Map.entry(
                    "POST /conflicts/ask", "needs sources that disagree; ConflictPagesTest asks for the line of each"),
            Map.entry(
                    "POST /conflicts/{conflict}/ask",
                    "needs sources that disagree; ConflictPagesTest asks for the line of each"),
            Map.entry(
                    "POST /conflicts/{conflict}/rule",
                    "needs sources that disagree; ConflictPagesTest asks for the line of each"),
            Map.entry(
                    "POST /conflicts/{conflict}/accept",
                    "needs sources that disagree; ConflictPagesTest asks for the line of each"),
            Map.entry(
                    "POST /conflicts/{conflict}/undo",
                    "needs sources that disagree; ConflictPagesTest asks for the line of each"),
            Map.entry(
                    "POST /conflicts/{conflict}/answer",
                    "needs sources that disagree; ConflictPagesTest asks for the line of each"));

    /** What a line has to say of the thing. */
    private enum Says {
        WAS_AND_IS,
        IS,
        WAS,
        /** That it was done is all there is to say, or its content is a secret. */
        DONE
    }

    private final Set<String> asked = new TreeSet<>();
    private Actors actors;

    @BeforeAll
    void signIn() throws Exception {
        actors = new Actors(web, people, accounts());
    }

    private long lastLine() {
        return database.client()
                .sql("select coalesce(max(id), 0) from access.audit")
                .query(Long.class)
                .single();
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> MvcResult send(String actor, B request)
            throws Exception {
        return web.perform(actors.as(actor, request)).andReturn();
    }

    private Change by(String actor) {
        return new Change(actor);
    }

    /** Somebody changes something with success, and leaves a line. */
    private final class Change {

        private final String actor;
        private String route = "";
        private long before;
        private @Nullable MvcResult result;

        Change(String actor) {
            this.actor = actor;
        }

        Change posts(String of, String path, String... form) throws Exception {
            var request = request(
                    HttpMethod.POST,
                    UriComponentsBuilder.fromUriString(path).build().toUri());
            for (int i = 0; i < form.length; i += 2) {
                request.param(form[i], form[i + 1]);
            }
            return asks(of, request);
        }

        <B extends AbstractMockHttpServletRequestBuilder<B>> Change asks(String of, B request) throws Exception {
            route = of;
            before = lastLine();
            result = send(actor, request);
            assertThat(result.getResponse().getStatus()).as(route).isLessThan(400);
            assertThat(String.valueOf(result.getResponse().getRedirectedUrl()))
                    .as(route)
                    .doesNotContain("refused=", "/login", "so-already");
            return this;
        }

        MvcResult leaves(String action, String kind, Says says) {
            List<Map<String, Object>> lines = database.client()
                    .sql("select * from access.audit where id > ? and action = ? and username = ?")
                    .params(before, action, actor)
                    .query()
                    .listOfRows();
            assertThat(lines).as(route + ": a line " + action + " of " + actor).isNotEmpty();
            Map<String, Object> line = lines.get(0);
            assertThat(line)
                    .as(route)
                    .containsEntry(
                            "role",
                            people.findSecret(actor)
                                    .flatMap(secret -> people.findReader(secret.personId()))
                                    .map(reader -> String.valueOf(reader.role()).toLowerCase(Locale.ROOT))
                                    .orElseThrow())
                    .containsEntry("via", "session")
                    .containsEntry("result", "done")
                    .containsEntry("object_kind", kind);
            assertThat(line.get("person_id")).as(route).isNotNull();
            assertThat(line.get("at")).as(route).isNotNull();
            assertThat(String.valueOf(line.get("remote"))).as(route).contains("127.0.0.1");
            // A file whose columns are not confirmed yet is no delivery yet.
            boolean waits = String.valueOf(line.get("detail")).contains("NEEDS_CONFIRMATION");
            if (!kind.isEmpty() && !kind.equals("audit-chain") && !waits) {
                assertThat(String.valueOf(line.get("object_id"))).as(route).isNotBlank();
            }
            boolean was = line.get("before") != null;
            boolean is = line.get("after") != null;
            assertThat(was).as(route + ": what was").isEqualTo(says == Says.WAS || says == Says.WAS_AND_IS);
            assertThat(is).as(route + ": what is").isEqualTo(says == Says.IS || says == Says.WAS_AND_IS);
            if (was && is) {
                assertThat(line.get("before").toString())
                        .as(route)
                        .isNotEqualTo(line.get("after").toString());
            }
            asked.add("POST " + route);
            return Objects.requireNonNull(result);
        }
    }

    private String one(String sql, Object... parameters) {
        return database.client().sql(sql).params(parameters).query(String.class).single();
    }

    @Test
    void accounts_of_others() throws Exception {
        by("system")
                .posts("/people", "/people", "username", "c-new", "name", "新来的")
                .leaves("access.account-made", "person", Says.DONE);
        String id = one("select id::text from access.person where username = 'c-new'");
        String path = "/people/" + id;
        by("security")
                .posts("/people/{id}/role", path + "/role", "role", "steward")
                .leaves("access.role-given", "person", Says.WAS_AND_IS);
        String street = one("select street_code from places.building where street_code is not null limit 1");
        String[] grant = {"kind", "region", "ref", street};
        by("security")
                .posts("/people/{id}/grants", path + "/grants", grant)
                .leaves("access.granted", "person", Says.IS);
        by("security")
                .posts("/people/{id}/grants/end", path + "/grants/end", grant)
                .leaves("access.grant-ended", "person", Says.WAS);
        by("security").posts("/people/{id}/unlock", path + "/unlock").leaves("access.unlocked", "person", Says.DONE);
        by("security")
                .posts("/people/{id}/second-factor/reset", path + "/second-factor/reset")
                .leaves("access.second-factor-reset", "person", Says.DONE);
        by("security")
                .posts("/people/{id}/password/reset", path + "/password/reset")
                .leaves("access.password-reset", "person", Says.DONE);
        by("system")
                .posts("/people/{id}/disable", path + "/disable")
                .leaves("access.account-disabled", "person", Says.WAS_AND_IS);
        by("system")
                .posts("/people/{id}/enable", path + "/enable")
                .leaves("access.account-enabled", "person", Says.WAS_AND_IS);
        for (int i = 0; i < 3; i++) {
            session("c-new", i);
        }
        String session = one(
                "select min(id)::text from access.session where person_id = ? and ended_at is null", Long.valueOf(id));
        by("system")
                .posts("/people/{id}/sessions/{session}/end", path + "/sessions/" + session + "/end")
                .leaves("access.session-ended", "person", Says.DONE);
        by("system")
                .posts("/people/{id}/sessions/end", path + "/sessions/end")
                .leaves("access.session-ended", "person", Says.DONE);
    }

    private void session(String person, int number) {
        database.client().sql("""
                        insert into access.session (person_id, key_hash, address, agent)
                        select id, sha256(convert_to(username || ?, 'UTF8')), '192.0.2.1', 'changes' from access.person where username = ?
                        """).params("c" + number, person).update();
    }

    @Test
    void ones_own_account() throws Exception {
        session("council", 1);
        session("council", 2);
        String own = one("select min(s.id)::text from access.session s join access.person p on p.id = s.person_id"
                + " where p.username = 'council' and s.agent = 'changes'");
        by("council")
                .posts("/account/sessions/{id}/end", "/account/sessions/" + own + "/end")
                .leaves("access.session-ended", "person", Says.DONE);
        by("council")
                .posts("/account/sessions/end", "/account/sessions/end")
                .leaves("access.session-ended", "person", Says.DONE);
        by("council")
                .posts("/account/tokens", "/account/tokens", "name", "试", "scope", "read", "days", "9")
                .leaves("access.token-made", "token", Says.DONE);
        String token = one("select max(id)::text from access.token");
        by("council")
                .posts("/account/tokens/{id}/revoke", "/account/tokens/" + token + "/revoke")
                .leaves("access.token-revoked", "token", Says.DONE);
        MvcResult page = send("council", request(HttpMethod.GET, "/account/second-factor"));
        var http = page.getRequest().getSession();
        byte[] secret = Collections.list(http.getAttributeNames()).stream()
                .map(http::getAttribute)
                .filter(byte[].class::isInstance)
                .map(byte[].class::cast)
                .findFirst()
                .orElseThrow();
        by("council")
                .posts("/account/second-factor", "/account/second-factor", "code", Totp.codeAt(secret, Instant.now()))
                .leaves("access.second-factor-set-up", "person", Says.DONE);
        by("council")
                .posts(
                        "/account/second-factor/codes",
                        "/account/second-factor/codes",
                        "code",
                        Totp.codeAt(secret, Instant.now().plusSeconds(30)))
                .leaves("access.recovery-codes-renewed", "person", Says.DONE);
        String old = Files.readAllLines(accounts()).stream()
                .filter(line -> line.startsWith("council,"))
                .map(line -> line.split(",")[2])
                .findFirst()
                .orElseThrow();
        String next = "Gannet-over-the-bay-8";
        by("council")
                .posts("/account/password", "/account/password", "old", old, "wanted", next, "again", next)
                .leaves("access.password-changed", "person", Says.DONE);
    }

    @Test
    void purposes_and_the_chain() throws Exception {
        by("office")
                .posts("/purpose", "/purpose", "kind", "data-check", "sentence", "核对六月的入驻名单", "opens", "both")
                .leaves("secrecy.state-purpose", "purpose", Says.DONE);
        by("office").posts("/purpose/end", "/purpose/end").leaves("secrecy.end-purpose", "purpose", Says.DONE);
        by("auditor")
                .posts("/audit/chain/verify", "/audit/chain/verify")
                .leaves("audit.verify", "audit-chain", Says.DONE);
        by("auditor").posts("/api/audit/verify", "/api/audit/verify").leaves("audit.verify", "audit-chain", Says.DONE);
    }

    @Test
    void corrections() throws Exception {
        String own = String.valueOf(
                actors.scope("enterprise").enterprises().iterator().next());
        for (String answer : List.of("accept", "reject")) {
            by("enterprise")
                    .posts(
                            "/corrections",
                            "/corrections",
                            "enterprise",
                            "E" + own,
                            "attribute",
                            "phone",
                            "wanted",
                            "199-0000-0001",
                            "why",
                            "号码换了")
                    .leaves("corrections.ask", "correction", Says.DONE);
            String id = one("select max(id)::text from corrections.request");
            boolean accepts = answer.equals("accept");
            by("office")
                    .posts(
                            accepts ? "/corrections/{id}/accept" : "/corrections/{id}/{answer}",
                            "/corrections/" + id + "/" + answer,
                            "reason",
                            "与登记一致")
                    .leaves(accepts ? "corrections.accept" : "corrections.close", "correction", Says.WAS_AND_IS);
        }
    }

    @Test
    void the_catalogue() throws Exception {
        String source = one("select code from evidence.source where kind = 'tenants' order by code limit 1");
        String version = one(
                "select coalesce(max(e.version), 0)::text from catalogue.version e join evidence.source s on s.id = e.source_id"
                        + " where s.code = ?",
                source);
        var form = new ArrayList<String>();
        CatalogueWorld.form(Integer.parseInt(version)).forEach((name, value) -> form.addAll(List.of(name, value)));
        by("office")
                .posts("/catalogue/{source}", "/catalogue/" + source, form.toArray(String[]::new))
                .leaves("catalogue.change", "source", Says.WAS_AND_IS);
    }

    @Test
    void settings_of_the_district() throws Exception {
        by("office")
                .posts(
                        "/measures/settings/{setting}",
                        "/measures/settings/registration-by",
                        "value",
                        "area",
                        "from",
                        "2031-01",
                        "seen",
                        "0",
                        "why",
                        "区统计局 2030 年第 3 号通知")
                .leaves("measures.change-setting", "setting", Says.WAS_AND_IS);
    }

    @Test
    void decisions() throws Exception {
        List<String> mentions = database.client()
                .sql("select m.id::text from resolution.link l join resolution.mention m on m.id = l.mention_id"
                        + " where l.until_at is null and l.zone = 'review' order by m.id desc limit 3")
                .query(String.class)
                .list();
        assertThat(mentions).hasSize(3);
        for (int i = 0; i < 2; i++) {
            String word = i == 0 ? "link" : "not";
            String page = send("office", request(HttpMethod.GET, "/review/" + mentions.get(i)))
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            Matcher subject =
                    Pattern.compile("name=\"subject\" value=\"(\\d+)\"").matcher(page);
            assertThat(subject.find())
                    .as("a candidate of mention " + mentions.get(i))
                    .isTrue();
            by("office")
                    .posts(
                            "/review/{mention}/" + word,
                            "/review/" + mentions.get(i) + "/" + word,
                            "subject",
                            subject.group(1),
                            "why",
                            "看过")
                    .leaves(i == 0 ? "resolution.link" : "resolution.reject", "mention", Says.WAS_AND_IS);
        }
        by("office")
                .posts("/review/{mention}/new", "/review/" + mentions.get(2) + "/new", "why", "另一家")
                .leaves("resolution.separate", "mention", Says.WAS_AND_IS);
        String decision = one("select max(id)::text from resolution.decision where kind <> 'undo'");
        by("office")
                .posts("/review/decisions/{decision}/undo", "/review/decisions/" + decision + "/undo", "why", "看错")
                .leaves("resolution.undo", "mention", Says.WAS_AND_IS);
        by("office")
                .posts("/review/models/{model}/compare", "/review/models/builtin-2/compare")
                .leaves("resolution.compare-model", "model", Says.DONE);
        by("office")
                .posts("/api/links/rebuild", "/api/links/rebuild")
                .leaves("resolution.rebuild-links", "", Says.DONE);
        by("office").posts("/api/derivation", "/api/derivation").leaves("resolution.derive-all", "", Says.DONE);
        by("office")
                .posts("/api/derivation/check", "/api/derivation/check")
                .leaves("resolution.check-derivation", "", Says.DONE);
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile("file", "名单.csv", null, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String tenants(String building) {
        return "楼宇名称,楼层,房号,租户名称,面积\n" + building + ",1层,101,澜第一贸易有限公司,100\n";
    }

    @Test
    void files_and_deliveries() throws Exception {
        var unclear = multipart("/intake/uploads").file(file("甲栏,乙栏\n一,二\n"));
        unclear.param("source", "c-unclear");
        String led = by("office")
                .asks("/intake/uploads", unclear)
                .leaves("intake.upload", "delivery", Says.DONE)
                .getResponse()
                .getRedirectedUrl();
        by("office")
                .posts("/intake/uploads/{token}/discard", led + "/discard")
                .leaves("intake.discard-upload", "upload", Says.DONE);
        String waits = send(
                        "office",
                        multipart("/intake/uploads").file(file(tenants("海天新厦"))).param("source", "c-tenants"))
                .getResponse()
                .getRedirectedUrl();
        confirm(waits);
        String first = one("select max(id)::text from evidence.delivery");
        String second = api(tenants("海天新厦").replace("100", "101"));
        by("office")
                .posts("/intake/deliveries/{id}/withdraw", "/intake/deliveries/" + first + "/withdraw", "why", "发错了")
                .leaves("intake.withdraw", "delivery", Says.WAS_AND_IS);
        by("office")
                .posts("/intake/deliveries/{id}/restore", "/intake/deliveries/" + first + "/restore")
                .leaves("intake.restore", "delivery", Says.WAS_AND_IS);
        by("office")
                .posts("/intake/deliveries/{id}/replace/{older}", "/intake/deliveries/" + second + "/replace/" + first)
                .leaves("intake.withdraw", "delivery", Says.WAS_AND_IS);
        by("office")
                .asks(
                        "/api/intake/rows",
                        request(HttpMethod.POST, "/api/intake/rows")
                                .param("source", "c-rows")
                                .param("kind", "lists")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("[{\"enterprise-name\":\"澜第二贸易有限公司\"}]"))
                .leaves("intake.rows", "delivery", Says.DONE);
    }

    private void confirm(String path) throws Exception {
        String page =
                send("office", request(HttpMethod.GET, path)).getResponse().getContentAsString(StandardCharsets.UTF_8);
        var form = new ArrayList<>(List.of("kind", "tenants", "use0", "yes", "date", "2026-06-30"));
        Matcher select = Pattern.compile("<select name=\"(c\\d+\\.\\d+)\".*?</select>", Pattern.DOTALL)
                .matcher(page);
        while (select.find()) {
            Matcher chosen =
                    Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(select.group());
            if (chosen.find()) {
                form.addAll(List.of(select.group(1), chosen.group(1)));
            }
        }
        by("office")
                .posts("/intake/uploads/{token}", path, form.toArray(String[]::new))
                .leaves("intake.upload", "delivery", Says.DONE);
    }

    private String api(String text) throws Exception {
        by("office")
                .asks(
                        "/api/intake",
                        multipart("/api/intake")
                                .file(file(text))
                                .param("source", "c-tenants")
                                .param("kind", "tenants")
                                .param("date", "2026-06-30")
                                .param("acceptSuggested", "true"))
                .leaves("intake.upload", "delivery", Says.DONE);
        return one("select max(id)::text from evidence.delivery");
    }

    @Order(Integer.MAX_VALUE)
    @Test
    void no_route_that_changes_something_is_left_out() {
        var changing = new TreeSet<String>();
        RouteTable.lines().stream()
                .filter(line -> !List.of("GET", "*").contains(line.method()))
                .forEach(line -> changing.add(line.route()));
        changing.removeAll(ELSEWHERE.keySet());

        assertThat(asked).containsExactlyInAnyOrderElementsOf(changing);
    }
}

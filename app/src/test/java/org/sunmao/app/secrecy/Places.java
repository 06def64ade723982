package org.sunmao.app.secrecy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sunmao.app.database.WorkerDatabase;

/**
 * Every route of routes.csv that reads, with the ids of what there is. A route with a variable that is not known here is a mistake: give it its ids.
 *
 * @param paths what to ask for
 */
record Places(List<String> paths) {

    private static final List<String> ATTRIBUTES = List.of(
            "name", "contact", "phone", "legal-person", "business-scope", "registered-address", "address", "code");

    static Places read(WorkerDatabase worker) throws IOException {
        var ids = new LinkedHashMap<String, List<String>>();
        List<String> deliveries = list(worker, "select id::text from evidence.delivery order by id");
        ids.put("/buildings/{id}", list(worker, "select 'B' || id from places.building"));
        ids.put("/units/{id}", list(worker, "select 'U' || id from places.unit"));
        ids.put("/api/buildings/{id}", list(worker, "select 'B' || id from places.building"));
        ids.put("/enterprises/{id}", list(worker, "select 'E' || id from enterprises.enterprise"));
        ids.put("/api/enterprises/{id}", list(worker, "select 'E' || id from enterprises.enterprise"));
        ids.put("/map/buildings/{building}", list(worker, "select 'B' || id from places.building"));
        ids.put("/intake/deliveries/{id}", deliveries);
        ids.put("/api/intake/deliveries/{id}", deliveries);
        ids.put("/review/{mention}", list(worker, "select id::text from resolution.mention"));
        ids.put("/review/decisions/{decision}", List.of("1"));
        ids.put("/api/decisions/{decision}", List.of("1"));
        ids.put("/review/models/{model}", List.of("builtin-2"));
        ids.put("/api/models/{model}", List.of("builtin-2"));
        List<String> measures = List.of(
                "tax-12-months",
                "buildings-over-100m",
                "enterprises-present",
                "vacant-area",
                "tax-per-sqm",
                "tax-rate",
                "registration-rate");
        ids.put("/measures/{id}", measures);
        ids.put("/api/measures/{id}", measures);
        ids.put("/measures/settings/{setting}", List.of("over-100m-tax"));
        ids.put("/ogc/tiles/vacancies/{zoom}/{x}/{y}", List.of("10/850/400"));
        ids.put("/api/tiles/{measure}/{month}/{zoom}/{x}/{y}", List.of("tax-12-months/2026-05/10/850/400"));
        ids.put("/intake/templates/{kind}", List.of("tenants"));
        ids.put("/intake/uploads/{token}", List.of("none"));
        ids.put("/people/{id}", list(worker, "select id::text from access.person order by id limit 3"));
        ids.put("/audit/lines/{id}", list(worker, "select id::text from access.audit order by id limit 40"));
        ids.put("/corrections/{id}", List.of("1"));
        ids.put("/notices/{id}/open", List.of("1"));
        List<String> vacant = list(worker, "select 'U' || unit_id from vacancies.listing union select 'U1' order by 1");
        ids.put("/vacancies/{unit}", vacant);
        ids.put("/api/vacancies/{unit}", vacant);
        ids.put("/vacancies/enquiries/code/{code}", List.of("AAAAAAAAAAAAAAAA"));
        ids.put(
                "/vacancies/enquiries/{id}",
                list(worker, "select id::text from vacancies.enquiry union select '1' order by 1"));
        ids.put("/ogc/collections/{collection}/items/{item}", List.of("buildings/items/B1"));
        ids.put("/ogc/collections/{collection}", List.of("buildings", "vacancies"));
        ids.put("/vacancies/offers/{building}", list(worker, "select 'B' || id from places.building"));
        List<String> buildings = list(worker, "select 'B' || id from places.building");
        ids.put("/month/{building}", buildings);
        ids.put("/month/district/{building}", buildings);
        ids.put("/month/proposals/{proposal}", List.of("1"));
        ids.put("/month/uploads/{upload}", List.of("1"));
        ids.put(
                "/warnings/{warning}",
                list(worker, "select id::text from warnings.warning union select '1' order by 1"));
        ids.put("/policies/{policy}/clauses/{clause}", List.of("1/clauses/rent"));
        ids.put("/policies/{policy}", list(worker, "select id::text from policies.policy union select '1' order by 1"));
        ids.put("/policies/public/{policy}", List.of("1"));
        List<String> matters = list(worker, "select id::text from matters.matter union select '1' order by 1");
        ids.put("/matters/{matter}", matters);
        ids.put("/requests/{matter}", matters);
        List<String> items = list(worker, "select matter_id::text from scenarios.item union select '1' order by 1");
        List<String> batches = list(worker, "select id::text from scenarios.batch union select '1' order by 1");
        ids.put("/scenarios/items/{matter}", items);
        ids.put("/scenarios/public/{matter}", items);
        ids.put("/scenarios/batches/{batch}", batches);
        ids.put("/scenarios/public/batches/{batch}", batches);
        ids.put("/scenarios/enquiries/code/{code}", List.of("AAAAAAAAAAAAAAAA"));
        ids.put(
                "/scenarios/enquiries/{id}",
                list(worker, "select id::text from scenarios.enquiry union select '1' order by 1"));
        ids.put(
                "/scenarios/matches/{matter}",
                list(worker, "select matter_id::text from scenarios.match union select '1' order by 1"));
        ids.put(
                "/inspections/{matter}",
                list(worker, "select matter_id::text from inspections.inspection union select '1' order by 1"));
        ids.put("/venues/{venue}", list(worker, "select id::text from activities.venue union select '1' order by 1"));
        ids.put("/activities/sign-in/{code}", List.of("AAAAAAAAAAAAAAAAAAAA"));
        ids.put(
                "/activities/{matter}",
                list(worker, "select matter_id::text from activities.activity union select '1' order by 1"));
        ids.put(
                "/campaigns/{campaign}",
                list(worker, "select id::text from campaigns.campaign union select '1' order by 1"));
        ids.put(
                "/projects/{matter}",
                list(worker, "select matter_id::text from projects.project union select '1' order by 1"));
        ids.put("/suggestions/{matter}", matters);
        ids.put("/proposals/drafts/{draft}", List.of("1"));
        ids.put("/activities/public/photos/{photo}", List.of("1"));
        ids.put("/proposals/past/{past}", List.of("1"));
        ids.put("/proposals/public/{publication}", List.of("1"));
        ids.put("/proposals/{matter}", matters);
        ids.put(
                "/livestreams/{matter}",
                list(worker, "select matter_id::text from livestreams.session union select '1' order by 1"));
        ids.put(
                "/livestreams/enterprises/{enterprise}",
                list(worker, "select 'E' || id from enterprises.enterprise union select 'E1' order by 1"));
        List<String> benefits =
                list(worker, "select id::text from matters.matter where kind = 'benefit' union select '1' order by 1");
        ids.put("/benefits/{matter}/statements/{statement}", List.of("1/statements/1"));
        ids.put("/benefits/{matter}", benefits);
        ids.put(
                "/benefits/notices/{notice}",
                list(worker, "select id::text from benefits.notice union select '1' order by 1"));
        ids.put("/awards/{matter}/files/{file}", List.of("1/files/1"));
        ids.put("/awards/{matter}", matters);
        ids.put(
                "/awards/notices/{notice}",
                list(worker, "select id::text from awards.notice union select '1' order by 1"));
        ids.put("/visits/photos/{photo}", List.of("1"));
        ids.put("/visits/{visit}", list(worker, "select id::text from visits.visit union select '1' order by 1"));
        List<String> conflicts = list(worker, "select id::text from conflicts.ledger union select '1' order by 1");
        ids.put("/conflicts/{conflict}", conflicts);
        ids.put("/api/conflicts/{conflict}", conflicts);
        List<String> sources = list(worker, "select code from evidence.source order by 1");
        ids.put("/catalogue/retention/plans/{plan}", List.of("1"));
        ids.put("/catalogue/{source}", sources);
        ids.put("/api/catalogue/{source}", sources);
        var paths = new ArrayList<String>();
        for (String route : routes()) {
            paths.addAll(filled(route, ids));
        }
        List<String> rows = paths.stream()
                .filter(p -> p.matches("/(buildings|enterprises)/[^/]+/rows"))
                .toList();
        for (String path : rows) {
            ATTRIBUTES.forEach(a -> paths.add(path + "?attribute=" + a));
            list(worker, "select id::text from resolution.mention").forEach(m -> paths.add(path + "?mention=" + m));
            list(worker, "select id::text from places.unit").forEach(u -> paths.add(path + "?unit=" + u));
            paths.add(path + "?month=2026-05");
        }
        paths.stream()
                .filter(p -> p.matches("/intake/deliveries/\\d+/rows"))
                .toList()
                .forEach(p -> paths.add(p + "?plain=true"));
        return new Places(paths);
    }

    private static List<String> filled(String route, Map<String, List<String>> ids) {
        if (!route.contains("{")) {
            return List.of(route);
        }
        String start = ids.keySet().stream()
                .filter(known -> route.equals(known) || route.startsWith(known + "/") || route.startsWith(known + "."))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no ids are known for " + route));
        String before = start.substring(0, start.indexOf('{'));
        return Objects.requireNonNull(ids.get(start)).stream()
                .map(id -> before + id + route.substring(start.length()))
                .toList();
    }

    private static List<String> routes() throws IOException {
        try (InputStream in = Objects.requireNonNull(Places.class.getResourceAsStream("/routes.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("GET,"))
                    .map(line -> line.split(",")[1])
                    .toList();
        }
    }

    private static List<String> list(WorkerDatabase worker, String sql) {
        return worker.client().sql(sql).query(String.class).list();
    }
}

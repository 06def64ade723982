package org.sunmao.app.access.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Role;

/**
 * Completes the description of the interface from what routes declare: programs' routes and files to take away that the library does not see, who may
 * use each, the two clocks, and how errors are told. What it says of a route is what {@link RouteGuard} asks.
 */
@Component
class ApiOperations implements OpenApiCustomizer {

    /** Who may use an operation, as words of roles; {@code open} for everybody, {@code signed-in} for all but administrators, {@code everyone}. */
    static final String ROLES = "x-roles";

    static final String SUMMARY_ZH = "x-summary-zh";

    private static final Pattern API = Pattern.compile(
            "/(api|ogc)(/.*)?|/health(/.*)?|/vacancies/map\\.json|.*\\.(xlsx|csv|pdf|svg|jsonl|json|mvt|ics)");
    private static final Pattern FORM_OF_VARIABLE = Pattern.compile("\\{(\\w+):[^/]*}");
    private static final Map<String, String> TYPES = Map.of(
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "csv", "text/csv",
            "pdf", "application/pdf",
            "svg", "image/svg+xml",
            "jsonl", "application/jsonl",
            "mvt", "application/vnd.mapbox-vector-tile",
            "ics", "text/calendar");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final MessageSource words;
    private final AuditedRoutes audited = AuditedRoutes.load();

    ApiOperations(ObjectProvider<RequestMappingHandlerMapping> mappings, MessageSource words) {
        this.mappings = mappings;
        this.words = words;
    }

    /** A route that programs may use. */
    private record Route(String path, RequestMethod verb, HandlerMethod handler) {}

    @Override
    public void customise(OpenAPI document) {
        var records = new RecordSchemas();
        var paths = new TreeMap<String, PathItem>();
        if (document.getPaths() != null) {
            document.getPaths().forEach((path, item) -> paths.put(plain(path), item));
        }
        var kept = new TreeMap<String, PathItem>();
        for (Route route : routes()) {
            records.visit(route.handler().getReturnType().getGenericParameterType());
            PathItem known = paths.get(route.path());
            PathItem item = kept.computeIfAbsent(route.path(), any -> new PathItem());
            PathItem.HttpMethod verb = PathItem.HttpMethod.valueOf(route.verb().name());
            Operation own = known == null ? null : known.readOperationsMap().get(verb);
            item.operation(verb, completed(own == null ? new Operation() : own, route));
        }
        var all = new Paths();
        kept.forEach(all::addPathItem);
        document.setPaths(all);
        if (document.getComponents().getSchemas() != null) {
            records.complete(document.getComponents().getSchemas());
        }
        document.getComponents().addSchemas("Error", error());
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .forEach(each -> add(each.getKey(), each.getValue(), routes));
        return routes;
    }

    private static void add(RequestMappingInfo mapping, HandlerMethod handler, List<Route> routes) {
        if (handler.getBeanType().getName().startsWith("org.springdoc.") || !RouteGuard.isDeclared(handler)) {
            return;
        }
        for (String pattern : mapping.getPatternValues()) {
            String path = plain(pattern);
            if (API.matcher(path).matches()) {
                mapping.getMethodsCondition().getMethods().forEach(verb -> routes.add(new Route(path, verb, handler)));
            }
        }
    }

    private static String plain(String pattern) {
        return FORM_OF_VARIABLE.matcher(pattern).replaceAll("{$1}");
    }

    private Operation completed(Operation operation, Route route) {
        operation.setOperationId(operationId(route));
        summary(operation, route);
        parameters(operation, route);
        who(operation, route);
        answers(operation, route);
        if (operation.getTags() == null || operation.getTags().isEmpty()) {
            operation.addTagsItem(Stream.of(route.path().split("[/.]"))
                    .filter(part -> !part.isEmpty() && !part.equals("api"))
                    .findFirst()
                    .orElse("api"));
        }
        return operation;
    }

    private static String operationId(Route route) {
        return (route.verb().name().toLowerCase(Locale.ROOT) + route.path())
                .replaceAll("[{}]", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("-$", "");
    }

    /** What the record calls a use of the route, where nothing else was said of it. */
    private void summary(Operation operation, Route route) {
        String action = audited.get(route.verb().name(), route.path()).action();
        String key = "audit.action." + action;
        if (operation.getSummary() == null || operation.getSummary().isBlank()) {
            operation.setSummary(Texts.orElse(words.getMessage(key, null, null, Locale.ENGLISH), route.path()));
        }
        String chinese = words.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE);
        if (!action.isEmpty() && chinese != null) {
            operation.addExtension(SUMMARY_ZH, chinese);
        }
    }

    private static void parameters(Operation operation, Route route) {
        var known = new LinkedHashMap<String, Parameter>();
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(each -> known.put(each.getIn() + " " + each.getName(), each));
        }
        for (MethodParameter each : route.handler().getMethodParameters()) {
            PathVariable variable = each.getParameterAnnotation(PathVariable.class);
            RequestParam asked = each.getParameterAnnotation(RequestParam.class);
            if (variable != null) {
                String name = Texts.orElse(variable.name(), each.getParameter().getName());
                if (route.path().contains("{" + name + "}")) {
                    known.putIfAbsent("path " + name, parameter("path", name, true));
                }
            } else if (asked != null) {
                String name = Texts.orElse(asked.name(), each.getParameter().getName());
                boolean needed = asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
                known.putIfAbsent("query " + name, parameter("query", name, needed));
            }
        }
        var variables = Pattern.compile("\\{(\\w+)}").matcher(route.path());
        while (variables.find()) {
            known.putIfAbsent("path " + variables.group(1), parameter("path", variables.group(1), true));
        }
        known.entrySet()
                .removeIf(each -> each.getValue().getIn().equals("path")
                        && !route.path().contains("{" + each.getValue().getName() + "}"));
        if (isClocked(route.handler())) {
            known.put("query true-on", new Parameter().$ref("#/components/parameters/true-on"));
            known.put("query known-on", new Parameter().$ref("#/components/parameters/known-on"));
        }
        operation.setParameters(known.isEmpty() ? null : new ArrayList<>(known.values()));
    }

    private static Parameter parameter(String in, String name, boolean required) {
        return new Parameter().in(in).name(name).required(required).schema(new StringSchema());
    }

    private static boolean isClocked(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Clocked.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Clocked.class);
    }

    private static void who(Operation operation, Route route) {
        Role @Nullable [] roles = RouteGuard.rolesOf(route.handler());
        if (roles == null) {
            operation.setSecurity(new ArrayList<>());
            operation.addExtension(ROLES, List.of("open"));
            return;
        }
        operation.setSecurity(Stream.of("token", "session", "basic")
                .map(name -> new SecurityRequirement().addList(name))
                .toList());
        operation.addExtension(
                ROLES,
                roles.length == Role.values().length
                        ? List.of("everyone")
                        : roles.length == 0
                                ? List.of("signed-in")
                                : Stream.of(roles)
                                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                                        .sorted()
                                        .toList());
    }

    private static void answers(Operation operation, Route route) {
        ApiResponses answers = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        if (answers.isEmpty()) {
            answers.addApiResponse("200", new ApiResponse().description("OK").content(content(route)));
        }
        boolean open = RouteGuard.isOpen(route.handler());
        tell(
                answers,
                "400",
                "A parameter cannot be read; the message says which, what was found and what was expected");
        if (!open) {
            tell(answers, "401", "Not signed in");
            tell(answers, "403", "Signed in, but without a role that may use this");
        }
        if (route.path().contains("{")) {
            tell(answers, "404", "There is no such thing, or it is not open to this reader");
        }
        tell(answers, "503", "Busy or not ready; Retry-After says when to ask again");
        operation.setResponses(answers);
    }

    private static void tell(ApiResponses answers, String status, String why) {
        if (!answers.containsKey(status)) {
            answers.addApiResponse(
                    status,
                    new ApiResponse()
                            .description(why)
                            .content(new Content()
                                    .addMediaType(
                                            "application/json",
                                            new MediaType()
                                                    .schema(new Schema<>().$ref("#/components/schemas/Error")))));
        }
    }

    private static Content content(Route route) {
        int dot = route.path().lastIndexOf('.');
        String type = dot < 0 ? null : TYPES.get(route.path().substring(dot + 1));
        if (type != null) {
            boolean text = type.startsWith("text/") || type.endsWith("svg+xml") || type.endsWith("jsonl");
            return new Content()
                    .addMediaType(
                            type,
                            new MediaType().schema(text ? new StringSchema() : new StringSchema().format("binary")));
        }
        Content content =
                new Content().addMediaType("application/json", new MediaType().schema(new Schema<>().type("object")));
        if (route.path().startsWith("/ogc")) {
            content.addMediaType("application/geo+json", new MediaType().schema(new Schema<>().type("object")));
            content.addMediaType("text/html", new MediaType().schema(new StringSchema()));
        }
        return content;
    }

    /** What every route for programs answers when it cannot. */
    private static Schema<?> error() {
        return new Schema<>()
                .type("object")
                .addProperty("status", new IntegerSchema())
                .addProperty("error", new StringSchema())
                .addProperty("path", new StringSchema())
                .addProperty("message", new StringSchema())
                .required(List.of("status", "error", "path", "message"));
    }

    private static final class Texts {
        private Texts() {}

        static String orElse(@Nullable String text, String otherwise) {
            return text == null || text.isBlank() ? otherwise : text;
        }
    }
}

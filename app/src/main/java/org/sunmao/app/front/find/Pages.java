package org.sunmao.app.front.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Open;
import org.sunmao.app.access.Reader;
import org.sunmao.app.search.FewThings;
import org.sunmao.app.search.FewThings.Match;
import org.sunmao.app.search.FewThings.Named;
import org.sunmao.app.shell.MenuEntry;

/** The pages that somebody may go to by name: the lines of the menu, and further ones. Who may open one is what its route declares. */
@Component
class Pages {

    /** Pages without a line in the menu, with the key of what they are called. */
    private static final Map<String, String> FURTHER = further();

    private final List<Page> pages = new ArrayList<>();
    private final RequestMappingHandlerMapping routes;
    private final FewThings<Page> things;

    /**
     * A page.
     *
     * @param key what it is called
     */
    record Page(String path, String key) {}

    Pages(
            List<MenuEntry> menu,
            Names names,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
        menu.stream()
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .forEach(entry -> pages.add(new Page(entry.path(), entry.key())));
        FURTHER.forEach((path, key) -> pages.add(new Page(path, key)));
        this.things = new FewThings<>(pages.stream()
                .map(page -> new Named<>(
                        page,
                        names.of(page.key(), "front.find.page" + page.path().replace('/', '.'))))
                .toList());
    }

    private static Map<String, String> further() {
        var further = new LinkedHashMap<String, String>();
        further.put("/compare", "measures.compare");
        further.put("/measures/settings", "measures.settings");
        further.put("/warnings/rules", "warnings.rules");
        further.put("/conflicts/kinds", "conflicts.kinds");
        further.put("/review/decisions", "resolution.decisions");
        further.put("/review/models", "resolution.models");
        further.put("/corrections/new", "corrections.new");
        further.put("/catalogue/items", "catalogue.items.title");
        further.put("/visits/calendar", "visits.calendar");
        further.put("/visits/wishes", "visits.wishes");
        further.put("/purpose", "secrecy.title");
        further.put("/account", "people.account");
        return further;
    }

    /** Pages that are called so and that this reader may open. */
    List<Match<Page>> find(Reader reader, String typed, int most) {
        return things.find(typed, pages.size()).stream()
                .filter(match -> mayOpen(reader, match.thing().path()))
                .limit(most)
                .toList();
    }

    /** Whether this reader may open the page at a path. */
    boolean mayOpen(Reader reader, String path) {
        return route(path).filter(method -> mayUse(reader, method)).isPresent();
    }

    private Optional<HandlerMethod> route(String path) {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getKey().getPatternValues().contains(path)
                        && (route.getKey().getMethodsCondition().getMethods().isEmpty()
                                || route.getKey()
                                        .getMethodsCondition()
                                        .getMethods()
                                        .contains(RequestMethod.GET)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean mayUse(Reader reader, HandlerMethod method) {
        if (AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class)) {
            return true;
        }
        Allowed own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allowed.class);
        Allowed allowed =
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
        if (allowed == null) {
            return AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Open.class);
        }
        return allowed.everyone() ? reader.signedIn() : reader.is(allowed.value());
    }
}

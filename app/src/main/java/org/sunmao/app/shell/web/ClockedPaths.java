package org.sunmao.app.shell.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.sunmao.app.access.AskedTime;
import org.sunmao.app.access.Clocked;

/** The paths of {@link Clocked} routes, read once from the routes themselves. */
final class ClockedPaths implements Predicate<String> {

    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private volatile @Nullable List<PathPattern> patterns;

    ClockedPaths(ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    @Override
    public boolean test(String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return patterns().stream().anyMatch(pattern -> pattern.matches(asked));
    }

    private List<PathPattern> patterns() {
        List<PathPattern> known = patterns;
        if (known == null) {
            var read = new ArrayList<PathPattern>();
            routes.forEach(mapping -> mapping.getHandlerMethods().forEach((route, method) -> {
                if (AskedTime.isClocked(method) && route.getPathPatternsCondition() != null) {
                    read.addAll(route.getPathPatternsCondition().getPatterns());
                }
            }));
            known = List.copyOf(read);
            patterns = known;
        }
        return known;
    }
}

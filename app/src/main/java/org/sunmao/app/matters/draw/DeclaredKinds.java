package org.sunmao.app.matters.draw;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.sunmao.app.matters.MatterKind;

/** Finds the kinds that rooms declare as beans, whichever rooms there are, and starts nothing of the program but these declarations. */
public final class DeclaredKinds {

    private static final String ROOMS = "org.sunmao.app";

    private DeclaredKinds() {}

    /** All of them by their words, as declared: what a district changes in its own file is not applied. A declaration may ask for no other bean. */
    public static List<MatterKind> list() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Configuration.class));
        Class<?>[] declaring = scan.findCandidateComponents(ROOMS).stream()
                .map(BeanDefinition::getBeanClassName)
                // Kinds that tests declare stand within their tests.
                .filter(name -> name != null && name.indexOf('$') < 0)
                .map(name -> ClassUtils.resolveClassName(name, null))
                .filter(DeclaredKinds::declares)
                .toArray(Class<?>[]::new);
        if (declaring.length == 0) {
            return List.of();
        }
        try (var beans = new AnnotationConfigApplicationContext(declaring)) {
            return beans.getBeansOfType(MatterKind.class).values().stream()
                    .sorted(Comparator.comparing(MatterKind::code))
                    .toList();
        }
    }

    private static boolean declares(Class<?> configuration) {
        return Arrays.stream(configuration.getDeclaredMethods())
                .anyMatch(
                        method -> method.isAnnotationPresent(Bean.class) && method.getReturnType() == MatterKind.class);
    }
}

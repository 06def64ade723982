package org.sunmao.app.measures.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.sunmao.app.measures.Measure;

/** The list that other tests go over is complete. */
class EveryMeasureTest {

    @Test
    void every_bean_that_is_a_measure_is_on_the_list() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Measure.class));
        Set<String> found = scanner.findCandidateComponents("org.sunmao.app").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(String.valueOf(name), null))
                .filter(type -> type.isAnnotationPresent(Component.class))
                .map(Class::getName)
                .collect(Collectors.toSet());
        assertThat(EveryMeasure.VERSIONS.stream().map(m -> m.getClass().getName()))
                .containsExactlyInAnyOrderElementsOf(found);
    }
}

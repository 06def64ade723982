package org.sunmao.app.launch;

import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.sunmao.app.access.Grants;
import org.sunmao.app.access.Role;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Question;

/**
 * Asks every figure of the newest month once when the server is ready, in the background: the first reader of the screen would
 * otherwise wait until code and tables are warm, several times as long as the second.
 */
final class FirstFigures {

    private FirstFigures() {}

    /** Begins and returns at once; readers are answered meanwhile, and what fails is asked again when somebody wants it. */
    static void ask(ApplicationContext context) {
        var thread = new Thread(
                () -> context.getBeanProvider(Measures.class).ifAvailable(FirstFigures::ask), "first-figures");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private static void ask(Measures measures) {
        try {
            Scope office = Grants.scope("first-figures", Role.OFFICE, List.of());
            measures.findMonths(office)
                    .ifPresent(months -> measures.listDefinitions()
                            .forEach(definition -> measures.findAnswer(
                                    office, new Question(definition.id(), months.last(), MeasurePlace.DISTRICT))));
        } catch (RuntimeException stopped) {
            LoggerFactory.getLogger(FirstFigures.class).debug("The first figures were not computed ahead", stopped);
        }
    }
}

package org.sunmao.app.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.sunmao.app.foundation.WorkCalendar;

/** The calendar of the district, read once at the start. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    static final String SHIPPED = "calendar/announced.csv";

    @Bean
    WorkCalendar workCalendar(@Value("${sunmao.calendar.file:}") String file) {
        var days = new CalendarDays();
        days.read(SHIPPED, shipped());
        if (!file.isBlank()) {
            days.read(file, own(Path.of(file)));
        }
        return days.calendar();
    }

    private static String shipped() {
        try {
            return new ClassPathResource(SHIPPED).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(SHIPPED + " is missing", e);
        }
    }

    private static String own(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "sunmao.calendar.file: found " + file + ", which cannot be read; expected a CSV file in UTF-8", e);
        }
    }
}

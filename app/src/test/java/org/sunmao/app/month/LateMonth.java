package org.sunmao.app.month;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.sunmao.app.shell.Formats;

/** A day on which the list of the month before is late: today, or in the first days of a month one at the end of the last. */
@TestConfiguration
public class LateMonth {

    private static final int DUE = 5;

    @Bean
    @Primary
    MonthRules rulesOnALateDay() {
        int day = LocalDate.now(Formats.ZONE).getDayOfMonth();
        Clock now = Clock.system(Formats.ZONE);
        return new MonthRules(day > DUE ? now : Clock.offset(now, Duration.ofDays(-day)), DUE);
    }
}

package org.sunmao.app.matters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.sunmao.app.foundation.WorkCalendar;

/** One day for a server and its test, whatever the real one is: what is due today is so too when midnight comes meanwhile. */
@TestConfiguration(proxyBeanMethods = false)
public class FixedTime {

    /** The day, at noon of which the clock stands still. */
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 17);

    @Bean
    @Primary
    MatterTime fixedMatterTime(WorkCalendar calendar) {
        return new MatterTime(
                Clock.fixed(TODAY.atTime(LocalTime.NOON).atZone(MatterTime.ZONE).toInstant(), MatterTime.ZONE),
                calendar);
    }
}

package org.sunmao.app.conflicts.kinds;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.conflicts.ConflictKind;
import org.sunmao.app.conflicts.ConflictKind.Size;
import org.sunmao.app.conflicts.ConflictKind.Subject;
import org.sunmao.app.conflicts.Severity;
import org.sunmao.app.conflicts.kinds.AttributeKind.Comparison;

/** The kinds over single attributes of a file. */
@Configuration
class AttributeKinds {

    private static final BigDecimal EXACT = BigDecimal.ZERO;
    /** Half of one per cent: what rounding to 10,000 yuan makes of a small capital. */
    private static final BigDecimal CAPITAL = new BigDecimal("0.005");

    private static final BigDecimal AREA = new BigDecimal("0.05");

    @Bean
    ConflictKind capitalKind() {
        return AttributeKind.of(
                "capital",
                1,
                Subject.ENTERPRISE,
                Severity.MIDDLE,
                "registered-capital",
                "registered-capital",
                List.of("register"),
                Comparison.AMOUNT,
                CAPITAL,
                Size.FEN);
    }

    /** Managers' short names are no statement about the legal name, so they are not listened to. */
    @Bean
    ConflictKind nameKind() {
        return AttributeKind.of(
                "name",
                1,
                Subject.ENTERPRISE,
                Severity.MIDDLE,
                "name",
                "enterprise-name",
                List.of("register", "tax", "large-firms"),
                Comparison.TEXT,
                EXACT,
                null);
    }

    @Bean
    ConflictKind statusKind() {
        return AttributeKind.of(
                "status",
                1,
                Subject.ENTERPRISE,
                Severity.HIGH,
                "status",
                "status",
                List.of("register"),
                Comparison.TEXT,
                EXACT,
                null);
    }

    @Bean
    ConflictKind industryKind() {
        return AttributeKind.of(
                "industry",
                1,
                Subject.ENTERPRISE,
                Severity.LOW,
                "industry-code",
                "industry-code",
                List.of("register", "tax", "large-firms"),
                Comparison.CODE,
                EXACT,
                null);
    }

    @Bean
    ConflictKind grossAreaKind() {
        return AttributeKind.of(
                "gross-area",
                1,
                Subject.BUILDING,
                Severity.MIDDLE,
                "gross-area",
                "gross-area",
                List.of("buildings"),
                Comparison.AMOUNT,
                AREA,
                Size.SQM);
    }

    @Bean
    ConflictKind rentableAreaKind() {
        return AttributeKind.of(
                "rentable-area",
                1,
                Subject.BUILDING,
                Severity.MIDDLE,
                "rentable-area",
                "rentable-area",
                List.of("buildings"),
                Comparison.AMOUNT,
                AREA,
                Size.SQM);
    }

    @Bean
    ConflictKind floorsKind() {
        return AttributeKind.of(
                "floors",
                1,
                Subject.BUILDING,
                Severity.LOW,
                "floors-above",
                "floors-above",
                List.of("buildings"),
                Comparison.AMOUNT,
                EXACT,
                null);
    }
}

package org.sunmao.sample;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * One file as a department delivered it.
 *
 * @param sourceCode   stable code of the source, for example {@code housing} or {@code tenants-07}
 * @param kind         {@code buildings, register, tenants, tax, large-firms, insurance, electricity, visits, complaints} or {@code lists}
 * @param department   sender in Chinese
 * @param departmentEn sender in English
 * @param sourceNameZh name of the source in Chinese
 * @param sourceNameEn name of the source in English
 * @param path         where the file lies
 * @param dataDate     the day of which the file speaks
 * @param fullSnapshot whether what the file does not name is no longer so
 */
public record SampleFile(
        String sourceCode,
        String kind,
        String department,
        String departmentEn,
        String sourceNameZh,
        String sourceNameEn,
        Path path,
        LocalDate dataDate,
        boolean fullSnapshot) {}

package org.sunmao.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the command line says before anything is started. */
class LinkJobTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --register a.csv --out b.csv                          | Missing required option: --list
            --register a.csv --list b.csv --out c.xlsx            | --out: c.xlsx is of no known kind
            --register jdbc:h2:mem:x --list b.csv --out c.csv     | --register: jdbc:h2:mem:x names no table
            --register a.csv --list b --out c.csv                 | --list: b is of no known kind
            --register a.csv --list b.csv --out c.csv --parts two | is not an int
            """)
    void what_cannot_be_used_is_said(String arguments, String said) {
        StringWriter err = new StringWriter();
        CommandLine command = LinkJob.command().setErr(new PrintWriter(err, true));
        assertThat(command.execute(arguments.trim().split(" "))).isEqualTo(2);
        assertThat(err.toString().replace("'", "")).contains(said);
    }
}

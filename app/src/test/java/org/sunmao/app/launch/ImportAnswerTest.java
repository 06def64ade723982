package org.sunmao.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ImportAnswerTest {

    @Test
    void a_problem_is_one_line_that_the_supplier_can_act_on() {
        var answer = answer("""
                {"status": "IMPORTED", "delivery": 7, "dataDate": "2026-10-31", "rows": 3, "good": 2, "refused": 1,
                 "problemCounts": {"date.unreadable": 1},
                 "problems": [{"sheet": 0, "sheetName": "s", "rowNumber": 9, "column": "起租日", "field": "from",
                               "code": "date.unreadable", "found": "春天", "expected": "date", "refused": true}]}
                """);

        assertThat(printed(answer)).isEqualTo("""
                        a.csv: imported as delivery 7 of 2026-10-31: 3 rows, 2 good, 1 refused
                            date.unreadable: 1
                              row 9, 起租日: date.unreadable, found '春天', expected 'date', row refused
                        """);
        assertThat(answer.succeeded()).isTrue();
    }

    @Test
    void columns_that_were_not_understood_are_named() {
        var answer = answer("""
                {"status": "IMPORTED", "delivery": 7, "dataDate": "2026-10-31", "rows": 3, "good": 3, "refused": 0,
                 "sheets": [{"name": "楼", "used": true, "headers": ["楼名", "路", "", "号"],
                             "mapping": "{\\"columns\\": {\\"楼名\\": \\"building-name\\"}}"},
                            {"name": "说明", "used": false, "headers": ["甲"], "mapping": "{}"}]}
                """);

        assertThat(printed(answer)).contains("not used: 路, 号 (").doesNotContain("甲");
    }

    @Test
    void the_same_file_again_is_no_failure() {
        var answer = answer("{\"status\": \"ALREADY_HERE\", \"delivery\": 7}");

        assertThat(printed(answer)).contains("is here already (delivery 7); nothing changed");
        assertThat(answer.succeeded()).isTrue();
    }

    @Test
    void an_open_question_shows_the_suggestion_and_how_to_take_it() {
        var answer = answer("""
                {"status": "NEEDS_CONFIRMATION",
                 "sheets": [{"name": "入驻", "headerRow": 3, "mapping": "{\\"kind\\":\\"tenants\\"}"}]}
                """);

        assertThat(printed(answer)).contains("sheet 入驻, header row 3", "{\"kind\":\"tenants\"}", "--accept-suggested");
        assertThat(answer.succeeded()).isFalse();
    }

    @Test
    void a_refused_request_says_why() {
        var answer = answer("{\"message\": \"another's source\"}");

        assertThat(printed(answer)).isEqualTo("a.csv: failed: another's source\n");
        assertThat(answer.succeeded()).isFalse();
    }

    private static ImportAnswer answer(String json) {
        return new ImportAnswer("a.csv", 200, JsonMapper.shared().readTree(json));
    }

    private static String printed(ImportAnswer answer) {
        var text = new StringWriter();
        answer.print(new PrintWriter(text));
        return text.toString();
    }
}

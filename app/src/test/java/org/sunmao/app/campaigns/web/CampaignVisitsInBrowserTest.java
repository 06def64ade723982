package org.sunmao.app.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sunmao.app.measures.TinyDistrict;

/** Visits of the calendar to what a member looks after, beside those that are noted by hand. */
class CampaignVisitsInBrowserTest extends CampaignsInUse {

    @Test
    @Order(1)
    void visits_of_the_calendar_to_what_is_looked_after_count_once() {
        begun();
        contact("visit", "2026-07-01", "看了厂房", null);
        long firm = new TinyDistrict(worker).enterprise("澜汀禾电子有限公司");
        worker.client()
                .sql("update enterprises.enterprise_current set code = ? where id = ?")
                .params(CODE, firm)
                .update();
        say("council", "cares", "care", "member", "委员甲（甲市小分队）", "subject", CODE);
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        visit(firm, today.minusDays(30), "done");
        visit(firm, today, "done");
        visit(firm, today, "cancelled");
        say("council", "ranking", "formula", "formula", "visits * 3");
        Page page = open("leader", address + "?view=ranking&by=member");
        assertThat(page.locator(".campaign-ranking > li").first().textContent())
                .as("one by hand for the project, one of the calendar since it is looked after")
                .contains("委员甲", "甲市小分队", "6 分");
        page = open("member", address + "?view=mine");
        Locator care = page.locator(".campaign-lines > li:has-text('澜汀禾')");
        assertThat(care.textContent()).contains("走访（走访日历）", "税务局");
        care.locator("details").evaluate("each => each.open = true");
        care.locator("[name=on]").fill(today.toString());
        care.locator("[name=happened]").fill("同去");
        care.locator("button[value=visit]").click();
        assertThat(page.content()).contains("不重复计数");
        assertThat(open("leader", address + "?view=ranking&by=member")
                        .locator(".campaign-ranking > li")
                        .first()
                        .textContent())
                .contains("6 分");
        assertThat(open("leader", address + "?view=ranking")
                        .locator(".campaign-ranking > li")
                        .first()
                        .textContent())
                .as("the body's visits are those of its members")
                .contains("甲市小分队", "6 分");
        assertThat(open("leader", address)
                        .locator("li:has-text('次走访') strong")
                        .first()
                        .textContent())
                .isEqualTo("2");
    }

    private void visit(long firm, LocalDate day, String state) {
        worker.client()
                .sql("""
                        with v as (insert into visits.visit (enterprise_id, during, purpose, state, answer_by, department, booked_by)
                            values (:firm, tstzrange((cast(:day as date) + time '09:00') at time zone 'Asia/Shanghai', (cast(:day as date) + time '10:00') at time zone 'Asia/Shanghai'),
                                'service', :state, :day, '税务局', 'test') returning id)
                        insert into visits.party (visit_id, n, department, person) select id, 1, '税务局', 'test' from v
                        """)
                .param("firm", firm)
                .param("day", day)
                .param("state", state)
                .update();
    }
}

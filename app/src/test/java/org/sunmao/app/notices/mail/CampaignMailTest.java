package org.sunmao.app.notices.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.campaigns.desk.TaskNews;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.testing.TestPasswords;

/** Tasks of campaigns on their way to a real mail server: what is due and late, to those who want it, without what the task is. */
@DirtiesContext
class CampaignMailTest extends NoticesInUse {

    private static final String MEMBER = "mail-member";
    private static final String OTHER = "mail-other";
    private static final String COUNCIL = "mail-council";
    private static final String WHAT = "编制产业目录";

    @Autowired
    TaskNews news;

    private long task;

    @BeforeAll
    void members(@Autowired People people) {
        String hash = TestPasswords.hash(NoticeWorld.PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson(MEMBER, "委", Role.MEMBER, hash, List.of()),
                        new NewPerson(OTHER, "员", Role.MEMBER, hash, List.of()),
                        new NewPerson(COUNCIL, "会", Role.COUNCIL, hash, List.of())),
                "test");
    }

    @BeforeEach
    void campaign() {
        task = worker.client()
                .sql("""
                        with c as (insert into campaigns.campaign (name, call, formula, begun_on, opened_by)
                            values ('引企行动' || gen_random_uuid(), '请各位委员引企业。', 'visits * 1', :today, :council) returning id),
                        b as (insert into campaigns.body (campaign_id, name, kind, region) select id, '甲市小分队', 'team', '451100' from c returning id, campaign_id),
                        w as (insert into campaigns.member (campaign_id, body_id, name, account)
                            select b.campaign_id, b.id, p.name, p.account from b, (values ('委员甲', :member), ('委员乙', :other)) as p(name, account) returning id)
                        insert into campaigns.task (campaign_id, body_id, what, due_on, made_by) select campaign_id, id, :what, :today, :council from b returning id
                        """)
                .param("today", today())
                .param("council", COUNCIL)
                .param("member", MEMBER)
                .param("other", OTHER)
                .param("what", WHAT)
                .query(Long.class)
                .single();
    }

    private static LocalDate today() {
        return LocalDate.now(MatterTime.ZONE);
    }

    private void wants(String who, String way) throws Exception {
        confirmed(who, who + "@example.cn");
        assertThat(send(who, "/notices/settings", "way-campaigns-tasks", way)).endsWith("done=chosen");
    }

    private List<String> recipients() throws Exception {
        var all = new ArrayList<String>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            all.add(mail.getAllRecipients()[0].toString());
        }
        return all;
    }

    @Test
    void a_task_that_is_due_is_mailed_once_to_whom_wants_it_and_does_not_say_the_task() throws Exception {
        wants(MEMBER, "mail");
        wants(OTHER, "page");
        assertThat(news.look()).isEqualTo(1);
        assertThat(news.look()).as("once").isZero();
        assertThat(sendMails()).isEqualTo(1);
        assertThat(sendMails()).as("once").isZero();
        assertThat(recipients()).as("the other reads the page").containsExactly(MEMBER + "@example.cn");
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).contains("甲市小分队", "到期", today().toString());
        long notice = worker.client()
                .sql("select n.id from notices.notice n where n.account = ? and n.key = 'campaigns.told.due'")
                .param(MEMBER)
                .query(Long.class)
                .single();
        assertThat(part(mail, 0))
                .contains("https://district.example.cn/notices/" + notice + "/open")
                .doesNotContain(WHAT)
                .doesNotContain("/campaigns/");
        assertThat(part(mail, 1)).contains("甲市小分队").doesNotContain(WHAT);
        assertThat(mail.getSubject()).doesNotContain(WHAT);
        assertThat(count("notices.notice where account = '" + OTHER + "' and key = 'campaigns.told.due'"))
                .isEqualTo(1);
    }

    @Test
    void a_late_one_is_mailed_to_whom_gave_it_too_and_one_that_was_done_meanwhile_to_nobody_again() throws Exception {
        wants(MEMBER, "mail");
        wants(COUNCIL, "mail");
        worker.client()
                .sql("update campaigns.task set due_on = due_on - 3 where id = ?")
                .param(task)
                .update();
        news.look();
        sendMails();
        assertThat(recipients()).containsExactlyInAnyOrder(MEMBER + "@example.cn", COUNCIL + "@example.cn");
        assertThat(server.getReceivedMessages()[0].getSubject()).contains("已超期");
        server.purgeEmailFromAllMailboxes();
        worker.client()
                .sql(
                        "update campaigns.task set due_on = due_on - 1, done_on = ?, done_by = 'mail-member', result = '完成' where id = ?")
                .params(today(), task)
                .update();
        assertThat(news.look()).isZero();
        assertThat(sendMails()).isZero();
        assertThat(recipients()).isEmpty();
    }

    @Test
    void whoever_left_the_body_gets_no_mail() throws Exception {
        wants(MEMBER, "mail");
        worker.client()
                .sql("update campaigns.member set left_on = ? where account = ?")
                .params(today(), MEMBER)
                .update();
        news.look();
        sendMails();
        assertThat(recipients()).isEmpty();
        assertThat(count("notices.notice where account = '" + OTHER + "' and key = 'campaigns.told.due'"))
                .as("the other still has it")
                .isEqualTo(1);
    }
}

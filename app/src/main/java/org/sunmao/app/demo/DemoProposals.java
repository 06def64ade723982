package org.sunmao.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.proposals.DraftText;
import org.sunmao.app.proposals.SuggestionKind;
import org.sunmao.app.proposals.desk.DraftDesk;
import org.sunmao.app.proposals.desk.PaperDesk;
import org.sunmao.app.proposals.desk.PastDesk;
import org.sunmao.app.proposals.desk.SubmitDesk;

/** Suggestions and proposals of the demonstration: one that waits, one that a unit handles, one that was not filed, and some of the time before. */
@Component
@Order(32)
class DemoProposals implements DemoWork {

    private static final Reader MEMBER = new Reader(0, "member", "demo", Role.MEMBER, Scope.district("member"));
    private static final Reader COUNCIL = new Reader(0, "demo", "demo", Role.COUNCIL, Scope.district("demo"));

    private final WorkerDatabase database;
    private final MatterDesk desk;
    private final DraftDesk drafts;
    private final SubmitDesk submits;
    private final PaperDesk papers;
    private final PastDesk past;

    DemoProposals(
            WorkerDatabase database,
            MatterDesk desk,
            DraftDesk drafts,
            SubmitDesk submits,
            PaperDesk papers,
            PastDesk past) {
        this.database = database;
        this.desk = desk;
        this.drafts = drafts;
        this.submits = submits;
        this.papers = papers;
        this.past = past;
    }

    @Override
    public void make() {
        boolean there = database.client()
                .sql("select exists (select 1 from matters.matter where kind in ('proposal', 'suggestion'))")
                .query(Boolean.class)
                .single();
        if (there) {
            return;
        }
        Matter put = suggest("楼宇大堂增设共享会客区", "小微企业没有会客的地方，能不能利用大堂闲置面积。", "building");
        suggest("写字楼周边增加夜间公交", "加班员工晚上九点以后回家不便。", "city");
        move(put, "put", "", Map.of("lead-unit", "housing"));
        papers.appoint(COUNCIL, "s-economy", "member");
        papers.register(
                COUNCIL,
                "member",
                new DraftText(
                        "关于在楼宇设立“一站式”服务点的提案",
                        "business",
                        "s-economy",
                        "企业办事要跑多个部门，楼宇里没有固定的服务点。",
                        "在重点楼宇设服务点，由楼长牵头、部门轮流坐班。",
                        null,
                        null,
                        null,
                        false,
                        false,
                        false),
                LocalDate.now(MatterTime.ZONE).minusDays(1),
                "收文 26-031");
        propose("关于盘活商务楼宇空置楼层的提案", "部分楼宇整层空置超过一年，面积大、户型旧，与小微企业的需求不匹配。", "由主管部门牵头，支持产权方分割改造，建立空置楼层清单并对外发布。", "building");
        Matter assigned = propose("关于缓解中心商务区停车难的提案", "工作日上午车位周转慢，沿街占道停放多。", "推动楼宇与周边商场错时共享车位，统一发布余位。", "city");
        move(assigned, "file", "", Map.of("subject", "city"));
        move(DemoWork.after(assigned, "filed"), "assign", "", Map.of("lead-unit", "traffic", "co-units", "housing"));
        Matter refused = propose("关于表彰某商会的提案", "该商会多年热心公益。", "给予通报表扬。", "other");
        move(refused, "refuse", "内容是宣传推介，没有提出需要政府研究解决的问题", Map.of("ground", "promotion"));
        before();
    }

    /** Some of the time before, taken over from a file as others are. */
    private void before() {
        String file = """
                年份,提案编号,案由,内容
                2021,018,关于加强商务楼宇消防安全管理的提案,部分楼宇疏散通道堆物、设施老化。建议开展专项检查，落实产权方和物业责任。
                2022,007,关于促进楼宇经济高质量发展的提案,楼宇税收贡献差异大，空置率有所上升。建议完善楼宇档案，按楼宇开展精准招商。
                2023,031,关于解决老城区停车难问题的提案,老城区车位缺口大。建议盘活边角地，推广错时共享。
                """;
        try {
            Path kept = Files.createTempFile("sunmao-demo", ".csv");
            try {
                Files.writeString(kept, file);
                past.take(COUNCIL, kept, "历年提案.csv");
            } finally {
                Files.deleteIfExists(kept);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Matter suggest(String title, String content, String subject) {
        return Objects.requireNonNull(desk.open(
                        MEMBER,
                        new NewMatter(
                                SuggestionKind.CODE,
                                title,
                                null,
                                List.of(),
                                List.of(),
                                Map.of("content", content, "subject", subject),
                                List.of()))
                .matter());
    }

    private Matter propose(String title, String analysis, String advice, String subject) {
        long draft = drafts.begin(
                MEMBER, new DraftText(title, subject, "", analysis, advice, null, null, null, true, true, true));
        return submits.submit(MEMBER, draft).orElseThrow();
    }

    private void move(Matter matter, String word, String why, Map<String, String> said) {
        Outcome outcome = desk.move(COUNCIL, matter, word, matter.moves(), why, said);
        if (!outcome.done()) {
            throw new IllegalStateException(
                    matter.kind() + " of the demonstration was not moved by " + word + ": " + outcome);
        }
    }
}

package org.sunmao.app.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.SearchWords;
import org.sunmao.app.vacancies.Vacancy;
import org.sunmao.app.vacancies.VacancyOrder;
import org.sunmao.app.vacancies.VacancyQuery;
import org.sunmao.app.vacancies.store.EnquiryBook;
import org.sunmao.app.vacancies.store.VacancyList;

/** Some enquiries about vacant units as visitors would have sent them: most wait for an answer, one has been answered, one was taken back. */
@Component
class DemoEnquiries {

    private static final ZoneId DISTRICT_TIME = ZoneId.of("Asia/Shanghai");
    private static final VacancyQuery ANY =
            new VacancyQuery(SearchWords.of(""), null, null, null, null, null, null, null, null, null);

    /** Names and numbers that nobody has. */
    private static final List<EnquiryBook.Asked> ASKED = List.of(
            new EnquiryBook.Asked("王女士", "0000-60010001", "示例设计事务所", "想看样，二十人左右办公，下月可入驻吗？"),
            new EnquiryBook.Asked("李先生", "0000-60010002", "", "能否分割出 150 平方米？"),
            new EnquiryBook.Asked("赵先生", "zhao@example.com", "示例物流公司", "夜间能否进出货梯？"),
            new EnquiryBook.Asked("周女士", "0000-60010004", "示例软件工作室", "租金含物业费吗？"),
            new EnquiryBook.Asked("吴先生", "0000-60010005", "", "已另租他处"));

    private final WorkerDatabase database;
    private final VacancyList list;
    private final EnquiryBook book;

    DemoEnquiries(WorkerDatabase database, VacancyList list, EnquiryBook book) {
        this.database = database;
        this.list = list;
        this.book = book;
    }

    /** Asks about units that are shown, unless somebody has; they are shown once what was offered has been derived. */
    void make() {
        boolean there = database.client()
                .sql("select exists (select 1 from vacancies.enquiry)")
                .query(Boolean.class)
                .single();
        List<Vacancy> units = there
                ? List.of()
                : list.list(ANY, VacancyOrder.AREA, true, null, ASKED.size())
                        .page()
                        .rows();
        String last = "";
        for (int i = 0; i < units.size(); i++) {
            last = book.ask(units.get(i), ASKED.get(i), LocalDate.now(DISTRICT_TIME));
        }
        if (units.size() == ASKED.size()) {
            book.withdraw(last);
            book.list(Scope.district("demo")).stream()
                    .filter(enquiry -> "周女士".equals(enquiry.name()))
                    .forEach(enquiry -> book.answer(enquiry.id(), "不含物业费；欢迎约时间来看。", "demo"));
        }
    }
}

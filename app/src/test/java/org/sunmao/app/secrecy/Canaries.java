package org.sunmao.app.secrecy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.mock.web.MockMultipartFile;

/** A tiny district in whose rows every personal thing is one that stands nowhere else; made up, with check digits that hold. */
final class Canaries {

    static final String CONTACT = "欧阳鹭洲";
    static final String LEGAL = "司徒鹤岭";
    static final String OWNER = "诸葛雁汀";
    static final String MOBILE = "19900007731";
    static final String LANDLINE = "0532-88997732";
    static final String IN_A_NUMBER = "19900007733";
    static final String IN_A_REMARK = "19900007734";
    static final String ID = "990101199001017739";
    static final String CARD = "6222020200112230004";
    static final String MAIL = "luzhou.ouyang@example.com";
    static final String PLATE = "鲁B77Z39";
    static final String HOME = "77号9单元3301";
    static final String TAX = "7654321.09";
    static final String TAX_GROUPED = "7,654,321.09";
    static final String TAX_FEN = "765432109";

    /** What must not be read without role and purpose. */
    static final List<String> PERSONAL = List.of(
            CONTACT,
            LEGAL,
            OWNER,
            MOBILE,
            "88997732",
            IN_A_NUMBER,
            IN_A_REMARK,
            ID,
            CARD,
            "luzhou.ouyang",
            "77Z39",
            HOME);

    static final List<String> SECRET_TAX = List.of(TAX, TAX_GROUPED, TAX_FEN);

    static final String REMARK = "请联系" + IN_A_REMARK + "，证件" + ID + "，卡号" + CARD + "，邮箱" + MAIL + "，车" + PLATE;

    private Canaries() {}

    static MockMultipartFile buildings() {
        return file("楼宇.csv", "楼宇名称,地址,街道\n鸥汀大厦,东海路18号,\n");
    }

    static MockMultipartFile register() {
        return file(
                "登记.csv",
                "企业名称,统一社会信用代码,法定代表人,联系人,联系电话,住所,经营范围\n"
                        + "鹭洲鸥汀科技有限公司,,"
                        + LEGAL
                        + ","
                        + CONTACT
                        + ","
                        + LANDLINE
                        + ",东海路18号鸥汀大厦101室,\"软件开发，"
                        + REMARK
                        + "\"\n");
    }

    static MockMultipartFile tenants() {
        return file(
                "台账.csv",
                "楼宇名称,房号,租户名称,面积,联系人,联系电话,业主姓名,家庭住址,备注\n"
                        + "鸥汀大厦,101,鹭洲鸥汀科技有限公司,"
                        + "100,"
                        + CONTACT
                        + ","
                        + MOBILE
                        + ","
                        + OWNER
                        + ",海滨路"
                        + HOME
                        + ",\""
                        + REMARK
                        + "\"\n鸥汀大厦,102,鹭洲鸥汀,"
                        + IN_A_NUMBER
                        + "打这个电话,"
                        + CONTACT
                        + ","
                        + MOBILE
                        + ","
                        + OWNER
                        + ",海滨路"
                        + HOME
                        + ",无\n");
    }

    static MockMultipartFile tax() {
        return file("税.csv", "企业名称,统一社会信用代码,税款所属期,税收合计\n鹭洲鸥汀科技有限公司,,2026-05," + TAX + "\n");
    }

    static MockMultipartFile visits() {
        return file(
                "走访.csv",
                "企业名称,楼宇名称,走访日期,走访人员,联系人,联系电话,走访情况\n鹭洲鸥汀科技有限公司,鸥汀大厦,2026-05-20,"
                        + OWNER
                        + ","
                        + CONTACT
                        + ","
                        + MOBILE
                        + ",\""
                        + REMARK
                        + "\"\n");
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}

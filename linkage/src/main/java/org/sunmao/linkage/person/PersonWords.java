package org.sunmao.linkage.person;

import org.sunmao.linkage.text.WordSet;

/** Surnames, titles and the words for nobody; an own list. */
final class PersonWords {
    static final WordSet TITLES =
            WordSet.of("先生 女士 小姐 夫人 同志 老师 老板 总经理 副总经理 经理 副经理 项目经理 董事长 副董事长 执行董事 董事 监事 总裁 副总裁 总监 主任 副主任 厂长 副厂长 店长 "
                    + "站长 所长 院长 校长 园长 行长 社长 会长 秘书长 主席 书记 村长 主管 会计 财务 出纳 科长 处长 局长 部长 首席代表 法人代表 法定代表人 法人 负责人 联系人 "
                    + "经营者 投资人 合伙人 执行事务合伙人 委派代表 股东 业主 律师 教授 博士 医生 大夫 工程师 总 MR MRS MS MISS DR MR. MRS. MS. DR. 等 等人");

    static final WordSet LABELS =
            WordSet.of("法定代表人姓名 法定代表人 法人代表 法人姓名 法人 负责人姓名 负责人 联系人姓名 联系人 经营者姓名 经营者 姓名 业主 投资人 执行事务合伙人 委派代表 总经理 副总经理 董事长 "
                    + "执行董事 经理 厂长 店长 首席代表 老板 MR. MRS. MS. DR. MR MRS MS DR MISS");

    static final WordSet NOBODY = WordSet.of(
            "无 暂无 没有 空 未知 不详 不明 待定 待补 待核 未填 未填写 未登记 未提供 保密 匿名 略 测试 同上 N/A NA NULL NONE NIL UNKNOWN NAN # 暂缺 缺 无法人 无联系人 暂未提供 暂无数据 女 男");

    /** What ends so is no person. */
    static final WordSet ORGANISATIONS = WordSet.of("公司 企业 集团 中心 合伙 银行 委员会 合作社 事务所 工作室 分行 支行 学校 医院");

    static final WordSet COMPOUND = WordSet.of(
            "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 司空 端木 夏侯 轩辕 南宫 西门 东郭 百里 呼延 闻人 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 公羊 赫连 钟离 "
                    + "鲜于 闾丘 亓官 独孤 第五 万俟 拓跋 完颜 纳兰 叶赫 爱新觉罗 那拉");

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚"
            + "谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜"
            + "詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏"
            + "栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺";

    private static final boolean[] IS_SURNAME = table();

    private PersonWords() {}

    /** True where a Chinese name starts with a surname of the list. */
    static boolean startsWithSurname(String name) {
        return IS_SURNAME[name.charAt(0)] || COMPOUND.longestAt(name, 0, name.length()) > 0;
    }

    private static boolean[] table() {
        boolean[] table = new boolean[1 << 16];
        for (char c : SURNAMES.toCharArray()) {
            table[c] = true;
        }
        return table;
    }
}

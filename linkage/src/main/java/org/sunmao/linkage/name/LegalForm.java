package org.sunmao.linkage.name;

/** The class of the words that end a name: 组织形式 and kinds of establishment. */
public enum LegalForm {
    /** 股份有限公司. */
    SHARES,
    /** 有限责任公司, 有限公司. */
    LIMITED,
    /** 公司 without saying which, 总公司, 集团公司. */
    COMPANY,
    /** 合伙企业. */
    PARTNERSHIP,
    /** 合作社. */
    COOPERATIVE,
    /** 事务所. */
    FIRM,
    /** 工作室. */
    STUDIO,
    /** 厂. */
    FACTORY,
    /** 店, 商行, 经营部 and the many other names of small businesses. */
    SHOP,
    /** 中心. */
    CENTRE,
    /** 银行, 学校, 医院, 协会 and other institutions. */
    INSTITUTION,
    /** 代表处, 办事处 of an enterprise that is not named by a form of its own. */
    REPRESENTATION,
    /** The name ends in no known form. */
    NONE
}

package org.sunmao.linkage.person;

/** How a person is named. */
public enum PersonKind {
    /** A Chinese name of two to four characters. */
    HAN,
    /** A name with a middle dot, as minorities and foreigners bear it: 买买提·艾力. */
    DOTTED,
    /** A name in Latin letters. */
    LATIN,
    /** Part of the name is hidden: 张*, 张某某. */
    MASKED,
    /** Only the surname is told: 王总, 李女士. */
    SURNAME
}

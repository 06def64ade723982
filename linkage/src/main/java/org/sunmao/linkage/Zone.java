package org.sunmao.linkage;

/** What is to be done with a record: it is joined, a person has to look, or it stands for something not seen before. */
public enum Zone {
    /** The record belongs to the named cluster; the machine is sure enough, or a person said so. */
    LINKED,
    /** The record may belong to one of the candidates; a person decides. */
    REVIEW,
    /** The record belongs to no founded cluster; it forms one with other new records, or stands alone. */
    NEW
}

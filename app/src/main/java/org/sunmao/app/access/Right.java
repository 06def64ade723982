package org.sunmao.app.access;

/** One thing that a role may see or do, beyond what its grants open. */
public enum Right {
    /** Every building, enterprise and source of the district. */
    DISTRICT,
    /** Tax of one enterprise to the fen; with a district role of every enterprise, otherwise of those granted. */
    TAX_EXACT,
    /** The band in which the tax of one enterprise lies. */
    TAX_BANDS,
    /** Exact tax totals of a street, a building or an industry; never of one enterprise. */
    TAX_TOTALS,
    /** Personal data without a mask; each such look is recorded. */
    PERSONAL_PLAIN,
    /** Bring in files and confirm how their columns are read. */
    IMPORT,
    /** Decide whom a doubtful row speaks of, and undo such a decision. */
    REVIEW,
    /** Withdraw or replace a delivery. */
    WITHDRAW
}

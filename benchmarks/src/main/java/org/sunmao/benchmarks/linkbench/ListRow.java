package org.sunmao.benchmarks.linkbench;

/** A row of one of the lists; what is not known is empty. */
record ListRow(String id, String name, String addr, String legal, String phone, String code) {

    static final String HEAD = "id,name,addr,legal,phone,code";

    /** The row as CSV; nothing in the lists needs quotes. */
    String csv() {
        return String.join(",", id, name, addr, legal, phone, code);
    }
}

package org.sunmao.sample.world;

/** State of an enterprise in the register. */
public enum RegisterStatus {
    IN_BUSINESS("在营"),
    REVOKED("吊销"),
    STRUCK_OFF("注销");

    private final String zh;

    RegisterStatus(String zh) {
        this.zh = zh;
    }

    /** The word of the register's column 登记状态. */
    public String zh() {
        return zh;
    }
}

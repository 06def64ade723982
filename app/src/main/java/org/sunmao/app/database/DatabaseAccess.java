package org.sunmao.app.database;

/**
 * How to reach one database with its three roles.
 *
 * @param url JDBC address without user and password
 * @param owner owns the schemas and runs the migrations
 * @param worker reads and writes every row
 * @param web reads and writes what row-level security lets the reader's scope see
 */
public record DatabaseAccess(String url, Login owner, Login worker, Login web) {

    public static final String OWNER = "sunmao_owner";
    public static final String WORKER = "sunmao_worker";
    public static final String WEB = "sunmao_web";
}

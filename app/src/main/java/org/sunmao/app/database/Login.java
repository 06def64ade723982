package org.sunmao.app.database;

/** A role of the database with its password. */
public record Login(String user, String password) {

    /** Names the user alone, so that no log ever holds the password. */
    @Override
    public String toString() {
        return user;
    }
}

package org.sunmao.app.backup;

/** Which version of the program writes backups. */
public final class BackupProgram {

    private BackupProgram() {}

    /** As the build wrote it into the jar. */
    public static String version() {
        String version = BackupProgram.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}

package org.sunmao.app.launch;

import java.io.IOException;
import java.nio.file.Path;
import org.sunmao.app.launch.console.ImportProgress;
import org.sunmao.sample.SampleDistrict;

/** Brings a generated district into the platform. */
public interface DistrictImport {

    /**
     * Imports every file of the district and derives its files and figures. What an interrupted run has imported already is found
     * unchanged and left alone.
     *
     * @throws IOException when a file cannot be read
     */
    void run(SampleDistrict district, ImportProgress progress) throws IOException;

    /**
     * Makes the accounts of the demonstration, unless they exist, and writes them to the file, readable by its owner only.
     *
     * @throws IOException when the file cannot be written
     */
    void createAccounts(Path file) throws IOException;
}

package org.sunmao.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A generated district: who it is and which files its departments sent, in the order in which to take them in: buildings,
 * the register's first extract, then everything else by the day of which it speaks.
 *
 * @param regionCode six digits, shaped after GB/T 2260 but not assigned there
 * @param nameZh     full Chinese name with the city, for example 望澜市澜湾区
 * @param nameEn     English name
 * @param streets    its street offices
 * @param files      the delivered files
 */
public record SampleDistrict(
        String regionCode, String nameZh, String nameEn, List<SampleStreet> streets, List<SampleFile> files) {

    public SampleDistrict {
        streets = List.copyOf(streets);
        files = List.copyOf(files);
    }

    /**
     * Reads a district back from a folder that {@link SampleGenerator#generate} has filled.
     *
     * @throws IOException if {@code district.json} or {@code manifest.csv} is missing or not of that form
     */
    public static SampleDistrict read(Path dir) throws IOException {
        return DistrictFiles.read(dir);
    }
}

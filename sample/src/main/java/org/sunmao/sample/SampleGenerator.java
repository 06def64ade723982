package org.sunmao.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.sunmao.sample.files.ComplaintFiles;
import org.sunmao.sample.files.Delivered;
import org.sunmao.sample.files.ElectricityFiles;
import org.sunmao.sample.files.HousingFiles;
import org.sunmao.sample.files.InsuranceFiles;
import org.sunmao.sample.files.LargeFirmFiles;
import org.sunmao.sample.files.RegisterFile;
import org.sunmao.sample.files.ScenarioFiles;
import org.sunmao.sample.files.TaxFiles;
import org.sunmao.sample.files.TenantFiles;
import org.sunmao.sample.files.TruthFiles;
import org.sunmao.sample.files.TruthRows;
import org.sunmao.sample.files.VisitFiles;
import org.sunmao.sample.lexicon.Region;
import org.sunmao.sample.world.World;

/** Generates a sample district: what its departments send, and the truth beside it. */
public final class SampleGenerator {

    private SampleGenerator() {}

    /**
     * Writes the files of a district into a folder, which is made if it is missing.
     *
     * @param progress told in plain words what is being written
     * @throws UncheckedIOException if the folder cannot be written to
     */
    public static SampleDistrict generate(SampleOptions options, Path dir, Consumer<String> progress) {
        try {
            Files.createDirectories(dir);
            progress.accept("Building the town");
            World world = World.of(
                    options.seed(),
                    options.buildings(),
                    options.enterprises(),
                    options.lastMonth().minusMonths(options.months() - 1L),
                    options.months());
            List<Delivered> delivered = write(world, options, dir, progress);
            SampleDistrict district = district(delivered);
            DistrictFiles.write(district, dir);
            return district;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Delivered> write(World world, SampleOptions options, Path dir, Consumer<String> progress)
            throws IOException {
        List<Delivered> first = new ArrayList<>();
        List<Delivered> later = new ArrayList<>();
        progress.accept("Writing the truth beside the files");
        new TruthFiles(world, dir).write();
        try (TruthRows truth = new TruthRows(dir)) {
            truth.noteCasesOf(world);
            progress.accept("Housing bureau: " + world.buildings().size() + " buildings");
            first.addAll(new HousingFiles(world).write(dir, world.lastMonth().atEndOfMonth(), truth));
            progress.accept("Business register");
            first.addAll(new RegisterFile(world).write(dir, world.firstExtract(), truth));
            later.addAll(new RegisterFile(world).write(dir, world.secondExtract(), truth));
            for (YearMonth month : world.listMonths()) {
                progress.accept(month + ": tenants from " + world.managers().size() + " property managers");
                later.addAll(new TenantFiles(world).write(dir, month, truth));
            }
            for (YearMonth month : world.listLastYear()) {
                progress.accept(month + ": tax");
                later.addAll(new TaxFiles(world, options.nilReturns()).write(dir, month, truth));
            }
            progress.accept("Statistics, social insurance, electricity, visits, hotline, lists");
            later.addAll(others(world, dir, truth));
        }
        later.sort(Comparator.comparing(Delivered::dataDate));
        first.addAll(later);
        return first;
    }

    private static List<Delivered> others(World world, Path dir, TruthRows truth) throws IOException {
        List<Delivered> delivered = new ArrayList<>();
        delivered.addAll(new LargeFirmFiles(world).write(dir, truth));
        delivered.addAll(new InsuranceFiles(world).write(dir, truth));
        delivered.addAll(new ElectricityFiles(world).write(dir, truth));
        delivered.addAll(new VisitFiles(world).write(dir, truth));
        delivered.addAll(new ComplaintFiles(world).write(dir, truth));
        delivered.addAll(new ScenarioFiles(world).write(dir, truth));
        return delivered;
    }

    private static SampleDistrict district(List<Delivered> delivered) {
        List<SampleStreet> streets = Region.STREETS.stream()
                .map(street -> new SampleStreet(street.code(), street.nameZh(), street.nameEn()))
                .toList();
        List<SampleFile> files = delivered.stream().map(SampleGenerator::file).toList();
        return new SampleDistrict(Region.CODE, Region.NAME_ZH, Region.NAME_EN, streets, files);
    }

    private static SampleFile file(Delivered d) {
        Delivered.Source s = d.source();
        return new SampleFile(
                s.code(),
                s.kind(),
                s.department(),
                s.departmentEn(),
                s.nameZh(),
                s.nameEn(),
                d.path(),
                d.dataDate(),
                d.fullSnapshot());
    }
}

package org.sunmao.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunmao.app.access.People.FirstPassword;
import org.sunmao.app.access.rules.Passwords;

class GeneratedAccountsTest {

    @TempDir
    Path folder;

    private final Remembered people = new Remembered();
    private static final List<Role> ALL = List.of(Role.values());

    private final GeneratedAccounts accounts = new GeneratedAccounts(people);

    @Test
    void every_role_gets_an_account_whose_password_only_the_owner_of_the_file_reads() throws IOException {
        Path file = folder.resolve("demo-accounts.csv");

        assertThat(accounts.create(
                        file,
                        ALL,
                        Map.of(Role.STEWARD, List.of(GrantSpec.region("370299001"))),
                        FirstPassword.ONE_TIME))
                .isTrue();

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(1 + Role.values().length).startsWith("user,role,password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(people.added).extracting(People.NewPerson::role).containsExactly(Role.values());
        assertThat(people.get(Role.STEWARD).grants()).containsExactly(GrantSpec.region("370299001"));
        String password = lines.get(1).split(",")[2];
        assertThat(Passwords.encoder().matches(password, people.get(Role.OFFICE).passwordHash()))
                .isTrue();
    }

    @Test
    void a_second_start_changes_nothing() throws IOException {
        Path file = folder.resolve("demo-accounts.csv");
        accounts.create(file, ALL, Map.of(), FirstPassword.ONE_TIME);
        String written = Files.readString(file);

        assertThat(accounts.create(file, ALL, Map.of(), FirstPassword.ONE_TIME)).isFalse();
        assertThat(Files.readString(file)).isEqualTo(written);
    }

    @Test
    void a_start_cut_off_before_the_accounts_were_kept_goes_on_with_the_passwords_already_told() throws IOException {
        Path file = folder.resolve("demo-accounts.csv");
        Files.writeString(file, "user,role,password\noffice,office,told-before\n");

        assertThat(accounts.create(file, ALL, Map.of(), FirstPassword.ONE_TIME)).isTrue();
        assertThat(Passwords.encoder()
                        .matches("told-before", people.get(Role.OFFICE).passwordHash()))
                .isTrue();
    }

    @Test
    void the_first_passwords_are_one_time_ones_unless_it_is_a_demonstration() throws IOException {
        accounts.create(folder.resolve("first-account.csv"), ALL, Map.of(), FirstPassword.ONE_TIME);

        assertThat(people.added).extracting(People.NewPerson::password).containsOnly(FirstPassword.ONE_TIME);
    }

    @Test
    void an_older_installation_gets_the_administrators_it_lacks_and_no_second_time() throws IOException {
        people.added.add(new People.NewPerson("system", "办公室", Role.OFFICE, "#", List.of()));
        people.added.add(new People.NewPerson("auditor", "审计", Role.AUDITOR, "#", List.of()));
        Path file = folder.resolve("administrators.csv");

        assertThat(accounts.addAdministrators(file, FirstPassword.ONE_TIME)).isTrue();
        assertThat(Files.readString(file)).contains("\nsystem2,system,").contains("\nsecurity,security,");
        assertThat(people.get(Role.SYSTEM).username()).isEqualTo("system2");
        assertThat(people.added).hasSize(4);
        assertThat(accounts.addAdministrators(file, FirstPassword.ONE_TIME)).isFalse();
        assertThat(people.added).hasSize(4);
    }

    /** People kept in a list. */
    private static final class Remembered implements People {

        private final List<NewPerson> added = new ArrayList<>();

        NewPerson get(Role role) {
            return added.stream()
                    .filter(person -> person.role() == role)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public Optional<Secret> findSecret(String username) {
            return Optional.empty();
        }

        @Override
        public Optional<Reader> findReader(long personId) {
            return Optional.empty();
        }

        @Override
        public Optional<Standing> findStanding(long personId) {
            return Optional.empty();
        }

        @Override
        public boolean hasAny(Role role) {
            return added.stream().anyMatch(person -> person.role() == role);
        }

        @Override
        public boolean exists(String username) {
            return added.stream().anyMatch(person -> person.username().equals(username));
        }

        @Override
        public boolean isEmpty() {
            return added.isEmpty();
        }

        @Override
        public void exempt(long personId) {
            throw new UnsupportedOperationException("asked of the database's own, in JdbcPeopleTest");
        }

        @Override
        public void addAll(List<NewPerson> people, String grantedBy) {
            added.addAll(people);
        }
    }
}

package org.sunmao.app.access;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.People.FirstPassword;
import org.sunmao.app.access.rules.Passwords;

/**
 * Accounts of an installation that has none, with passwords that exist nowhere but in the file written for its owner. There is no account
 * with a password that anybody knows beforehand.
 */
@Component
public class GeneratedAccounts {

    private static final String HEAD = "user,role,password";

    private static final Map<Role, String> NAMES = Map.ofEntries(
            Map.entry(Role.OFFICE, "平台办公室"),
            Map.entry(Role.STEWARD, "楼长"),
            Map.entry(Role.MANAGER, "物业经理"),
            Map.entry(Role.ENTERPRISE, "企业联系人"),
            Map.entry(Role.DEPARTMENT, "部门联络员"),
            Map.entry(Role.INVESTMENT, "招商专员"),
            Map.entry(Role.MEMBER, "委员"),
            Map.entry(Role.COUNCIL, "政协机关"),
            Map.entry(Role.LEADER, "区领导"),
            Map.entry(Role.SYSTEM, "系统管理员"),
            Map.entry(Role.SECURITY, "安全管理员"),
            Map.entry(Role.AUDITOR, "审计管理员"));

    /** One line of the file. */
    private record Account(String user, Role role, String password) {

        static Account parse(String line) {
            String[] cells = line.split(",", -1);
            if (cells.length != 3) {
                throw new IllegalStateException("not a line of accounts: it has " + cells.length + " cells, not 3");
            }
            Role role = Role.find(cells[1]).orElseThrow(() -> new IllegalStateException("no such role: " + cells[1]));
            return new Account(cells[0], role, cells[2]);
        }

        String line() {
            return user + "," + role.word() + "," + password;
        }
    }

    private final People people;

    GeneratedAccounts(People people) {
        this.people = people;
    }

    /**
     * Creates one account for each of the roles, named like the role, and writes {@code user,role,password} to the file, readable by its owner
     * only. Does nothing when there is any account already. A file that is there already is never written again: where an earlier
     * start was cut off after writing it, its passwords are used.
     *
     * @param file where to write; its folder must exist
     * @param roles for whom
     * @param grants what each role's account may see beyond its role; roles of the district need none
     * @param password whether the passwords are one-time ones, or a demonstration's
     * @return whether accounts were created
     * @throws IOException when the file cannot be written or read; then no account was created
     */
    public boolean create(Path file, List<Role> roles, Map<Role, List<GrantSpec>> grants, FirstPassword password)
            throws IOException {
        if (!people.isEmpty()) {
            return false;
        }
        add(Files.exists(file) ? read(file) : write(file, accounts(roles)), grants, password);
        return true;
    }

    /**
     * Makes the administrators that an installation lacks: an older version knew the office only. Does nothing where each of the three has an
     * account, disabled or not. The file is written and read as by {@link #create}.
     *
     * @return whether accounts were created
     * @throws IOException when the file cannot be written or read; then no account was created
     */
    public boolean addAdministrators(Path file, FirstPassword password) throws IOException {
        List<Role> lacking = Arrays.stream(Role.values())
                .filter(role -> role.administers() && !people.hasAny(role))
                .toList();
        if (lacking.isEmpty()) {
            return false;
        }
        List<Account> accounts = Files.exists(file)
                ? read(file).stream()
                        .filter(account -> lacking.contains(account.role()))
                        .toList()
                : write(file, accounts(lacking));
        add(accounts, Map.of(), password);
        return !accounts.isEmpty();
    }

    /**
     * Lets accounts of a demonstration that an older version made be looked at for ever, as newer ones can: those that still have the password
     * of the file. Whoever has chosen another password has made the account an own one, and keeps its rules.
     *
     * @param file as written by {@link #create}; nothing happens where there is none
     */
    public void exempt(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        PasswordEncoder encoder = Passwords.encoder();
        for (Account account : read(file)) {
            people.findSecret(account.user())
                    .filter(secret -> people.findStanding(secret.personId())
                            .filter(standing -> !standing.demonstration())
                            .isPresent())
                    .filter(secret -> encoder.matches(account.password(), secret.passwordHash()))
                    .ifPresent(secret -> people.exempt(secret.personId()));
        }
    }

    /** Named like the role; where somebody has that name already, with a number. */
    private List<Account> accounts(List<Role> roles) {
        return roles.stream()
                .map(role -> {
                    String name = role.word();
                    for (int i = 2; people.exists(name); i++) {
                        name = role.word() + i;
                    }
                    return new Account(name, role, Passwords.generate());
                })
                .toList();
    }

    private void add(List<Account> accounts, Map<Role, List<GrantSpec>> grants, FirstPassword password) {
        PasswordEncoder encoder = Passwords.encoder();
        people.addAll(
                accounts.stream()
                        .map(account -> new People.NewPerson(
                                account.user(),
                                NAMES.getOrDefault(account.role(), account.user()),
                                account.role(),
                                encoder.encode(account.password()),
                                grants.getOrDefault(account.role(), List.of()),
                                password))
                        .toList(),
                "generated");
    }

    private static List<Account> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.equals(HEAD))
                .map(Account::parse)
                .toList();
    }

    private static List<Account> write(Path file, List<Account> accounts) throws IOException {
        var text = new StringBuilder(HEAD).append('\n');
        accounts.forEach(account -> text.append(account.line()).append('\n'));
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var once = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var out = Channels.newOutputStream(Files.newByteChannel(file, once, ownerOnly))) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return accounts;
    }
}

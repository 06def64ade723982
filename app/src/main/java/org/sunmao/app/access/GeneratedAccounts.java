package org.sunmao.app.access;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.rules.Passwords;

/** Accounts of an installation that has none: one per role, with passwords that exist nowhere but in the file written for its owner. */
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

        static Account generated(Role role) {
            return new Account(role.word(), role, Passwords.generate());
        }

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
     * @return whether accounts were created
     * @throws IOException when the file cannot be written or read; then no account was created
     */
    public boolean create(Path file, List<Role> roles, Map<Role, List<GrantSpec>> grants) throws IOException {
        if (!people.isEmpty()) {
            return false;
        }
        List<Account> accounts = Files.exists(file) ? read(file) : write(file, roles);
        PasswordEncoder encoder = Passwords.encoder();
        people.addAll(
                accounts.stream()
                        .map(account -> new People.NewPerson(
                                account.user(),
                                NAMES.getOrDefault(account.role(), account.user()),
                                account.role(),
                                encoder.encode(account.password()),
                                grants.getOrDefault(account.role(), List.of())))
                        .toList(),
                "generated");
        return true;
    }

    private static List<Account> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.equals(HEAD))
                .map(Account::parse)
                .toList();
    }

    private static List<Account> write(Path file, List<Role> roles) throws IOException {
        List<Account> accounts = roles.stream().map(Account::generated).toList();
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

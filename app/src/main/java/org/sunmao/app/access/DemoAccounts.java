package org.sunmao.app.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.rules.Passwords;
import org.sunmao.app.access.store.People;

/** Accounts for the demonstration: one per role, with passwords that exist nowhere but in the file written for its owner. */
@Component
public class DemoAccounts {

    private static final Map<Role, String> NAMES = Map.of(
            Role.OFFICE, "平台办公室",
            Role.STEWARD, "楼长",
            Role.MANAGER, "物业经理",
            Role.ENTERPRISE, "企业联系人",
            Role.DEPARTMENT, "部门联络员",
            Role.INVESTMENT, "招商专员",
            Role.MEMBER, "委员",
            Role.COUNCIL, "政协机关",
            Role.LEADER, "区领导");

    private final People people;

    DemoAccounts(People people) {
        this.people = people;
    }

    /**
     * Creates one account per role, named like the role, and writes {@code user,role,password} to the file, readable by its owner
     * only. Does nothing when the file or any account exists already.
     *
     * @param file where to write; its folder must exist
     * @param grants what each role's account may see beyond its role; roles of the district need none
     * @return whether accounts were created
     * @throws IOException when the file cannot be written; then no account was created
     */
    public boolean create(Path file, Map<Role, List<GrantSpec>> grants) throws IOException {
        if (Files.exists(file) || !people.isEmpty()) {
            return false;
        }
        var lines = new ArrayList<String>(List.of("user,role,password"));
        var accounts = new ArrayList<People.NewPerson>();
        PasswordEncoder encoder = Passwords.encoder();
        for (Role role : Role.values()) {
            String password = Passwords.generate();
            lines.add(role.word() + "," + role.word() + "," + password);
            accounts.add(new People.NewPerson(role.word(), nameOf(role), role, encoder.encode(password)));
        }
        write(file, lines);
        accounts.forEach(person -> people.add(person, grants.getOrDefault(person.role(), List.of()), "demo"));
        return true;
    }

    private static String nameOf(Role role) {
        return NAMES.getOrDefault(role, role.word());
    }

    private static void write(Path file, List<String> lines) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                        file, java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly);
                var out = java.nio.channels.Channels.newOutputStream(channel)) {
            out.write((String.join("\n", lines) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}

package org.sunmao.app.intake.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.sunmao.app.access.Grants;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;

class UploadLimitsTest {

    private final UploadLimits limits = new UploadLimits(DataSize.ofKilobytes(3), DataSize.ofKilobytes(1));

    private static Reader reader(Role role) {
        return new Reader(1, "someone", "某人", role, Grants.scope("someone", role, List.of()));
    }

    private static MockMultipartFile file(int kilobytes) {
        return new MockMultipartFile("file", "列表.csv", "text/csv", new byte[kilobytes * 1024]);
    }

    @Test
    void the_office_sends_whole_registers_and_others_tables() {
        assertThatCode(() -> limits.check(reader(Role.OFFICE), file(3))).doesNotThrowAnyException();
        assertThatCode(() -> limits.check(reader(Role.MANAGER), file(1))).doesNotThrowAnyException();
        assertThatThrownBy(() -> limits.check(reader(Role.MANAGER), file(2)))
                .isInstanceOf(MaxUploadSizeExceededException.class);
        assertThatThrownBy(() -> limits.check(reader(Role.OFFICE), file(4)))
                .isInstanceOf(MaxUploadSizeExceededException.class);
    }

    @Test
    void nobody_may_send_more_than_the_office() {
        var turned = new UploadLimits(DataSize.ofKilobytes(1), DataSize.ofKilobytes(3));

        assertThatThrownBy(() -> turned.check(reader(Role.MANAGER), file(2)))
                .isInstanceOf(MaxUploadSizeExceededException.class);
    }
}

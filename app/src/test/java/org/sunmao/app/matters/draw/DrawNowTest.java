package org.sunmao.app.matters.draw;

import java.nio.file.*;
import org.junit.jupiter.api.Test;
import org.sunmao.app.matters.MatterKind;

class DrawNowTest {
    @Test
    void draw() throws Exception {
        for (MatterKind kind : DeclaredKinds.list()) {
            Files.writeString(Path.of("../docs/matters").resolve(KindDrawing.file(kind)), KindDrawing.page(kind));
        }
    }
}

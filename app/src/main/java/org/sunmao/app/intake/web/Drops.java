package org.sunmao.app.intake.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.sunmao.app.intake.IntakeRights;
import org.sunmao.app.intake.WaitingDrops;
import org.sunmao.app.intake.WaitingDrops.Drop;

/** What waits for a person's word, as the rooms above tell it; nothing where no room does. */
@Component
class Drops {

    private final ObjectProvider<WaitingDrops> rooms;

    Drops(ObjectProvider<WaitingDrops> rooms) {
        this.rooms = rooms;
    }

    List<Drop> list(IntakeRights rights) {
        return rooms.stream()
                .flatMap(room -> room.list(rights.scope()).stream())
                .filter(drop -> rights.mayUse(drop.source()))
                .toList();
    }

    List<Drop> list(IntakeRights rights, long delivery) {
        return list(rights).stream()
                .filter(drop -> drop.deliveryId() == delivery)
                .toList();
    }
}

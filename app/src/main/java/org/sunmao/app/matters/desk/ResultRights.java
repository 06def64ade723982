package org.sunmao.app.matters.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.ResultRight;

/** Asks the rooms that keep results who may let something grow from one of them. */
@Component
public class ResultRights {

    private final List<ResultRight> rooms;

    ResultRights(List<ResultRight> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    /**
     * Whether this reader may.
     *
     * @param origin the matter that an address names, where the reader sees it
     * @param result the number that the address says; anything but a number is none
     */
    public boolean may(Reader reader, Optional<Matter> origin, String result) {
        return origin.isPresent()
                && result.matches(Reference.RESULT)
                && rooms.stream().anyMatch(room -> room.may(reader, origin.get(), Integer.parseInt(result)));
    }
}

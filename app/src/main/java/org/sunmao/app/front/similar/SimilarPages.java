package org.sunmao.app.front.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.front.web.BuildingFiles;
import org.sunmao.app.places.Building;

/** Puts a building and its like together. */
@Component
class SimilarPages {

    private static final int STANDARD = 8;
    private static final int MOST = 20;

    private final BuildingFiles files;
    private final PeerList peers;
    private final SimilarFigures figures;

    SimilarPages(BuildingFiles files, PeerList peers, SimilarFigures figures) {
        this.files = files;
        this.peers = peers;
        this.figures = figures;
    }

    /**
     * A building and its like; 404 where the building is not open.
     *
     * @param by words of {@link Likeness}; the standard without any
     * @param most how many, from 3 to 20; 8 for another number or none
     */
    SimilarPage find(Scope scope, String id, @Nullable List<String> by, @Nullable String most) {
        Building building = files.get(scope, id);
        Set<Likeness> asked = Likeness.of(by);
        Peers found = peers.find(scope, building.id(), asked, number(most));
        return new SimilarPage(
                building.id(),
                building.name(),
                new ArrayList<>(asked),
                found.by(),
                found.unknown(),
                found.peers(),
                figures.list(scope, building.id(), found.peers()));
    }

    private static int number(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{1,2}")) {
            return STANDARD;
        }
        int number = Integer.parseInt(text);
        return number < Standing.LEAST || number > MOST ? STANDARD : number;
    }
}

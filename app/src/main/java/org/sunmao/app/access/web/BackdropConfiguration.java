package org.sunmao.app.access.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Backdrop;
import org.sunmao.app.access.OutsideMap;

/** The outside map, if the district has chosen one; wrong settings end the start, with what to set. */
@Configuration
class BackdropConfiguration {

    @Bean
    OutsideMap outsideMap(
            @Value("${sunmao.map.tiles:}") String tiles,
            @Value("${sunmao.map.note:}") String note,
            @Value("${sunmao.map.system:wgs84}") String system,
            @Value("${sunmao.map.most-zoom:18}") int mostZoom) {
        return new OutsideMap(Backdrop.of(tiles, note, system, mostZoom).orElse(null));
    }
}

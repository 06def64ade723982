/** Vector tiles of buildings: cut, simplified and encoded here. A pure engine that knows neither readers nor the database. */
@NullMarked
@NamedInterface("tiles")
package org.sunmao.app.overview.tiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

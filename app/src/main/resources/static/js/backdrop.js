// A map of others below ours, if the district has chosen one (sunmao.map.tiles): paler, so that what is ours is read first.
window.sunmaoBackdrop = () => {
    "use strict";
    const said = document.documentElement.dataset;
    if (!said.mapTiles) return {sources: {}, layers: [], attribution: false};
    const note = said.mapNote.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
    return {
        sources: {outside: {type: "raster", tiles: [said.mapTiles], tileSize: 256, maxzoom: Number(said.mapZoom), attribution: note}},
        layers: [{id: "outside", type: "raster", source: "outside", paint: {"raster-opacity": 0.55, "raster-saturation": -0.5}}],
        attribution: {compact: false},
    };
};

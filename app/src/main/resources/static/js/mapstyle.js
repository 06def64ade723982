// What both maps look like: colours of the theme, patterns for what is no value, and the layers. Buildings are bodies from the zoom `near` on: where they are many, later.
window.sunmaoMap = (said, bodiesFrom) => {
    "use strict";
    const near = Math.max(bodiesFrom || 13, Number(said.bodiesFrom) || 0);
    const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
    const UNKNOWN = 5;
    const WITHHELD = 6;
    const COLOURS = [0, 1, 2, 3, 4, UNKNOWN, WITHHELD];

    // What is no value carries a pattern too: dots for not known, strokes for not told.
    const pattern = (shade, draw) => {
        const size = 16;
        const canvas = document.createElement("canvas");
        canvas.width = canvas.height = size;
        const pen = canvas.getContext("2d");
        pen.fillStyle = colour(`shade-${shade}`);
        pen.fillRect(0, 0, size, size);
        pen.fillStyle = pen.strokeStyle = colour("map-mark");
        pen.lineWidth = 3;
        draw(pen, size);
        return pen.getImageData(0, 0, size, size);
    };
    const dots = (pen, size) => {
        for (const [x, y] of [[size / 4, size / 4], [3 * size / 4, 3 * size / 4]]) {
            pen.beginPath();
            pen.arc(x, y, 2.4, 0, 2 * Math.PI);
            pen.fill();
        }
    };
    const strokes = (pen, size) => {
        for (const shift of [-size, 0, size]) {
            pen.beginPath();
            pen.moveTo(shift, size);
            pen.lineTo(shift + size, 0);
            pen.stroke();
        }
    };
    const shades = () => ["match", ["get", "c"], ...COLOURS.flatMap((c) => [c, colour(`shade-${c}`)]), colour("shade-5")];
    const word = ["match", ["get", "c"], UNKNOWN, `\n${said.unknown}`, WITHHELD, `\n${said.withheld}`, ""];
    const valued = ["<", ["get", "c"], UNKNOWN];
    const extruded = (id, filter, paint) => ({
        id, type: "fill-extrusion", source: "buildings", "source-layer": "building", minzoom: near, filter,
        paint: {"fill-extrusion-height": ["get", "h"], "fill-extrusion-opacity": 0.95, ...paint},
    });
    const backdrop = window.sunmaoBackdrop();
    // A map of the past asks for the tiles of then.
    const tiles = (path) => {
        const clocks = new URLSearchParams([...new URLSearchParams(location.search)].filter(([name]) => name.endsWith("-on"))).toString();
        return `${location.origin}${path}{z}/{x}/{y}.mvt${clocks && "?" + clocks}`;
    };
    const style = () => ({
        version: 8,
        light: {intensity: 0.3, position: [1.2, 210, 35]},
        sources: {buildings: {
            type: "vector", minzoom: 0, maxzoom: 16,
            tiles: [tiles(said.tiles)],
        }, ...backdrop.sources},
        layers: [
            {id: "ground", type: "background", paint: {"background-color": colour("map-ground")}},
            ...backdrop.layers,
            {
                id: "points", type: "circle", source: "buildings", "source-layer": "place",
                // Far away every building is a point; near by, those whose footprint nobody has delivered.
                filter: ["any", ["<", ["zoom"], near], ["==", ["get", "shape"], 0]],
                paint: {
                    "circle-color": shades(), "circle-radius": ["interpolate", ["linear"], ["zoom"], 8, 2, 13, 5, 17, 9],
                    "circle-stroke-color": colour("map-mark"), "circle-stroke-width": 1,
                },
            },
            extruded("known", valued, {"fill-extrusion-color": shades()}),
            extruded("unknown", ["==", ["get", "c"], UNKNOWN], {"fill-extrusion-pattern": "dots"}),
            extruded("withheld", ["==", ["get", "c"], WITHHELD], {"fill-extrusion-pattern": "strokes"}),
            {
                id: "names", type: "symbol", source: "buildings", "source-layer": "place", minzoom: 13,
                layout: {
                    "text-field": ["concat", ["get", "name"], word], "text-font": ["Noto Sans CJK SC"], "text-size": 13,
                    "text-variable-anchor": ["top", "bottom", "left", "right"], "text-radial-offset": 0.6,
                    "symbol-sort-key": ["-", 0, ["get", "h"]], "text-max-width": 9,
                },
                paint: {"text-color": colour("map-text"), "text-halo-color": colour("map-halo"), "text-halo-width": 1.6},
            },
        ],
    });

    const images = (map) => map.setMissingStyleImageResolver(async (id) => {
        if (id === "dots") map.addImage(id, pattern(UNKNOWN, dots), {pixelRatio: 2});
        if (id === "strokes") map.addImage(id, pattern(WITHHELD, strokes), {pixelRatio: 2});
    });
    return {colour, near, style, images, tiles, attribution: backdrop.attribution};
};

// The map: tiles of this server, words drawn with the fonts of this machine; the list beside it follows what is seen.
(async () => {
    "use strict";
    const box = document.getElementById("map");
    if (!box) return;
    const said = box.dataset;
    const list = document.getElementById("map-list");
    const missing = () => {
        box.hidden = true;
        document.querySelector(".map-missing").hidden = false;
        box.parentElement.dataset.ready = "without";
    };
    const context = document.createElement("canvas").getContext("webgl2");
    if (!context) return missing();

    let library;
    try {
        library = await import(said.library);
    } catch (error) {
        return missing();
    }
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
        id, type: "fill-extrusion", source: "buildings", "source-layer": "building", minzoom: 13, filter,
        paint: {"fill-extrusion-height": ["get", "h"], "fill-extrusion-opacity": 0.95, ...paint},
    });
    const style = () => ({
        version: 8,
        light: {intensity: 0.3, position: [1.2, 210, 35]},
        sources: {buildings: {
            type: "vector", minzoom: 0, maxzoom: 16,
            tiles: [`${location.origin}${said.tiles}{z}/{x}/{y}.mvt`],
        }},
        layers: [
            {id: "ground", type: "background", paint: {"background-color": colour("map-ground")}},
            {
                id: "points", type: "circle", source: "buildings", "source-layer": "place",
                // Far away every building is a point; near by, those whose footprint nobody has delivered.
                filter: ["any", ["<", ["zoom"], 13], ["==", ["get", "shape"], 0]],
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

    const sides = said.bounds.split(",").map(Number);
    // What stands near is drawn larger than what lies far, so the sides need room.
    const room = {top: 56, bottom: 56, left: Math.min(120, box.clientWidth / 8), right: Math.min(120, box.clientWidth / 8)};
    const at = said.at ? said.at.split(",").map(Number) : null;
    let map;
    try {
        map = new library.Map({
            container: box, style: style(), attributionControl: false, maxPitch: 70, maxZoom: 19, pitch: 50,
            localIdeographFontFamily: colour("sans"),
            ...(at ? {center: at, zoom: 16} : {bounds: [[sides[0], sides[1]], [sides[2], sides[3]]], fitBoundsOptions: {padding: room, maxZoom: 16}}),
            locale: {
                "NavigationControl.ZoomIn": said.zoomIn, "NavigationControl.ZoomOut": said.zoomOut,
                "NavigationControl.ResetBearing": said.north, "Popup.Close": said.close, "Map.Title": said.title,
            },
        });
    } catch (error) {
        return missing();
    }
    map.addControl(new library.NavigationControl({visualizePitch: true}));
    map.addControl(new library.ScaleControl({unit: "metric"}));
    map.setMissingStyleImageResolver(async (id) => {
        if (id === "dots") map.addImage(id, pattern(UNKNOWN, dots), {pixelRatio: 2});
        if (id === "strokes") map.addImage(id, pattern(WITHHELD, strokes), {pixelRatio: 2});
    });

    const repaint = () => map.setStyle(style(), {diff: false});
    document.addEventListener("sunmao:theme", repaint);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);

    // A box with what is known of one building.
    let popup = null;
    const show = async (id, where, fly) => {
        const answer = await fetch(`/map/buildings/${id}?${said.ask}`);
        if (!answer.ok) return;
        const holder = document.createElement("div");
        holder.innerHTML = await answer.text(); // written by the server, names escaped there
        if (popup) popup.remove();
        popup = new library.Popup({maxWidth: "320px"}).setLngLat(where).setDOMContent(holder).addTo(map);
        if (fly) map.flyTo({center: where, zoom: Math.max(map.getZoom(), 16)});
    };
    const touchable = ["known", "unknown", "withheld", "points", "names"];
    map.on("click", (event) => {
        const [hit] = map.queryRenderedFeatures(event.point, {layers: touchable.filter((id) => map.getLayer(id))});
        if (hit) show(`B${hit.id}`, event.lngLat, false);
    });
    for (const layer of touchable) {
        map.on("mouseenter", layer, () => { map.getCanvas().style.cursor = "pointer"; });
        map.on("mouseleave", layer, () => { map.getCanvas().style.cursor = ""; });
    }
    list.addEventListener("click", (event) => {
        const button = event.target.closest("[data-show]");
        if (button) show(button.dataset.show, button.dataset.at.split(",").map(Number), true);
    });

    // The list follows the map; the newest question wins.
    let asked = 0;
    const follow = async () => {
        const mine = ++asked;
        const seen = map.getBounds();
        const degrees = [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()]
            .map((side, i) => Math.max(-[180, 85][i % 2], Math.min([180, 85][i % 2], side)).toFixed(6));
        const answer = await fetch(`/map/buildings?${said.ask}&box=${degrees.join(",")}`);
        if (answer.ok && mine === asked) list.innerHTML = await answer.text();
    };
    map.on("moveend", follow);
    map.once("idle", () => {
        box.parentElement.dataset.ready = "drawn";
        document.querySelector(".map-frame").classList.add("map-live");
        follow();
        if (at) show(said.building, at, false);
    });
})();

// The map of the screen: it stays while the parts around it change, follows the place, the month and the figure, and leads on.
(async () => {
    "use strict";
    const cell = document.getElementById("part-map");
    if (!cell) return;
    const box = () => cell.querySelector(".screen-map-box");
    if (!box()) return;
    const missing = () => {
        cell.dataset.ready = "without";
        const hide = () => {
            if (!box()) return;
            box().hidden = true;
            cell.querySelector(".map-missing").hidden = false;
            cell.querySelector(".screen-map").classList.add("without-map");
        };
        hide();
        document.addEventListener("screen:part", (event) => { if (event.detail.id === "map") hide(); });
    };
    if (!document.createElement("canvas").getContext("webgl2")) return missing();
    let library;
    try {
        library = await import(box().dataset.library);
    } catch (error) {
        return missing();
    }
    const still = matchMedia("(prefers-reduced-motion: reduce)");
    const holder = document.createElement("div");
    holder.className = "screen-map-canvas";
    box().append(holder);
    const sides = () => box().dataset.bounds.split(",").map(Number);
    const corners = () => [[sides()[0], sides()[1]], [sides()[2], sides()[3]]];
    const building = () => Number(box().dataset.building);
    const look = () => window.sunmaoMap(box().dataset, 11.8);
    const spots = () => ({
        type: "FeatureCollection",
        features: [...cell.querySelectorAll(".spots [data-at]")].map((link) => ({
            type: "Feature",
            properties: {name: link.textContent, href: link.getAttribute("href"), here: link.hasAttribute("aria-current"), area: link.dataset.kind === "area"},
            geometry: {type: "Point", coordinates: link.dataset.at.split(",").map(Number)},
        })),
    });
    // The building that is chosen stands out by its colour; the names of the streets lie above everything.
    const style = () => {
        const {colour, near, style: common} = look();
        const drawn = common();
        drawn.sources.spots = {type: "geojson", data: spots()};
        drawn.layers.splice(-1, 0, {
            id: "chosen", type: "fill-extrusion", source: "buildings", "source-layer": "building", minzoom: near, filter: ["==", ["id"], building()],
            paint: {"fill-extrusion-height": ["+", ["get", "h"], 1], "fill-extrusion-color": colour("info"), "fill-extrusion-opacity": 0.95},
        });
        drawn.layers.find((layer) => layer.id === "names").minzoom = 15;
        drawn.layers.push({
            id: "spots", type: "symbol", source: "spots", maxzoom: 15.5,
            layout: {
                "text-field": ["get", "name"], "text-font": ["Noto Sans CJK SC"],
                "text-size": ["*", parseFloat(getComputedStyle(document.documentElement).fontSize) / 15, ["case", ["get", "area"], 12, 14]],
                // Where there is no room for both, the street is named.
                "symbol-sort-key": ["case", ["get", "area"], 1, 0],
                "text-letter-spacing": 0.08, "text-allow-overlap": false, "text-padding": 4,
            },
            paint: {
                "text-color": ["case", ["get", "here"], colour("info"), colour("map-text")],
                "text-halo-color": colour("map-halo"), "text-halo-width": 2.2,
            },
        });
        return drawn;
    };
    // Bodies rise above where they stand, and names are wider than what they name.
    const room = () => ({top: Math.max(28, holder.clientHeight * 0.22), bottom: 28, left: Math.max(28, holder.clientWidth * 0.09), right: Math.max(28, holder.clientWidth * 0.09)});
    let map;
    try {
        map = new library.Map({
            container: holder, style: style(), attributionControl: look().attribution, maxPitch: 70, maxZoom: 19, pitch: 50, fadeDuration: still.matches ? 0 : 200,
            localIdeographFontFamily: look().colour("sans"), bounds: corners(), fitBoundsOptions: {padding: room(), maxZoom: 17}, cooperativeGestures: false,
            locale: {
                "NavigationControl.ZoomIn": box().dataset.zoomIn, "NavigationControl.ZoomOut": box().dataset.zoomOut,
                "NavigationControl.ResetBearing": box().dataset.north, "Popup.Close": box().dataset.close, "Map.Title": box().dataset.title,
            },
        });
    } catch (error) {
        return missing();
    }
    if (!document.body.classList.contains("wall")) map.addControl(new library.NavigationControl({visualizePitch: true}));
    map.scrollZoom.disable(); // the page scrolls on; the buttons, and two fingers, come nearer
    look().images(map);
    const repaint = () => map.setStyle(style(), {diff: false});
    document.addEventListener("sunmao:theme", repaint);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);

    const touchable = ["spots", "chosen", "known", "unknown", "withheld", "points", "names"];
    map.on("click", (event) => {
        const [hit] = map.queryRenderedFeatures(event.point, {layers: touchable.filter((id) => map.getLayer(id))});
        if (!hit) return;
        const href = hit.layer.id === "spots" ? hit.properties.href : box().dataset.href.replace("%2A", hit.id);
        document.dispatchEvent(new CustomEvent("screen:go", {detail: {href}}));
    });
    for (const layer of touchable) {
        map.on("mouseenter", layer, () => { map.getCanvas().style.cursor = "pointer"; });
        map.on("mouseleave", layer, () => { map.getCanvas().style.cursor = ""; });
    }

    // The part around the map is new: the map moves over and follows what is different.
    let shown = {...box().dataset};
    const fresh = () => { if (box()) map.getSource("buildings")?.setTiles([look().tiles(box().dataset.tiles)]); };
    // Other figures are other colours: the tiles say whether they are (304 where not).
    let soon = 0;
    document.addEventListener("screen:part", (event) => {
        if (!["figures", "ranking", "trend"].includes(event.detail.id)) return;
        clearTimeout(soon);
        soon = setTimeout(fresh, 100);
    });
    document.addEventListener("screen:leave", (event) => { if (event.detail.id === "map") holder.remove(); });
    document.addEventListener("screen:part", (event) => {
        if (event.detail.id !== "map" || !box()) return;
        box().append(holder);
        map.resize();
        const now = {...box().dataset};
        if (now.tiles !== shown.tiles) fresh();
        map.getSource("spots")?.setData(spots());
        if (map.getLayer("chosen")) map.setFilter("chosen", ["==", ["id"], building()]);
        if (now.bounds !== shown.bounds) map.fitBounds(corners(), {padding: room(), maxZoom: 17, pitch: 50, animate: !still.matches, duration: 800});
        shown = now;
    });
    map.once("idle", () => { cell.dataset.ready = "drawn"; });
})();

// The map of the vacancy finder. Without a filter it shows vector tiles, in which neighbouring buildings are one circle until there is room;
// with one, a circle for each building with units that fit, asked anew for what is seen.
(async () => {
    "use strict";
    const box = document.getElementById("vacancy-map");
    if (!box) return;
    const said = box.dataset;
    const missing = () => {
        box.hidden = true;
        document.querySelector(".vacancy-map-box .map-missing").hidden = false;
        box.parentElement.dataset.ready = "without";
    };
    if (!document.createElement("canvas").getContext("webgl2")) return missing();
    let library;
    try {
        library = await import(said.library);
    } catch (error) {
        return missing();
    }
    const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
    const nothing = {type: "FeatureCollection", features: []};
    const places = async (bounds) => {
        const address = new URL(said.places, location.origin);
        if (bounds) address.searchParams.set("box", bounds.toArray().flat().join(","));
        const answer = await fetch(address);
        return answer.ok ? answer.json() : nothing;
    };
    const filtered = [...new URL(said.places, location.origin).searchParams]
        .some(([name, value]) => value !== "" && !["lang", "theme", "sort", "after"].includes(name));
    let shown = nothing;
    let tiles = null;
    if (!filtered) {
        const answer = await fetch(said.tiles);
        tiles = answer.ok ? await answer.json() : null;
    }
    if (tiles === null) shown = await places(null);
    const source = () => tiles === null ? {type: "geojson", data: shown}
        : {type: "vector", tiles: tiles.tiles, minzoom: tiles.minzoom, maxzoom: tiles.maxzoom};
    const layer = tiles === null ? {} : {"source-layer": "vacancies"};
    const backdrop = window.sunmaoBackdrop();
    const style = () => ({
        version: 8,
        sources: {places: source(), ...backdrop.sources},
        layers: [
            {id: "ground", type: "background", paint: {"background-color": colour("map-ground")}},
            ...backdrop.layers,
            {
                id: "places", type: "circle", source: "places", ...layer,
                paint: {
                    "circle-color": colour("shade-3"), "circle-opacity": .9, "circle-stroke-color": colour("map-halo"), "circle-stroke-width": 1.5,
                    "circle-radius": ["interpolate", ["linear"], ["sqrt", ["get", "units"]], 1, 7, 4, 12, 12, 20],
                },
            },
            {
                id: "names", type: "symbol", source: "places", ...layer,
                layout: {
                    "text-field": ["case", ["has", "name"], ["concat", ["get", "name"], "\n", ["to-string", ["get", "units"]]], ["to-string", ["get", "units"]]], "text-font": ["Noto Sans CJK SC"], "text-size": 13,
                    "text-variable-anchor": ["top", "bottom", "left", "right"], "text-radial-offset": 1.1,
                    "symbol-sort-key": ["-", 0, ["get", "units"]], "text-max-width": 9,
                },
                paint: {"text-color": colour("map-text"), "text-halo-color": colour("map-halo"), "text-halo-width": 1.6},
            },
        ],
    });
    const at = shown.features.map((feature) => feature.geometry.coordinates);
    const bounds = tiles?.bounds ? [tiles.bounds.slice(0, 2), tiles.bounds.slice(2)] : at.length === 0 ? [[73, 18], [135, 54]]
        : [[Math.min(...at.map((p) => p[0])), Math.min(...at.map((p) => p[1]))], [Math.max(...at.map((p) => p[0])), Math.max(...at.map((p) => p[1]))]];
    let map;
    try {
        map = new library.Map({
            container: box, style: style(), attributionControl: backdrop.attribution, maxZoom: 18, localIdeographFontFamily: colour("sans"),
            bounds, fitBoundsOptions: {padding: 48, maxZoom: 15},
            locale: {
                "NavigationControl.ZoomIn": said.zoomIn, "NavigationControl.ZoomOut": said.zoomOut, "Popup.Close": said.close, "Map.Title": said.title,
            },
        });
    } catch (error) {
        return missing();
    }
    map.addControl(new library.NavigationControl({showCompass: false}));
    map.addControl(new library.ScaleControl({unit: "metric"}));
    const repaint = () => map.setStyle(style(), {diff: false});
    document.addEventListener("sunmao:theme", repaint);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);

    // A box with what there is in one building, and the way to its units.
    const popup = (feature, where) => {
        const holder = document.createElement("div");
        holder.className = "vacancy-popup";
        const head = document.createElement("h3");
        head.textContent = feature.properties.name;
        const units = document.createElement("p");
        units.textContent = said.units.replace("{0}", feature.properties.units);
        const link = document.createElement("a");
        const address = new URL(location.href);
        address.searchParams.set("q", feature.properties.name);
        address.searchParams.delete("after");
        link.href = address.pathname + address.search;
        link.textContent = said.see;
        holder.append(head, units, link);
        new library.Popup({maxWidth: "280px"}).setLngLat(where).setDOMContent(holder).addTo(map);
    };
    map.on("click", (event) => {
        const [hit] = map.queryRenderedFeatures(event.point, {layers: ["places", "names"]});
        if (!hit) return;
        if (hit.properties.buildings > 1) map.easeTo({center: event.lngLat, zoom: map.getZoom() + 2});
        else popup(hit, event.lngLat);
    });
    for (const layer of ["places", "names"]) {
        map.on("mouseenter", layer, () => { map.getCanvas().style.cursor = "pointer"; });
        map.on("mouseleave", layer, () => { map.getCanvas().style.cursor = ""; });
    }
    // The newest question wins.
    let asked = 0;
    map.on("moveend", async () => {
        if (tiles !== null) return;
        const mine = ++asked;
        const found = await places(map.getBounds());
        if (mine !== asked) return;
        shown = found;
        map.getSource("places")?.setData(found);
    });
    map.once("idle", () => { box.parentElement.dataset.ready = "yes"; });
})();

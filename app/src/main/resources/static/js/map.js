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
    const {colour, style, images, attribution} = window.sunmaoMap(said);
    const sides = said.bounds.split(",").map(Number);
    // What stands near is drawn larger than what lies far, so the sides need room.
    const room = {top: 56, bottom: 56, left: Math.min(120, box.clientWidth / 8), right: Math.min(120, box.clientWidth / 8)};
    const at = said.at ? said.at.split(",").map(Number) : null;
    let map;
    try {
        map = new library.Map({
            container: box, style: style(), attributionControl: attribution, maxPitch: 70, maxZoom: 19, pitch: 50,
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
    images(map);

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

// What is typed into a note stays on this device until it has been sent: sessions end and lobbies have no signal. It goes to no other place,
// is cleared when the server says that it has the note, and after seven days.
(() => {
    "use strict";
    const PREFIX = "sunmao.note.";
    const LONGEST = 7 * 24 * 60 * 60 * 1000;
    const store = (() => {
        try {
            return window.localStorage;
        } catch (refused) {
            return null;
        }
    })();
    if (!store) return;
    const read = (name) => {
        try {
            return JSON.parse(store.getItem(name));
        } catch (broken) {
            return null;
        }
    };
    const sent = document.querySelector("[data-draft-sent]");
    for (const name of Object.keys(store).filter((known) => known.startsWith(PREFIX))) {
        const kept = read(name);
        if (!kept || Date.now() - kept.at > LONGEST || (sent && kept.fields.key === sent.dataset.draftSent)) store.removeItem(name);
    }
    const form = document.querySelector("form[data-draft]");
    if (!form) return;
    const name = PREFIX + form.dataset.draft;
    const typed = () => [...form.elements].filter((field) =>
        field.name && field.type !== "file" && field.name !== "_csrf" && (field.type !== "radio" || field.checked));
    const keep = () => {
        const fields = {};
        typed().forEach((field) => { fields[field.name] = field.value; });
        try {
            store.setItem(name, JSON.stringify({at: Date.now(), fields}));
        } catch (full) {
            // Then the note is only as safe as the page.
        }
    };
    const kept = read(name);
    const notice = document.getElementById("visit-draft");
    if (kept && form.dataset.draftFilled !== "true") {
        for (const field of form.elements) {
            if (!field.name || !(field.name in kept.fields) || field.type === "file" || field.name === "_csrf") continue;
            if (field.type === "radio") field.checked = field.value === kept.fields[field.name];
            else field.value = kept.fields[field.name];
        }
        notice.hidden = false;
    }
    form.addEventListener("input", keep);
    form.addEventListener("submit", keep);
    notice.querySelector("[data-draft-drop]").addEventListener("click", () => {
        store.removeItem(name);
        location.reload();
    });
})();

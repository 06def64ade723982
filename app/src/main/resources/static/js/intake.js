// What intake's pages gain from scripts: dropping files, units only where they matter, and a word while a file is read.
(() => {
    "use strict";

    const size = (bytes) => bytes < 1048576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1)} MB`;

    for (const form of document.querySelectorAll("[data-upload]")) {
        const zone = form.querySelector("[data-drop]");
        const input = form.querySelector("input[type=file]");
        const list = form.querySelector("[data-drop-list]");
        const show = () => {
            list.replaceChildren(...Array.from(input.files, (file) => {
                const item = document.createElement("li");
                const bytes = document.createElement("span");
                bytes.className = "count";
                bytes.textContent = size(file.size);
                item.append(file.name, bytes);
                return item;
            }));
        };
        form.classList.add("takes-drops");
        input.addEventListener("change", show);
        for (const kind of ["dragenter", "dragover"]) zone.addEventListener(kind, (event) => {
            event.preventDefault();
            zone.classList.add("over");
        });
        for (const kind of ["dragleave", "drop"]) zone.addEventListener(kind, () => zone.classList.remove("over"));
        zone.addEventListener("drop", (event) => {
            event.preventDefault();
            if (!event.dataTransfer.files.length) return;
            input.files = event.dataTransfer.files;
            show();
        });
    }

    // A unit is asked for only where the meaning of the column has one.
    const settle = (meaning) => {
        const units = meaning.closest("tr").querySelector("[data-units]");
        const option = meaning.selectedOptions[0];
        units.hidden = !(option && option.dataset.unit);
        units.closest("td").classList.toggle("no-unit", units.hidden);
        meaning.closest("tr").classList.toggle("unmapped", meaning.value === "");
    };
    for (const meaning of document.querySelectorAll("[data-meaning]")) {
        settle(meaning);
        meaning.addEventListener("change", () => settle(meaning));
    }

    // Reading a large file takes a while: the button says so and cannot be pressed twice.
    document.addEventListener("submit", (event) => {
        const button = event.submitter;
        if (!button || !button.dataset.busy || event.defaultPrevented) return;
        setTimeout(() => {
            button.disabled = true;
            button.classList.add("busy");
            button.textContent = button.dataset.busy;
        });
    });
})();

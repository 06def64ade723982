// What pages gain from scripts; each of these works without, by a link or a button.
(() => {
    "use strict";
    const root = document.documentElement;

    // Lengths of bars and the like: measures, no decoration. A style written into the page is what the content policy forbids,
    // for a text that got in there could do it too; set here, only single properties can come of it.
    const SHAPES = /^\s*(width|left|right|flex-grow|background|--[a-z]+)\s*:\s*([^;]+?)\s*$/;
    const shape = (within) => {
        const marked = within.querySelectorAll("[data-style]");
        for (const one of within.matches && within.matches("[data-style]") ? [within, ...marked] : marked) {
            for (const part of one.dataset.style.split(";")) {
                const found = SHAPES.exec(part);
                if (found) one.style.setProperty(found[1], found[2]);
            }
        }
    };
    shape(root);
    document.addEventListener("htmx:load", (event) => shape(event.target));

    // Theme: change at once instead of loading the page again.
    document.addEventListener("click", (event) => {
        const link = event.target.closest("[data-theme-switch]");
        if (!link) return;
        event.preventDefault();
        const theme = link.dataset.themeSwitch;
        document.cookie = `theme=${theme};path=/;max-age=31536000;samesite=lax`;
        root.dataset.theme = theme;
        for (const other of document.querySelectorAll("[data-theme-switch]")) {
            if (other.dataset.themeSwitch === theme) other.setAttribute("aria-current", "true");
            else other.removeAttribute("aria-current");
        }
        document.dispatchEvent(new CustomEvent("sunmao:theme", {detail: theme}));
    });

    // Dialogs.
    document.addEventListener("click", (event) => {
        const opener = event.target.closest("[data-dialog]");
        const dialog = opener && document.getElementById(opener.dataset.dialog);
        if (dialog) {
            event.preventDefault();
            dialog.showModal();
        } else if (event.target instanceof HTMLDialogElement) {
            event.target.close(); // a click beside the box
        }
    });

    // Filters send themselves; empty fields stay out of the address. The field that was used has the focus on the next page too.
    const FOCUS = "sunmao:focus";
    const send = (form) => {
        const used = document.activeElement;
        if (used && used.id && form.contains(used)) sessionStorage.setItem(FOCUS, location.pathname + "#" + used.id);
        for (const field of form.elements) if (field.name && field.value === "") field.disabled = true;
        form.requestSubmit ? form.requestSubmit() : form.submit();
    };
    // In a closed list each arrow key is a change: with keys it is sent after a rest, on Enter, or when the field is left.
    const REST_MS = 1200;
    let byKeys = false;
    let pending = null;
    const settle = () => {
        if (!pending) return;
        clearTimeout(pending.timer);
        const form = pending.form;
        pending = null;
        send(form);
    };
    document.addEventListener("keydown", (event) => {
        byKeys = true;
        if (event.key === "Enter" && pending) {
            event.preventDefault();
            settle();
        }
    }, true);
    document.addEventListener("pointerdown", () => { byKeys = false; }, true);
    document.addEventListener("focusout", settle);
    document.addEventListener("change", (event) => {
        const form = event.target.closest && event.target.closest("form[data-auto-submit]");
        if (!form) return;
        if (!byKeys || !event.target.matches("select")) return send(form);
        if (pending) clearTimeout(pending.timer);
        pending = {form, timer: setTimeout(settle, REST_MS)};
    });
    const [usedOn, usedId] = (sessionStorage.getItem(FOCUS) || "").split("#");
    sessionStorage.removeItem(FOCUS);
    if (usedOn === location.pathname && document.getElementById(usedId)) document.getElementById(usedId).focus({preventScroll: true});
    document.addEventListener("submit", (event) => {
        if (!event.target.matches("form[data-auto-submit]")) return;
        for (const field of event.target.elements) if (field.name && field.value === "") field.disabled = true;
    });
    // Coming back by the browser's button finds the fields usable again.
    window.addEventListener("pageshow", () => {
        for (const field of document.querySelectorAll("form[data-auto-submit] :disabled")) field.disabled = false;
    });

    // Copying: <button data-copy="text" data-copied="word">.
    document.addEventListener("click", async (event) => {
        const button = event.target.closest("[data-copy]");
        if (!button || !navigator.clipboard) return;
        await navigator.clipboard.writeText(button.dataset.copy);
        button.setAttribute("aria-label", button.dataset.copied || "");
        button.classList.add("copied");
    });

    // A row of tabs that is wider than the screen begins where the current one is seen.
    for (const tab of document.querySelectorAll(".tabs [aria-current]")) {
        const row = tab.closest(".tabs");
        row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
    }

    // The folded menu closes on Escape and on a click elsewhere.
    const closeFolds = (except) => {
        for (const fold of document.querySelectorAll("details.fold[open], details.takeaway[open]")) if (!fold.contains(except)) fold.open = false;
    };
    document.addEventListener("click", (event) => closeFolds(event.target));
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") closeFolds(null); });

    // Requests of htmx carry the token against forged requests.
    document.addEventListener("htmx:configRequest", (event) => {
        const token = document.querySelector("meta[name=csrf]");
        if (token) event.detail.headers[token.dataset.header] = token.content;
    });
})();

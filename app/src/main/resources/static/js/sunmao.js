// What pages gain from scripts; each of these works without, by a link or a button.
(() => {
    "use strict";
    const root = document.documentElement;

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

    // Filters send themselves; empty fields stay out of the address.
    const send = (form) => {
        for (const field of form.elements) if (field.name && field.value === "") field.disabled = true;
        form.requestSubmit ? form.requestSubmit() : form.submit();
    };
    document.addEventListener("change", (event) => {
        const form = event.target.closest && event.target.closest("form[data-auto-submit]");
        if (form) send(form);
    });
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

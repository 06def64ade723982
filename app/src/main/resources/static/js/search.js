// Suggestions below a search field: asked for shortly after the last key, walked through with the arrow keys while the typing goes on in the
// field (a combobox as the ARIA authoring practices describe it). The field of the frame and the palette over the page are the same field.
// Without scripts the form is sent.
(() => {
    "use strict";
    const REST_MS = 90;

    const combobox = (form) => {
        const input = form.querySelector("input[name=q]");
        const list = form.querySelector("[role=listbox]");
        const status = form.querySelector("[role=status]");
        const note = form.querySelector(".palette-note");
        // In the palette the best hit is chosen by itself, and what was opened last is shown before anything is typed.
        const palette = form.hasAttribute("data-first");
        let timer = 0;
        let asked = null; // for which words the list was asked, and
        let shown = null; // for which it is
        let running = null;
        let composing = false;

        for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]])
            input.setAttribute(name, value);

        const typed = () => input.value.trim();
        const options = () => [...list.querySelectorAll("[role=option]")];
        const chosen = () => list.querySelector("[aria-selected=true]");
        const choose = (option) => {
            for (const other of options()) other.setAttribute("aria-selected", other === option);
            if (option) {
                input.setAttribute("aria-activedescendant", option.id);
                option.scrollIntoView({block: "nearest"});
            } else input.removeAttribute("aria-activedescendant");
        };
        const open = () => {
            list.hidden = list.children.length === 0;
            input.setAttribute("aria-expanded", options().length > 0);
        };
        const close = () => {
            choose(null);
            list.hidden = true;
            input.setAttribute("aria-expanded", "false");
        };
        const fill = (text, words) => {
            list.innerHTML = text;
            shown = words;
            options().forEach((option, i) => { option.id = `${list.id}-option-${i}`; });
            const said = list.querySelector("[data-said]");
            status.textContent = said ? said.textContent : "";
            if (said && said.classList.contains("hidden")) said.remove();
            // A list without options is none: the palette says it beside.
            const none = note && !options().length ? list.querySelector(".find-none") : null;
            if (note) {
                note.textContent = none ? none.textContent : "";
                note.hidden = !none;
            }
            if (none) list.textContent = "";
            choose(palette && words !== "" ? options()[0] || null : null);
        };
        const ask = async () => {
            const words = typed();
            if (words === asked) return;
            asked = words;
            if (running) running.abort();
            if (words === "" && !palette) {
                fill("", words);
                return close();
            }
            running = new AbortController();
            try {
                const answer = await fetch(form.dataset.suggest + "?q=" + encodeURIComponent(words), {signal: running.signal, headers: {Accept: "text/html"}});
                // A session that ended answers with the page to sign in, which does not belong into a list.
                if (!answer.ok || answer.redirected) throw new Error("no suggestions");
                const text = await answer.text();
                if (words !== asked) return; // somebody typed on; a newer answer is on its way
                fill(text, words);
                if (form.contains(document.activeElement)) open();
            } catch (stopped) {
                if (stopped.name === "AbortError" || words !== asked) return;
                asked = null;
                fill("", null);
                close();
            }
        };
        const askSoon = () => {
            if (shown !== typed()) choose(null); // what was chosen belonged to other words
            clearTimeout(timer);
            timer = setTimeout(ask, REST_MS);
        };

        // While an input method is at work the field holds letters that nobody means; what was meant is there when it has ended.
        input.addEventListener("compositionstart", () => { composing = true; clearTimeout(timer); });
        input.addEventListener("compositionend", () => { composing = false; askSoon(); });
        input.addEventListener("input", (event) => { if (!composing && !event.isComposing) askSoon(); });
        input.addEventListener("focus", () => { if ((palette || typed() !== "") && list.children.length) open(); });
        if (!palette) form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) close(); });

        const step = (by) => {
            if (list.hidden) {
                if (list.children.length) open();
                else ask();
            }
            const stops = [null, ...options()];
            choose(stops[(stops.indexOf(chosen()) + by + stops.length) % stops.length]);
        };
        input.addEventListener("keydown", (event) => {
            if (composing || event.isComposing || event.keyCode === 229) {
                // The keys belong to the input method, and Enter, with which it ends, sends nothing.
                if (event.key === "Enter") event.preventDefault();
                return;
            }
            const option = chosen();
            if (event.key === "ArrowDown" || event.key === "ArrowUp") {
                event.preventDefault();
                step(event.key === "ArrowDown" ? 1 : -1);
            } else if (event.key === "Enter" && option && !list.hidden && shown === typed()) {
                event.preventDefault();
                option.click();
            } else if (event.key === "Enter" && typed() === "") {
                event.preventDefault();
            } else if (event.key === "Escape" && !palette && !list.hidden) {
                event.preventDefault(); // closes the list and leaves what was typed; a second one empties the box
                close();
            }
        });
        return {input, ask};
    };

    const boxes = new Map([...document.querySelectorAll("form[data-suggest]")].map((form) => [form, combobox(form)]));

    const palette = document.getElementById("palette");
    if (!palette || !palette.showModal) return;
    const field = boxes.get(palette.querySelector("form"));
    const show = () => {
        if (palette.open) return field.input.select();
        if (document.querySelector("dialog[open]")) return; // a question is open, which comes first
        palette.showModal();
        field.input.select();
        field.ask();
    };
    document.addEventListener("keydown", (event) => {
        if (event.isComposing || event.altKey || event.shiftKey) return;
        const together = (event.ctrlKey !== event.metaKey) && event.key.toLowerCase() === "k";
        const at = event.target;
        const writes = at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
        const taken = document.querySelector('[data-key="/"]'); // a page that works by keys has a use of its own for it
        if (together || (event.key === "/" && !taken && !event.ctrlKey && !event.metaKey && !writes)) {
            event.preventDefault();
            show();
        }
    });
    palette.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || event.isComposing) return;
        event.preventDefault(); // a search field would only be emptied
        palette.close();
    });
    palette.querySelector("[data-palette-close]").addEventListener("click", () => palette.close());
    for (const opener of document.querySelectorAll("[data-palette]")) {
        opener.addEventListener("click", (event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            show();
        });
    }
    // Who comes back by the browser's button finds the page, not the field that led away from it.
    window.addEventListener("pagehide", () => { if (palette.open) palette.close(); });
    const keys = document.querySelector(".find-keys");
    if (/Mac|iPhone|iPad/.test(navigator.platform)) keys.textContent = keys.dataset.mac;
    keys.hidden = false;
})();

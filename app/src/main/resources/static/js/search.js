// Suggestions below a search box: asked for shortly after the last key, walked through with the arrow keys while the typing goes on in the
// box (a combobox as the ARIA authoring practices describe it). Without scripts the form is sent.
(() => {
    "use strict";
    const form = document.querySelector("form[data-suggest]");
    if (!form) return;
    const input = form.querySelector("input[name=q]");
    const list = form.querySelector(".find-list");
    const status = form.querySelector("[role=status]");
    let timer = 0;
    let asked = "";
    let running = null;

    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]])
        input.setAttribute(name, value);

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
        list.hidden = false;
        input.setAttribute("aria-expanded", options().length > 0);
    };
    const close = () => {
        choose(null);
        list.hidden = true;
        input.setAttribute("aria-expanded", "false");
    };

    const fill = (text) => {
        list.innerHTML = text;
        options().forEach((option, i) => { option.id = `find-option-${i}`; });
        const said = list.querySelector("[data-said]");
        status.textContent = said ? said.textContent : "";
        if (said && said.classList.contains("hidden")) said.remove();
        choose(null);
    };
    const ask = async () => {
        const typed = input.value.trim();
        if (typed === asked) return;
        asked = typed;
        if (running) running.abort();
        if (typed === "") {
            fill("");
            return close();
        }
        running = new AbortController();
        try {
            const answer = await fetch(form.dataset.suggest + "?q=" + encodeURIComponent(typed), {signal: running.signal, headers: {Accept: "text/html"}});
            // A session that ended answers with the page to sign in, which does not belong into a list.
            if (!answer.ok || answer.redirected) throw new Error("no suggestions");
            fill(await answer.text());
            if (document.activeElement === input) open();
        } catch (stopped) {
            if (stopped.name === "AbortError") return;
            asked = "";
            fill("");
            close();
        }
    };

    input.addEventListener("input", () => {
        choose(null); // what was chosen belonged to other words
        clearTimeout(timer);
        timer = setTimeout(ask, 180);
    });
    input.addEventListener("focus", () => { if (input.value.trim() !== "" && list.children.length) open(); });
    form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) close(); });

    const step = (by) => {
        if (list.hidden) {
            if (list.children.length) open();
            else ask();
        }
        const stops = [null, ...options()];
        choose(stops[(stops.indexOf(chosen()) + by + stops.length) % stops.length]);
    };
    input.addEventListener("keydown", (event) => {
        if (event.isComposing) return; // the keys belong to the input method
        const option = chosen();
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            step(event.key === "ArrowDown" ? 1 : -1);
        } else if (event.key === "Enter" && option && !list.hidden) {
            event.preventDefault();
            option.click();
        } else if (event.key === "Escape" && !list.hidden) {
            event.preventDefault(); // closes the list and leaves what was typed; a second one empties the box
            close();
        }
    });
})();

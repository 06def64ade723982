// Suggestions below a search box: asked for shortly after the last key, walked through with the arrow keys. Without scripts the form is sent.
(() => {
    "use strict";
    const form = document.querySelector("form[data-suggest]");
    if (!form) return;
    const input = form.querySelector("input[name=q]");
    const list = form.querySelector(".find-list");
    let timer = 0;
    let asked = "";
    let running = null;

    const close = () => { list.hidden = true; };
    const links = () => [...list.querySelectorAll("a")];

    const ask = async () => {
        const typed = input.value.trim();
        if (typed === asked) {
            list.hidden = typed === "";
            return;
        }
        asked = typed;
        if (running) running.abort();
        if (typed === "") {
            close();
            return;
        }
        running = new AbortController();
        try {
            const answer = await fetch(form.dataset.suggest + "?q=" + encodeURIComponent(typed), {signal: running.signal, headers: {Accept: "text/html"}});
            // A session that ended answers with the page to sign in, which does not belong into a list.
            if (!answer.ok || answer.redirected) return close();
            list.innerHTML = await answer.text();
            list.hidden = document.activeElement !== input;
        } catch (stopped) {
            if (stopped.name !== "AbortError") close();
        }
    };

    input.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(ask, 180);
    });
    input.addEventListener("focus", () => { if (input.value.trim() !== "" && list.children.length) list.hidden = false; });
    form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) close(); });
    form.addEventListener("keydown", (event) => {
        if (event.key === "Escape") {
            close();
            input.focus();
            return;
        }
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp" || list.hidden) return;
        event.preventDefault();
        const stops = [input, ...links()];
        const at = stops.indexOf(document.activeElement);
        const next = (at + (event.key === "ArrowDown" ? 1 : -1) + stops.length) % stops.length;
        stops[next].focus();
    });
})();

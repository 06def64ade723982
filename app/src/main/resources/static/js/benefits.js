// Sliders of what-if: the page is asked anew, so that what is shown is reckoned in one place. Without this script the button does the same.
(() => {
    "use strict";
    const form = document.querySelector("form[data-what-if]");
    const shown = document.getElementById("what-if");
    if (!form || !shown) return;
    let asked = 0;
    let waiting = 0;
    const ask = async () => {
        const mine = ++asked;
        const address = form.getAttribute("action") + "?" + new URLSearchParams(new FormData(form));
        const answer = await fetch(address, { headers: { Accept: "text/html" } });
        if (!answer.ok || mine !== asked) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.getElementById("what-if");
        if (!fresh || mine !== asked) return;
        shown.replaceChildren(...fresh.childNodes);
        history.replaceState(null, "", address);
    };
    form.addEventListener("input", (event) => {
        const output = form.querySelector(`output[data-of="${event.target.name}"]`);
        if (output) output.textContent = event.target.value;
        clearTimeout(waiting);
        waiting = setTimeout(ask, 150);
    });
})();

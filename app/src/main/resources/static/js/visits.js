// A note is not lost: what is typed is kept by the server a moment later, and a note is sent only when it is known that the server hears and the
// session holds. Until then the page stays, with what stands in it. Without scripts the form is sent as it is.
(() => {
    "use strict";
    const form = document.querySelector("form[data-draft]");
    if (!form) return;
    const REST_MS = 1500;
    const said = form.querySelector("[data-draft-said]");
    const say = (word) => {
        const text = form.querySelector(`[data-draft-word="${word}"]`).textContent;
        if (said.textContent !== text) said.textContent = text;
        said.dataset.state = word;
    };
    const typed = () => {
        const fields = new URLSearchParams({of: form.dataset.draft});
        for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
        return fields;
    };
    // After somebody signed in anew in another window the form needs that session's token.
    const takeToken = async () => {
        const answer = await fetch(location.href, {headers: {Accept: "text/html"}});
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("form[data-draft] [name=_csrf]");
        if (fresh) form.elements._csrf.value = fresh.value;
        return Boolean(fresh);
    };
    const keep = async (more) => {
        const ask = () => {
            const fields = typed();
            if (more) fields.set("do", more);
            return fetch("/visits/draft", {method: "POST", body: fields, redirect: "manual"});
        };
        try {
            let answer = await ask();
            if (answer.status !== 204 && await takeToken()) answer = await ask();
            say(answer.status === 204 ? "saved" : "login");
            return answer.status === 204;
        } catch (unheard) {
            say("offline");
            return false;
        }
    };
    let resting = null;
    form.addEventListener("input", () => {
        clearTimeout(resting);
        resting = setTimeout(keep, REST_MS);
    });
    let sure = false;
    form.addEventListener("submit", async (event) => {
        if (sure) return;
        event.preventDefault();
        clearTimeout(resting);
        if (await keep()) {
            sure = true;
            form.submit();
        }
    });
    const drop = document.querySelector("[data-draft-drop]");
    if (drop) drop.addEventListener("click", async () => {
        if (await keep("drop")) location.reload();
    });
})();

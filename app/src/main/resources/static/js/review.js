// The review desk. Keys press the button or follow the link that carries them as data-key. A word given goes out while the next item, fetched ahead,
// is shown already; what becomes of it is said when the answer is there. Everything works without this script, one page after another.
(() => {
    "use strict";
    const RENEWED_MS = 60_000;
    const WORDS = {};
    const desk = () => document.querySelector("[data-desk]");
    const token = () => document.querySelector("meta[name=csrf]");
    const typing = (target) => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

    // What is heard and what is shown beside the page; both outlive the pages that come and go.
    const said = document.createElement("p");
    said.id = "desk-said";
    said.className = "hidden";
    said.setAttribute("role", "status");
    const alerts = document.createElement("div");
    alerts.className = "desk-alerts";
    alerts.setAttribute("role", "alert");
    document.body.append(said, alerts);
    const say = (text) => { said.textContent = text; };

    const words = () => {
        const holder = document.querySelector("[data-words]");
        if (holder) Object.assign(WORDS, JSON.parse(holder.dataset.words));
    };

    const post = (address, form, keep) => fetch(address, {
        method: "POST",
        body: form,
        headers: {"X-Desk": "1", [token().dataset.header]: token().content},
        keepalive: keep,
        redirect: "manual",
    });

    const alertAbout = (text, action, run) => {
        const line = document.createElement("p");
        line.className = "notice notice-bad";
        line.append(text + " ");
        const control = document.createElement(typeof run === "string" ? "a" : "button");
        control.className = "button";
        control.textContent = action;
        if (typeof run === "string") control.href = run;
        else {
            control.type = "button";
            control.addEventListener("click", () => { line.remove(); run(); });
        }
        line.append(control);
        alerts.append(line);
    };

    // The next item, fetched while the clerk looks at this one. Its server has claimed it for this clerk.
    let ahead = null;
    const fetchAhead = () => {
        const address = desk() && desk().dataset.next;
        const fetched = address ? {page: load(address), desk: null} : null;
        ahead = fetched;
        if (fetched) fetched.page.then(({page}) => {
            const there = page.querySelector("[data-desk]");
            fetched.desk = there && there.dataset.held === "true" ? there.dataset.desk : null;
        }, () => {});
    };
    const load = (address) => fetch(address, {headers: {"X-Desk": "1"}}).then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        return {url: answer.url, page: new DOMParser().parseFromString(await answer.text(), "text/html")};
    });

    const show = ({url, page}, go) => {
        const main = page.getElementById("main");
        if (!main || !page.querySelector("[data-desk]")) {
            location.href = url;
            return false;
        }
        document.getElementById("main").replaceWith(document.adoptNode(main));
        document.title = page.title;
        if (go) history.pushState({desk: true}, "", url);
        window.scrollTo(0, 0);
        if (window.htmx) window.htmx.process(main);
        main.dispatchEvent(new CustomEvent("htmx:load", {bubbles: true}));
        words();
        main.focus({preventScroll: true});
        fetchAhead();
        return true;
    };

    const goTo = async (address, ready) => {
        try {
            const next = await (ready || load(address));
            if (show(next, true)) say((said.textContent ? said.textContent + " " : "") + heading());
        } catch {
            location.href = address;
        }
    };
    const heading = () => WORDS.next.replace("{0}", document.querySelector("main h1").textContent);

    const progress = (answer) => {
        const line = document.querySelector("[data-progress]");
        const undo = document.querySelector("[data-undo]");
        if (line && answer.progress) line.textContent = answer.progress;
        if (undo && answer.undo) undo.setAttribute("action", answer.undo);
        if (undo) undo.hidden = !answer.undo;
    };

    // The newest answer, and the word that is under way: the page fetched ahead knows of neither.
    let latest = null;
    let underWay = Promise.resolve();

    // Sends a word; the page has gone on meanwhile, so a refusal says which item it was about.
    const send = async (address, form, name) => {
        try {
            const answer = await post(address, form, true);
            if (answer.status === 204) return;
            if (answer.type === "opaqueredirect" || !(answer.headers.get("Content-Type") || "").includes("json")) throw new Error(String(answer.status));
            const told = await answer.json();
            if (told.recorded) {
                latest = told;
                progress(told);
                say(told.said);
            } else alertAbout(`${name}：${told.said}`, WORDS.look, told.page);
        } catch {
            alertAbout(`${name}：${WORDS.failed}`, WORDS.again, () => send(address, form, name));
        }
    };

    const leave = () => {
        const here = desk();
        if (here && here.dataset.held === "true") giveUp(here.dataset.desk);
    };
    const giveUp = (item) => {
        if (!item || !token()) return;
        const form = new FormData();
        form.append("_csrf", token().content);
        navigator.sendBeacon(item + "/leave", form);
    };

    document.addEventListener("submit", (event) => {
        const form = event.target;
        const button = event.submitter;
        if (event.defaultPrevented || !desk() || !token()) return;
        if (form.id === "word" && button && button.hasAttribute("formaction")) {
            const address = button.getAttribute("formaction");
            if (address.includes("/not")) return; // stays on this item
            event.preventDefault();
            const all = document.querySelector("input[name=all]");
            const why = document.getElementById("why");
            if (all && all.checked && !why.value.trim() && !address.includes("/skip")) {
                say(WORDS["reason-first"]);
                why.focus();
                return;
            }
            give(form, button, address);
        } else if (form.hasAttribute("data-undo")) {
            event.preventDefault();
            takeBack();
        }
    });

    let giving = false;
    const give = async (form, button, address) => {
        if (giving) return;
        giving = true;
        const name = document.querySelector("main h1").textContent;
        const fields = new FormData(form, button);
        const all = fields.has("all");
        const ready = ahead;
        say("");
        const sent = send(address, fields, name);
        underWay = sent;
        try {
            // What was fetched ahead may be one of those that a word about all of a name decides.
            if (all || !ready) await sent;
            await goTo(desk().dataset.next, all || !ready ? null : ready.page);
            if (latest) progress(latest);
        } finally {
            giving = false;
        }
    };

    const takeBack = async () => {
        try {
            await underWay; // or the word before the last would be taken back
            const form = document.querySelector("[data-undo]");
            const answer = await post(form.getAttribute("action"), new FormData(form), false);
            const told = await answer.json();
            if (!told.recorded) return alertAbout(told.said, WORDS.look, told.page);
            leave();
            latest = null;
            say(told.said);
            await goTo(told.page, null);
        } catch {
            alertAbout(WORDS.failed, WORDS.again, takeBack);
        }
    };

    document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
        if (event.key === "Escape" && desk() && typing(event.target)) return event.target.blur();
        if (typing(event.target) || document.querySelector("dialog[open]")) return;
        const wanted = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
        if (!wanted || wanted.closest("[hidden]")) return;
        event.preventDefault();
        wanted.click();
    });

    // All of a name: the reason is asked for at once.
    document.addEventListener("change", (event) => {
        if (!event.target.matches("input[name=all]")) return;
        say(WORDS[event.target.checked ? "all-on" : "all-off"]);
        if (event.target.checked) document.getElementById("why").focus();
    });

    // Going on without deciding leaves the item to others.
    document.addEventListener("click", (event) => {
        const link = event.target.closest("a[data-key=j], a[data-key=k]");
        if (!link || !desk() || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        leave();
        say("");
        goTo(link.href, null);
    });
    window.addEventListener("pagehide", () => {
        leave();
        if (ahead) giveUp(ahead.desk);
    });
    window.addEventListener("popstate", () => location.reload());

    // As long as the clerk does something the item stays theirs.
    let renewed = Date.now();
    const stay = async () => {
        const here = desk();
        if (!here || here.dataset.held !== "true" || Date.now() - renewed < RENEWED_MS) return;
        renewed = Date.now();
        const form = new FormData();
        try {
            const answer = await post(here.dataset.desk + "/stay", form, false);
            if (answer.status === 409 && desk() === here) alertAbout(WORDS.lost, WORDS.look, here.dataset.desk);
        } catch {
            // The next word will tell.
        }
    };
    for (const sign of ["keydown", "pointermove", "scroll"]) document.addEventListener(sign, stay, {passive: true});

    words();
    fetchAhead();
    const wanted = location.hash && document.getElementById(location.hash.slice(1));
    if (wanted && wanted.matches("select, input")) wanted.focus();
})();

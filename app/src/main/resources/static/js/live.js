// A page that follows what happens: the server says which parts changed, and these are brought up to it in place. The page works without.
(() => {
    "use strict";
    const lamp = document.querySelector("[data-live]");
    if (!lamp || !window.EventSource) return;

    const LONGEST_PAUSE = 30000;
    const SILENCE = 45000; // three signs of life that did not come
    const HIDDEN = 10000; // who comes back at once finds the stream as it was
    const PATIENCE = 2500; // a moment without connection is not worth a word
    const SHOWN = 1600;

    let have = lamp.dataset.liveHave || "";
    let source = null;
    let failures = 0;
    let heardAt = 0;
    let ended = false;
    let retry = 0;
    let rest = 0;
    let doubt = 0;

    // ---- what is said of it

    const say = (state) => {
        clearTimeout(doubt);
        doubt = 0;
        if (lamp.dataset.liveState === state) return;
        lamp.dataset.liveState = state;
        lamp.hidden = false;
        for (const word of lamp.querySelectorAll("[data-live-word]")) word.hidden = word.dataset.liveWord !== state;
    };
    const waver = () => {
        if (!doubt && lamp.dataset.liveState !== "again") doubt = setTimeout(() => say("again"), PATIENCE);
    };

    // ---- a part as it is and as it shall be: only what differs is touched, so focus, selection and scrolling stay where they are

    const key = (node) => node.nodeType === 1 ? node.id || node.dataset.key || node.getAttribute("href") || "" : "";
    const alike = (one, other) => one.nodeType === other.nodeType && one.nodeName === other.nodeName;
    const OWN = new Set(["style", "open", "data-live-keep"]); // set by scripts and by hand

    const attributes = (from, to) => {
        for (const {name, value} of to.attributes) {
            if (!OWN.has(name) && from.getAttribute(name) !== value) from.setAttribute(name, value);
        }
        for (const {name} of [...from.attributes]) {
            if (!OWN.has(name) && !to.hasAttribute(name) && name !== "aria-expanded") from.removeAttribute(name);
        }
    };

    const morph = (from, to, changed) => {
        if (from.nodeType !== 1) {
            if (from.nodeValue !== to.nodeValue) {
                from.nodeValue = to.nodeValue;
                if (from.parentElement && to.nodeValue.trim()) changed.add(from.parentElement);
            }
            return;
        }
        if (from.hasAttribute("data-live-keep")) return;
        attributes(from, to);
        if (from.isEqualNode(to)) return;
        if (from instanceof HTMLInputElement || from instanceof HTMLTextAreaElement || from instanceof HTMLSelectElement) {
            if (from === document.activeElement) return; // somebody writes in it
        }
        children(from, to, changed);
    };

    const children = (from, to, changed) => {
        const keyed = new Map();
        for (const node of from.children) if (key(node)) keyed.set(node.nodeName + " " + key(node), node);
        let at = from.firstChild;
        for (const wanted of [...to.childNodes]) {
            const known = key(wanted) && keyed.get(wanted.nodeName + " " + key(wanted));
            let mine = null;
            if (known && known.parentNode === from) mine = known;
            else if (at && alike(at, wanted) && !(key(at) && key(at) !== key(wanted) && key(wanted))) mine = at;
            if (mine) {
                if (mine === at) at = at.nextSibling;
                // What has the focus would lose it if it were taken out and put in again.
                else if (mine.contains(document.activeElement)) while (at && at !== mine) at = drop(at);
                else from.insertBefore(mine, at);
                if (mine === at) at = at.nextSibling;
                keyed.delete(mine.nodeName + " " + key(mine));
                morph(mine, wanted, changed);
            } else {
                const added = document.importNode(wanted, true);
                from.insertBefore(added, at);
                if (added.nodeType === 1) changed.add(added);
            }
        }
        while (at) at = drop(at);
    };
    const drop = (node) => {
        const next = node.nextSibling;
        node.remove();
        return next;
    };

    const stillMotion = matchMedia("(prefers-reduced-motion: reduce)");
    const show = (changed) => {
        if (stillMotion.matches) return;
        for (const one of changed) {
            if (!one.isConnected) continue;
            one.classList.remove("live-changed");
            void one.offsetWidth; // begins the motion anew
            one.classList.add("live-changed");
            setTimeout(() => one.classList.remove("live-changed"), SHOWN);
        }
    };

    const find = (name) => document.querySelector(`[data-part="${CSS.escape(name)}"]`);

    const apply = (told) => {
        const changed = new Set();
        for (const [name, html] of Object.entries(told.parts)) {
            let part = find(name);
            if (!part && told.order) {
                const before = told.order.slice(0, told.order.indexOf(name)).reverse().map(find).find(Boolean);
                if (before) {
                    part = document.createElement(before.nodeName);
                    part.id = "part-" + name;
                    part.dataset.part = name;
                    before.after(part);
                }
            }
            if (!part) continue;
            const wanted = document.createElement("template");
            wanted.innerHTML = html;
            children(part, wanted.content, changed);
            // The frame gives bars their lengths, htmx its attributes their meaning.
            part.dispatchEvent(new CustomEvent("htmx:load", {bubbles: true}));
            if (window.htmx) window.htmx.process(part);
            part.dispatchEvent(new CustomEvent("sunmao:part", {bubbles: true, detail: name}));
        }
        if (told.order) {
            for (const part of document.querySelectorAll("[data-part]")) {
                if (!told.order.includes(part.dataset.part)) part.remove();
            }
        }
        show(changed);
    };

    // ---- the connection

    const address = () => {
        const there = new URL(lamp.dataset.live, location.href); // it names the language that the page is in
        for (const [name, value] of new URLSearchParams(location.search)) {
            if (name !== "lang" && name !== "theme") there.searchParams.append(name, value);
        }
        there.searchParams.set("have", have);
        return there.href;
    };

    const close = () => {
        clearTimeout(retry);
        if (source) source.close();
        source = null;
    };

    const end = (why) => {
        ended = true;
        close();
        say(why);
    };

    const later = () => {
        close();
        const pause = Math.min(LONGEST_PAUSE, 1000 * 2 ** failures++) * (0.7 + 0.6 * Math.random());
        retry = setTimeout(open, pause);
    };

    // An event source does not say why it was refused; a plain request does.
    const ask = async () => {
        close();
        const once = new AbortController();
        try {
            const answer = await fetch(address(), {
                redirect: "manual", headers: {Accept: "text/event-stream"}, cache: "no-store", signal: once.signal,
            });
            if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) return end("reader");
            if (answer.status === 404) return end("gone");
        } catch (unreachable) {
            // Tried again like everything else.
        } finally {
            once.abort();
        }
        later();
    };

    const open = () => {
        close();
        if (ended || document.visibilityState === "hidden" && rest === 0) return;
        heardAt = Date.now();
        const mine = new EventSource(address());
        source = mine;
        const heard = () => {
            heardAt = Date.now();
            failures = 0;
            say("on");
        };
        mine.addEventListener("open", heard);
        mine.addEventListener("beat", heard);
        mine.addEventListener("parts", (event) => {
            if (source !== mine) return;
            heard();
            have = event.lastEventId;
            apply(JSON.parse(event.data));
        });
        mine.addEventListener("ended", (event) => end(event.data === "gone" ? "gone" : "reader"));
        mine.addEventListener("error", () => {
            if (source !== mine || ended) return;
            waver();
            if (mine.readyState === EventSource.CLOSED) ask();
        });
    };

    setInterval(() => {
        if (source && Date.now() - heardAt > SILENCE) {
            waver();
            open();
        }
    }, 5000);

    document.addEventListener("visibilitychange", () => {
        clearTimeout(rest);
        rest = 0;
        if (document.visibilityState === "hidden") {
            rest = setTimeout(() => {
                rest = 0;
                close();
            }, HIDDEN);
        } else if (!source && !ended) {
            open();
        }
    });
    addEventListener("pagehide", close);
    addEventListener("pageshow", (event) => {
        if (event.persisted && !ended) open();
    });
    addEventListener("online", () => {
        if (!ended) open();
    });
    // A script that brings the page to another address without loading it says what it shows now.
    document.addEventListener("sunmao:live", (event) => {
        have = event.detail && event.detail.have || "";
        failures = 0;
        if (!ended) open();
    });
    open();
})();

// A page that follows what happens: the server says which parts changed, and the page's script puts them in place. The page works without.
(() => {
    "use strict";
    const lamp = document.querySelector("[data-live]");
    if (!lamp || !window.EventSource) return;

    const LONGEST_PAUSE = 30000;
    const SILENCE = 45000; // three signs of life that did not come
    const HIDDEN = 10000; // who comes back at once finds the stream as it was
    const PATIENCE = 2500; // a moment without connection is not worth a word
    const YOUNG = 60000;

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

    // ---- the parts: the page's own script puts each in its place

    const loadedAt = Date.now();
    const apply = (told) => {
        // Another list of parts comes with another version of the server, and so of this script.
        if (told.order && Date.now() - loadedAt > YOUNG) return location.reload();
        for (const [id, html] of Object.entries(told.parts)) {
            const simple = document.getElementById("part-" + id);
            if (simple && !simple.dataset.part) simple.innerHTML = html; // written by the server, names escaped there
            else document.dispatchEvent(new CustomEvent("screen:put", {detail: {id, html}}));
        }
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
        if (ended || have === null || document.visibilityState === "hidden" && rest === 0) return;
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
        failures = 0;
        if (ended) return;
        have = event.detail.have;
        if (have === null) { // of the past, where nothing happens
            close();
            lamp.hidden = true;
            lamp.dataset.liveState = "";
        } else {
            open();
        }
    });
    open();
})();

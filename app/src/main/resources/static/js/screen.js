// The one screen: what is chosen changes its parts and the address, without loading the page again. Every step is a link that works without this.
(() => {
    "use strict";
    const board = document.getElementById("screen");
    if (!board) return;
    const said = document.getElementById("screen-said");
    const still = matchMedia("(prefers-reduced-motion: reduce)");
    const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, {detail}));

    // A part is put in place of its former text; what reads otherwise is marked for a moment, and the focus stays where it was.
    const written = new Map();
    for (const cell of board.querySelectorAll("[data-part]")) written.set(cell.dataset.part, cell.innerHTML);
    const marks = (cell) => new Map([...cell.querySelectorAll("[data-mark]")].map((one) => [one.dataset.mark, one.textContent]));
    const keep = (one) => one.dataset.keep ? `[data-keep="${CSS.escape(one.dataset.keep)}"]`
        : one.id ? `#${CSS.escape(one.id)}` : one.hasAttribute("href") ? `a[href="${CSS.escape(one.getAttribute("href"))}"]` : null;
    let drawn = null; // what a pointer draws over the trend just now
    const put = (id, html) => {
        const cell = document.getElementById(`part-${id}`);
        if (!cell || written.get(id) === html) return;
        if (drawn && cell.contains(drawn.brush)) drawn = null;
        written.set(id, html);
        const active = cell.contains(document.activeElement) ? document.activeElement : null;
        const focused = active ? keep(active) : null;
        const open = [...cell.querySelectorAll("details")].map((one) => one.open);
        const before = marks(cell);
        tell("screen:leave", {id});
        cell.innerHTML = html; // written by the server, names escaped there
        for (const one of cell.querySelectorAll("[data-mark]")) {
            if (before.has(one.dataset.mark) && before.get(one.dataset.mark) !== one.textContent) one.classList.add("changed");
        }
        cell.querySelectorAll("details").forEach((one, i) => { one.open = Boolean(open[i]); });
        cell.dispatchEvent(new CustomEvent("htmx:load", {bubbles: true}));
        tell("screen:part", {id});
        prepare(); // what takes keys only with scripts can have the focus again
        if (active) (active.isConnected ? active : focused && cell.querySelector(focused) || document.querySelector(".where h1")).focus({preventScroll: true});
    };
    // Newer texts of parts may come from elsewhere.
    document.addEventListener("screen:put", (event) => {
        const cell = document.getElementById(`part-${event.detail.id}`);
        // What is counted anew for others does not take away what is known here; it comes when it is counted.
        if (event.detail.html.includes("data-unfinished") && cell && !cell.querySelector("[data-unfinished]")) return;
        put(event.detail.id, event.detail.html);
        prepare();
    });

    // The newest choice wins. What is asked for again by the page itself gives way to any choice.
    let playing = false;
    let turn = 0;
    let flying = 0;
    const go = async (href, how) => {
        const mine = how === "same" ? turn : ++turn;
        flying++;
        board.setAttribute("aria-busy", "true");
        let page = null;
        try {
            const answer = await fetch(href, {headers: {Accept: "text/html"}});
            if (answer.ok && !answer.redirected) page = new DOMParser().parseFromString(await answer.text(), "text/html");
        } catch (error) {
            page = null;
        }
        flying--;
        if (mine !== turn) return false;
        board.removeAttribute("aria-busy");
        if (!page || !page.getElementById("screen")) {
            if (how !== "same") location.assign(href);
            return false;
        }
        if (how === "push") history.pushState(null, "", href);
        if (how === "replace") history.replaceState(null, "", href);
        for (const cell of page.querySelectorAll("[data-part]")) put(cell.dataset.part, cell.innerHTML);
        const lamp = page.querySelector("[data-live]");
        tell("sunmao:live", {have: lamp ? lamp.dataset.liveHave : null});
        // Switches of language and theme lead back to where one is.
        for (const place of [".top-tools", ".fold-tools"]) {
            const old = document.querySelector(place);
            const fresh = page.querySelector(place);
            if (old && fresh) old.innerHTML = fresh.innerHTML;
        }
        if (how !== "same") said.textContent = document.querySelector(".where h1").textContent + " " + board.querySelector("#screen-month").selectedOptions[0].textContent;
        ready();
        return true;
    };
    const chosen = (changes) => {
        const url = new URL(location.href);
        for (const [name, value] of Object.entries(changes)) {
            if (value === null) url.searchParams.delete(name);
            else url.searchParams.set(name, value);
        }
        return url.pathname + url.search;
    };
    const wall = (url) => url.searchParams.get("wall") === "yes";

    document.addEventListener("click", (event) => {
        const link = event.target.closest("a[href]");
        if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        const url = new URL(link.href);
        if (url.origin !== location.origin || url.pathname !== "/screen" || wall(url) !== wall(new URL(location.href))) return;
        if (!link.closest("#main")) return;
        event.preventDefault();
        stop();
        go(url.pathname + url.search, "push");
    });
    board.addEventListener("submit", (event) => {
        if (!event.target.matches("form.months")) return;
        event.preventDefault();
        stop();
        go(chosen({month: new FormData(event.target).get("month"), from: null}), "push");
    });
    document.addEventListener("screen:go", (event) => {
        stop();
        go(event.detail.href, "push");
    });
    addEventListener("popstate", () => {
        stop();
        go(location.pathname + location.search, "none");
    });

    // What was still being counted is asked for again, at longer and longer intervals.
    let wait = 1000;
    let asking = 0;
    const ready = () => {
        prepare();
        clearTimeout(asking);
        if (!board.querySelector("[data-unfinished]")) {
            wait = 1000;
            return;
        }
        asking = setTimeout(() => {
            if (playing || flying) ready();
            else go(location.pathname + location.search, "same");
        }, wait);
        wait = Math.min(30000, wait * 2);
    };

    // Playing the months: one after another to the newest; Escape, the button and anything else that is chosen stop it.
    const STEP_MS = 900;
    const show = () => {
        const button = board.querySelector("[data-play]");
        if (!button) return;
        button.hidden = false;
        button.setAttribute("aria-pressed", String(playing));
        button.querySelector(".play-word").textContent = playing ? button.dataset.pause : button.dataset.play;
        board.classList.toggle("playing", playing);
    };
    const stop = () => {
        playing = false;
        show();
    };
    const rest = (ms) => new Promise((done) => setTimeout(done, ms));
    const play = async () => {
        const months = board.querySelector("[data-play]").dataset.months.split(",").reverse();
        const at = months.indexOf(board.querySelector("#screen-month").value);
        playing = true;
        show();
        let how = "push";
        for (let i = at === months.length - 1 ? 0 : at + 1; i < months.length && playing; i++) {
            const begun = performance.now();
            if (!await go(chosen({month: months[i], from: null}), how)) break;
            how = "replace";
            await rest(Math.max(100, (still.matches ? 2 : 1) * STEP_MS - (performance.now() - begun)));
        }
        stop();
    };
    board.addEventListener("click", (event) => {
        if (!event.target.closest("[data-play]")) return;
        if (playing) stop();
        else play();
    });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape" && playing) stop(); });
    document.addEventListener("visibilitychange", () => { if (document.hidden && playing) stop(); });

    // The trend: a month by a click, a range by drawing over it, both by keys.
    const prepare = () => {
        show();
        const brush = board.querySelector(".brush");
        if (!brush) return;
        const months = brush.dataset.months.split(",");
        brush.tabIndex = 0;
        brush.setAttribute("role", "slider");
        brush.setAttribute("aria-label", brush.dataset.label);
        brush.setAttribute("aria-valuemin", "0");
        brush.setAttribute("aria-valuemax", String(months.length - 1));
        mark(brush, months.indexOf(brush.dataset.from), months.indexOf(brush.dataset.month));
    };
    const mark = (brush, from, to) => {
        const texts = brush.dataset.texts.split("|");
        brush.dataset.at = `${from},${to}`;
        brush.setAttribute("aria-valuenow", String(Math.max(0, to)));
        brush.setAttribute("aria-valuetext", from < to && from >= 0 ? `${texts[from]} – ${texts[to]}` : texts[Math.max(0, to)]);
        brush.querySelector(".brush-said").textContent = brush.getAttribute("aria-valuetext");
        brush.style.setProperty("--from", `${100 * Math.min(from, to) / texts.length}%`);
        brush.style.setProperty("--wide", `${100 * (Math.abs(to - from) + 1) / texts.length}%`);
    };
    const choose = (brush, a, b) => {
        const months = brush.dataset.months.split(",");
        const [from, to] = a < b ? [a, b] : [b, a];
        stop();
        go(chosen({month: months[to], from: from < to ? months[from] : null}), "push");
    };
    const index = (brush, event) => {
        const box = brush.getBoundingClientRect();
        const count = brush.dataset.months.split(",").length;
        return Math.max(0, Math.min(count - 1, Math.floor((event.clientX - box.left) / box.width * count)));
    };
    board.addEventListener("pointerdown", (event) => {
        const brush = event.target.closest(".brush");
        if (!brush || event.button) return;
        drawn = {brush, first: index(brush, event), last: index(brush, event)};
        brush.classList.add("drawing");
        brush.setPointerCapture(event.pointerId);
        mark(brush, drawn.first, drawn.first);
    });
    board.addEventListener("pointermove", (event) => {
        if (!drawn) return;
        drawn.last = index(drawn.brush, event);
        mark(drawn.brush, Math.min(drawn.first, drawn.last), Math.max(drawn.first, drawn.last));
    });
    board.addEventListener("pointerup", () => {
        if (!drawn) return;
        const {brush, first, last} = drawn;
        drawn = null;
        brush.classList.remove("drawing");
        choose(brush, first, last);
    });
    board.addEventListener("pointercancel", () => {
        if (!drawn) return;
        drawn.brush.classList.remove("drawing");
        drawn = null;
        prepare();
    });
    let settle = 0;
    board.addEventListener("keydown", (event) => {
        const brush = event.target.closest(".brush");
        const steps = {ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12, Home: -1000, End: 1000};
        const step = steps[event.key];
        if (!brush || !step) return;
        event.preventDefault();
        const last = brush.dataset.months.split(",").length - 1;
        let [from, to] = brush.dataset.at.split(",").map(Number);
        const within = (i, most) => Math.max(0, Math.min(most, i));
        if (event.shiftKey) from = within(from + step, to);
        else from = to = within(to + step, last);
        mark(brush, from, to);
        clearTimeout(settle);
        settle = setTimeout(() => choose(brush, from, to), 350);
    });

    ready();
})();

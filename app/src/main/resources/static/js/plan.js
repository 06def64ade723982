// The stacking plan with scripts: a panel for the unit under the pointer or the focus, with everybody who ever held it; arrow keys from unit
// to unit. Without scripts the month is chosen from a list and every unit leads to its line in the table.
(() => {
    "use strict";
    const panel = document.getElementById("plan-panel");
    let pinned = null;

    const view = () => document.getElementById("plan-view");
    const unitOf = (box) => box.getAttribute("href").slice(2);
    const boxes = () => [...view().querySelectorAll(".plan-unit")];

    // What the panel shows is taken out of the table, so both always say the same.
    const fill = (box) => {
        const rows = view().querySelectorAll(`tr[data-unit="${unitOf(box)}"]`);
        const words = [...view().querySelectorAll("#plan-table thead th")].map((th) => th.textContent);
        panel.replaceChildren();
        const head = document.createElement("header");
        const title = document.createElement("strong");
        const floor = box.closest(".plan-floor").querySelector(".plan-name b").textContent;
        title.textContent = `${floor} · ${box.querySelector("b").textContent}`;
        head.append(title);
        if (pinned) {
            const close = document.createElement("button");
            close.type = "button";
            close.className = "button quiet";
            close.textContent = panel.dataset.close;
            close.addEventListener("click", () => unpin(true));
            head.append(close);
        }
        panel.append(head);
        for (const row of rows) {
            const list = document.createElement("dl");
            [...row.cells].forEach((cell, i) => {
                if (i === 0 || !cell.textContent.trim()) return;
                const term = document.createElement("dt");
                term.textContent = words[i];
                const said = document.createElement("dd");
                for (const node of cell.childNodes) said.append(node.cloneNode(true));
                list.append(term, said);
            });
            panel.append(list);
        }
        if (pinned === box) history(box);
        // Never over the unit it speaks of.
        panel.classList.toggle("at-top", box.getBoundingClientRect().top > window.innerHeight / 2);
        panel.hidden = false;
    };

    // Everybody who ever held the unit, asked for when one is chosen.
    const history = async (box) => {
        const clocks = new URLSearchParams([...new URLSearchParams(location.search)].filter(([name]) => name.endsWith("-on")));
        try {
            const answer = await fetch(`${panel.dataset.history}${unitOf(box)}&${clocks}`);
            if (!answer.ok || pinned !== box) return;
            const part = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".plan-history");
            const old = panel.querySelector(".plan-history");
            if (old) old.remove();
            if (part) panel.append(part);
        } catch (unreachable) { /* The panel shows the month all the same. */ }
    };

    const mark = (box) => {
        for (const other of view().querySelectorAll(".plan-unit[aria-current]")) other.removeAttribute("aria-current");
        if (box) box.setAttribute("aria-current", "true");
    };

    const unpin = (back) => {
        const was = pinned;
        pinned = null;
        panel.hidden = true;
        panel.removeAttribute("aria-live");
        mark(null);
        if (back && was && was.isConnected) {
            was.focus(); // which shows the panel
            panel.hidden = true;
        }
    };

    const boxAt = (event) => event.target.closest && event.target.closest(".plan-unit");

    document.addEventListener("pointerover", (event) => {
        const box = boxAt(event);
        if (box && !pinned && event.pointerType !== "touch") fill(box);
    });
    document.addEventListener("pointerout", (event) => {
        if (boxAt(event) && !pinned && !(document.activeElement && document.activeElement.matches(".plan-unit"))) panel.hidden = true;
    });
    document.addEventListener("focusin", (event) => {
        const box = boxAt(event);
        if (!box) return;
        rove(box);
        if (pinned && pinned !== box) {
            pinned = null;
            mark(null);
        }
        fill(box);
    });
    document.addEventListener("focusout", (event) => {
        if (boxAt(event) && !pinned) panel.hidden = true;
    });
    document.addEventListener("click", (event) => {
        const box = boxAt(event);
        if (box && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            pinned = box;
            mark(box);
            panel.setAttribute("aria-live", "polite");
            fill(box);
            const link = panel.querySelector("dd a, button");
            if (event.detail === 0 && link) link.focus(); // pressed, not clicked
        } else if (pinned && !panel.contains(event.target)) {
            unpin(false);
        }
    });
    document.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && !panel.hidden) {
            unpin(true);
            return;
        }
        const box = boxAt(event);
        const next = box && neighbour(box, event.key);
        if (next) {
            event.preventDefault();
            next.focus();
        }
    });

    // One stop for the Tab key; within the drawing the arrows lead.
    const rove = (box) => {
        for (const other of view().querySelectorAll('.plan-unit[tabindex="0"]')) other.tabIndex = -1;
        box.tabIndex = 0;
    };

    const middle = (box) => {
        const place = box.getBoundingClientRect();
        return place.left + place.width / 2;
    };

    const neighbour = (box, key) => {
        if (key === "ArrowRight") return box.nextElementSibling;
        if (key === "ArrowLeft") return box.previousElementSibling;
        if (key === "Home") return box.parentElement.firstElementChild;
        if (key === "End") return box.parentElement.lastElementChild;
        if (key !== "ArrowUp" && key !== "ArrowDown") return null;
        let floor = box.closest(".plan-floor");
        floor = key === "ArrowUp" ? floor.previousElementSibling : floor.nextElementSibling;
        if (!floor || !floor.matches(".plan-floor")) return null;
        const at = middle(box);
        return [...floor.querySelectorAll(".plan-unit")].sort((a, b) => Math.abs(middle(a) - at) - Math.abs(middle(b) - at))[0];
    };

    const enhance = () => {
        if (!view()) return;
        for (const sheet of document.querySelectorAll("[data-sheet]")) sheet.href = sheet.dataset.sheet + location.search;
        unpin(false);
        const all = boxes();
        all.forEach((box, i) => { box.tabIndex = i === 0 ? 0 : -1; });
    };

    // The month's field is part of what is exchanged; whoever works it by keyboard stays on it.
    let at = "";
    document.addEventListener("htmx:beforeSwap", () => { at = view() && view().contains(document.activeElement) ? document.activeElement.id : ""; });
    document.addEventListener("htmx:afterSettle", () => {
        enhance();
        const field = at && document.getElementById(at);
        if (field) field.focus();
        at = "";
    });
    document.addEventListener("htmx:historyRestore", enhance);
    enhance();
})();

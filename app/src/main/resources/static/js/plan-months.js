// The months of a stacking plan: a slider over them, and all of them one after the other.
(() => {
    "use strict";
    const view = () => document.getElementById("plan-view");
    const boxes = () => [...view().querySelectorAll(".plan-unit")];
    const unitOf = (box) => box.getAttribute("href").slice(2);

    const follow = (range) => {
        const select = document.getElementById("plan-month");
        select.selectedIndex = select.options.length - 1 - Number(range.value);
        range.setAttribute("aria-valuetext", select.options[select.selectedIndex].text);
    };

    // The months one after the other: only colours change, until it is stopped, and then the month is asked for in full.
    const STEP = 600;
    const CODES = "0123456789abcdefghijklmnopqrstuvwxyz";
    let series = null;
    let timer = 0;

    const show = (step) => {
        const slider = view().querySelector(".plan-slider");
        const counts = new Array(series.shades.length).fill(0);
        let drawn = 0;
        let all = 0;
        for (const line of Object.values(series.units)) {
            const code = line[step];
            if (code !== "-") {
                counts[CODES.indexOf(code)] += 1;
                all += 1;
            }
        }
        for (const box of boxes()) {
            const code = (series.units[unitOf(box)] || "")[step];
            const known = code && code !== "-";
            const style = known ? series.shades[CODES.indexOf(code)] : "plan-other";
            if (!box.classList.contains(style)) {
                box.classList.remove(...series.shades, "plan-other");
                box.classList.add(style);
            }
            box.classList.toggle("absent", !known);
            drawn += known ? 1 : 0;
        }
        for (const item of view().querySelectorAll("[data-shade]")) {
            const sum = item.querySelector("[data-sum]");
            sum.textContent = counts[series.shades.indexOf(item.dataset.shade)].toLocaleString();
        }
        const words = [series.said[step] ? "" : slider.dataset.silent, all > drawn ? slider.dataset.others.replace("#", all - drawn) : ""];
        const said = document.getElementById("plan-said");
        const select = document.getElementById("plan-month");
        said.textContent = [select.options[select.selectedIndex].text, ...words.filter(Boolean)].join(" · ");
    };

    const load = async (slider) => {
        const clocks = [...new URLSearchParams(location.search)].filter(([name]) => name.endsWith("-on"));
        const address = new URL(slider.dataset.series, location.href);
        for (const [name, value] of clocks) address.searchParams.set(name, value);
        const answer = await fetch(address);
        if (!answer.ok) throw new Error(String(answer.status));
        series = await answer.json();
    };

    const play = async () => {
        const slider = view().querySelector(".plan-slider");
        const range = slider.querySelector("input");
        const button = slider.querySelector("[data-play]");
        button.textContent = button.dataset.stop;
        button.setAttribute("aria-pressed", "true");
        timer = -1;
        try {
            if (!series) await load(slider);
        } catch (unreachable) {
            stop();
            return;
        }
        if (range.value === range.max) range.value = "0";
        const step = () => {
            follow(range);
            show(Number(range.value));
            if (range.value === range.max) {
                stop();
                return;
            }
            range.value = String(Number(range.value) + 1);
            timer = setTimeout(step, STEP);
        };
        if (timer) step();
    };

    const stop = () => {
        clearTimeout(timer);
        timer = 0;
        const slider = view() && view().querySelector(".plan-slider");
        if (!slider) return;
        const button = slider.querySelector("[data-play]");
        button.textContent = button.dataset.go;
        button.setAttribute("aria-pressed", "false");
        document.getElementById("plan-month").dispatchEvent(new Event("change", { bubbles: true }));
    };

    const enhance = () => {
        series = null;
        clearTimeout(timer);
        timer = 0;
        const slider = view() && view().querySelector(".plan-slider");
        if (!slider) return;
        const range = slider.querySelector("input");
        slider.hidden = false;
        range.addEventListener("input", () => {
            follow(range);
            if (series) show(Number(range.value));
        });
        slider.querySelector("[data-play]").addEventListener("click", () => (timer ? stop() : play()));
    };

    document.addEventListener("htmx:afterSettle", enhance);
    document.addEventListener("htmx:historyRestore", enhance);
    enhance();
})();

// A stacking plan nearer and farther: buttons, the wheel with Ctrl, two fingers; what is larger than its place is pulled by the mouse.
(() => {
    "use strict";
    const view = () => document.getElementById("plan-view");

    // Nearer and farther; what is larger than its place is drawn along with the pointer.
    const NEAREST = 4;
    const FAR = .55;
    let zoom = 1;
    const drawing = () => view() && view().querySelector(".plan-drawing");

    const apply = (next, point) => {
        const sheet = drawing();
        const canvas = sheet.querySelector(".plan-canvas");
        const was = zoom;
        zoom = Math.min(NEAREST, Math.max(.1, next));
        const place = canvas.getBoundingClientRect();
        const x = point ? point.x - place.left : place.width / 2;
        const y = point ? point.y - place.top : place.height / 2;
        const left = canvas.scrollLeft + x;
        const top = canvas.scrollTop + y;
        sheet.style.setProperty("--zoom", zoom.toFixed(3));
        sheet.classList.toggle("far", zoom < FAR);
        sheet.classList.toggle("zoomed", zoom > 1);
        canvas.scrollLeft = left * (zoom / was) - x;
        canvas.scrollTop = top * (zoom / was) - y;
    };

    const fit = () => {
        const floors = view().querySelectorAll(".plan-floor").length;
        apply(Math.min(1, Math.max(.1, (window.innerHeight - 150) / floors / 50)));
        drawing().scrollIntoView({ block: "start" });
    };

    const enhance = () => {
        const sheet = drawing();
        if (!sheet) return;
        sheet.querySelector(".plan-zoom").hidden = false;
        const canvas = sheet.querySelector(".plan-canvas");
        apply(zoom);
        sheet.querySelector(".plan-zoom").addEventListener("click", (event) => {
            const way = event.target.dataset.zoom;
            if (way === "in") apply(zoom * 1.4);
            if (way === "out") apply(zoom / 1.4);
            if (way === "one") apply(1);
            if (way === "fit") fit();
        });
        canvas.addEventListener("wheel", (event) => {
            if (!event.ctrlKey && !event.metaKey) return;
            event.preventDefault();
            apply(zoom * Math.exp(-event.deltaY / 300), { x: event.clientX, y: event.clientY });
        }, { passive: false });
        hold(canvas);
        pinch(canvas);
    };

    let held = null;
    const hold = (canvas) => {
        canvas.addEventListener("pointerdown", (event) => {
            if (event.pointerType === "mouse" && event.button === 0 && zoom > 1) {
                held = { canvas, x: event.clientX, y: event.clientY, left: canvas.scrollLeft, top: canvas.scrollTop, moved: false };
            }
        });
        canvas.addEventListener("dragstart", (event) => event.preventDefault());
    };
    window.addEventListener("pointermove", (event) => {
        if (!held || (!held.moved && Math.hypot(event.clientX - held.x, event.clientY - held.y) < 6)) return;
        held.moved = true;
        held.canvas.closest(".plan-drawing").classList.add("held");
        held.canvas.scrollLeft = held.left - (event.clientX - held.x);
        held.canvas.scrollTop = held.top - (event.clientY - held.y);
    });
    window.addEventListener("pointerup", () => {
        if (!held) return;
        held.canvas.closest(".plan-drawing").classList.remove("held");
        if (held.moved) {
            // What ends a pull is no choice of a unit.
            const swallow = (event) => {
                event.preventDefault();
                event.stopPropagation();
            };
            window.addEventListener("click", swallow, { capture: true, once: true });
            setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
        }
        held = null;
    });

    const pinch = (canvas) => {
        let start = null;
        const spread = (touches) => Math.hypot(touches[0].clientX - touches[1].clientX, touches[0].clientY - touches[1].clientY);
        canvas.addEventListener("touchstart", (event) => {
            start = event.touches.length === 2 ? { spread: spread(event.touches), zoom } : null;
        }, { passive: true });
        canvas.addEventListener("touchmove", (event) => {
            if (!start || event.touches.length !== 2) return;
            event.preventDefault();
            const x = (event.touches[0].clientX + event.touches[1].clientX) / 2;
            const y = (event.touches[0].clientY + event.touches[1].clientY) / 2;
            apply((start.zoom * spread(event.touches)) / start.spread, { x, y });
        }, { passive: false });
    };

    document.addEventListener("htmx:afterSettle", enhance);
    document.addEventListener("htmx:historyRestore", enhance);
    enhance();
})();

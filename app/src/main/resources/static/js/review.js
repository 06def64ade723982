// Keys of the review desk: each presses the button or follows the link that carries it as data-key.
(() => {
    "use strict";
    const typing = (target) => target.closest("input, textarea, select, [contenteditable]");
    document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target)) return;
        const wanted = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
        if (!wanted) return;
        event.preventDefault();
        wanted.click();
    });
})();

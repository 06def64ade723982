// The page is whole without this: here it is only folded and filtered.
(function () {
    "use strict";
    const pairs = Array.from(document.querySelectorAll("details.pair"));
    const folds = Array.from(document.querySelectorAll("details.fold"));
    const tools = document.getElementById("tools");
    const find = document.getElementById("find");
    const found = document.getElementById("found");
    const outcomes = Array.from(tools.querySelectorAll("input[name=outcome]"));
    const OPEN_AT_FIRST = 2;

    // What is folded cannot be printed, so all that is shown is opened for the printer and folded again afterwards.
    let folded = [];
    addEventListener("beforeprint", () => {
        folded = folds.filter(fold => !fold.open);
        folded.forEach(fold => { fold.open = true; });
    });
    addEventListener("afterprint", () => folded.forEach(fold => { fold.open = false; }));

    function filter() {
        const words = find.value.trim().toLowerCase();
        const wanted = new Set(outcomes.filter(box => box.checked).map(box => box.value));
        let shown = 0;
        for (const pair of pairs) {
            const fits = wanted.has(pair.dataset.outcome) && pair.textContent.toLowerCase().includes(words);
            pair.hidden = !fits;
            shown += fits ? 1 : 0;
        }
        found.textContent = found.dataset.text.replace("#", shown);
    }

    function all(open) {
        pairs.forEach(pair => { pair.open = open; });
    }

    if (pairs.length > 0) {
        tools.hidden = false;
        find.addEventListener("input", filter);
        outcomes.forEach(box => box.addEventListener("change", filter));
        document.getElementById("open").addEventListener("click", () => all(true));
        document.getElementById("close").addEventListener("click", () => all(false));
        filter();
    }
    [pairs, folds.filter(fold => !pairs.includes(fold))].forEach(kind =>
        kind.slice(OPEN_AT_FIRST).forEach(fold => { fold.open = false; }));
})();

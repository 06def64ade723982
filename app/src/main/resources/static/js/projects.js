// The board of projects: a card is put into another column by dragging it there. The form on the card does the same without a mouse; this sends that very form, so that
// there is one way on which a step is refused or taken.
(() => {
    "use strict";
    const board = document.querySelector(".project-board");
    if (!board) return;
    const KIND = "text/x-sunmao-project";
    const columns = board.querySelectorAll("[data-stage]");
    const clear = () => columns.forEach((column) => column.classList.remove("project-over"));
    board.addEventListener("dragstart", (event) => {
        const card = event.target.closest("[draggable=true]");
        if (!card) return;
        event.dataTransfer.setData(KIND, card.dataset.project);
        event.dataTransfer.effectAllowed = "move";
        card.classList.add("project-dragged");
    });
    board.addEventListener("dragend", (event) => {
        const card = event.target.closest("[draggable=true]");
        if (card) card.classList.remove("project-dragged");
        clear();
    });
    columns.forEach((column) => {
        column.addEventListener("dragover", (event) => {
            if (!event.dataTransfer.types.includes(KIND)) return;
            event.preventDefault();
            clear();
            column.classList.add("project-over");
        });
        column.addEventListener("drop", (event) => {
            const card = document.getElementById("p" + event.dataTransfer.getData(KIND));
            if (!card) return;
            event.preventDefault();
            clear();
            const form = card.querySelector(".project-move form");
            const to = form && [...form.elements.to.options].find((option) => option.value === column.dataset.stage);
            if (!to) return;
            form.elements.to.value = to.value;
            form.submit();
        });
    });
    const told = board.querySelector(".project-told");
    if (told) told.scrollIntoView({block: "nearest", inline: "center"});
})();

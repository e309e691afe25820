// The hall's screen turns its pages by itself where a day has more sessions than it holds.

const ROWS = 8;
const SECONDS = 12;
const wide = matchMedia("(min-width: 64rem)");
let turn = 0;

function show() {
    const rows = [...document.querySelectorAll("[data-hall-rows] > li")];
    const pages = wide.matches ? Math.ceil(rows.length / ROWS) : 1;
    const page = turn % Math.max(1, pages);
    rows.forEach((row, place) => {
        row.hidden = pages > 1 && Math.floor(place / ROWS) !== page;
    });
    const word = document.querySelector("[data-hall-page]");
    if (word) {
        word.textContent = pages > 1 ? `${page + 1} / ${pages}` : "";
    }
}

show();
document.addEventListener("live:shown", show);
wide.addEventListener("change", show);
setInterval(() => {
    turn++;
    show();
}, SECONDS * 1000);

// The bar of a guided job: says the line of the step that fits what the page shows, and keeps up with the case.

const EVERY = 2000;
const bar = document.querySelector("[data-guide]");
const now = bar.querySelector("[data-guide-now]");
const go = bar.querySelector("[data-guide-go]");
let shown = "";

const isShown = (selector) => [...document.querySelectorAll(selector)].some((each) => each.checkVisibility());

/** What the page shows decides, so that the bar cannot be out of step with it. */
function choose() {
    const said = now.firstElementChild;
    const isHere = said.dataset.path === location.pathname && said.dataset.mine === "yes";
    const lines = [...said.querySelectorAll("[data-when]")];
    const fitting = isHere ? lines.find((line) => isShown(line.dataset.when)) : undefined;
    lines.forEach((line) => void (line.hidden = line !== fitting));
    said.querySelector("[data-otherwise]").hidden = Boolean(fitting);
    go.hidden = isHere;
}

async function keepUp() {
    const answer = await fetch("/demo/guide", { cache: "no-store", headers: { Accept: "text/html" } });
    const html = answer.ok ? await answer.text() : shown;
    if (html && html !== shown) {
        shown = html;
        now.innerHTML = html;
    }
    choose();
}

choose();
setInterval(choose, 300);
// What is asked while a form changes the person would be asked in nobody's name.
const LEAVING = 10_000;
let left = -LEAVING;
document.addEventListener("submit", () => void (left = performance.now()));
setInterval(() => document.hidden || performance.now() - left < LEAVING || keepUp().catch(() => undefined), EVERY);
// What was typed is often what the step asked for.
document.addEventListener("change", () => setTimeout(() => keepUp().catch(() => undefined), 500));

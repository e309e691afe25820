// Adds up the marks of a plan while they are typed; without scripts the sum is that of the last answer.

const shown = document.querySelector("[data-criteria-sum]");
const HUNDREDTHS = 100;

/** In hundredths, so that the sum is exact; what is no number yet counts for nothing. */
function hundredths(typed) {
    const marks = Number(typed.trim());
    return typed.trim() === "" || Number.isNaN(marks) ? 0 : Math.round(marks * HUNDREDTHS);
}

function add() {
    const marks = [...document.querySelectorAll("input[name$='.maximum']")].map(({ value }) => hundredths(value));
    const sum = marks.reduce((before, each) => before + each, 0) / HUNDREDTHS;
    shown.textContent = shown.dataset.criteriaSum.replace("{0}", String(sum));
}

document.addEventListener("input", (event) => event.target.name?.endsWith(".maximum") && add());

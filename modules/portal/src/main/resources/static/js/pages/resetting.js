// The program is gone for a moment and comes back empty; then the front page shows how far it is. Only an answer
// of its next run counts: the one that is being closed still answers for a while.
const BETWEEN_LOOKS = 1000;
const PATIENCE = 5000;
const LATE = 120_000;

const page = document.querySelector("[data-run]");

async function isNextRun() {
    const answer = await fetch("/demo/run", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok && (await answer.text()) !== page.dataset.run;
}

async function look() {
    if (await isNextRun().catch(() => false)) {
        location.replace("/");
        return;
    }
    page.querySelector("[data-part=late]").hidden = performance.now() < LATE;
    setTimeout(look, BETWEEN_LOOKS);
}
void look();

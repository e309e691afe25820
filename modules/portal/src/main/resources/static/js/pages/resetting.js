// The program is gone for a moment and comes back empty; then the front page shows how far it is.
const BETWEEN_LOOKS = 1000;
const FIRST_LOOK = 3000;

async function look() {
    const back = await fetch("/", { cache: "no-store" }).then((answer) => answer.ok, () => false);
    if (back) {
        location.replace("/");
    } else {
        setTimeout(look, BETWEEN_LOOKS);
    }
}
setTimeout(look, FIRST_LOOK);

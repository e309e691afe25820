// Shows how far a document's upload is; without it the form sends the file all the same.

const FAILED_FROM = 500;

bind();

function bind() {
    for (const form of document.querySelectorAll("form[data-upload]")) {
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            send(form);
        });
    }
}

function send(form) {
    const body = new FormData(form);
    const shown = form.querySelector("[data-upload-progress]");
    const bar = shown.querySelector("progress");
    const words = shown.querySelector("p");
    const cancel = form.querySelector("[data-upload-cancel]");
    const button = form.querySelector("[type=submit]");
    const request = new XMLHttpRequest();
    const started = performance.now();

    request.upload.addEventListener("progress", ({ loaded, total }) => {
        bar.value = total > 0 ? (100 * loaded) / total : 0;
        words.textContent = loaded < total ? measured(loaded, total, started) : words.dataset.done;
    });
    request.addEventListener("load", () => arrived(request, () => failed()));
    request.addEventListener("error", () => failed());
    request.addEventListener("abort", () => reset());
    cancel.onclick = () => request.abort();

    shown.hidden = false;
    cancel.hidden = false;
    button.disabled = true;
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "text/html");
    request.send(body);

    function failed() {
        reset();
        shown.hidden = false;
        words.textContent = words.dataset.broken;
    }

    function reset() {
        shown.hidden = true;
        cancel.hidden = true;
        button.disabled = false;
        bar.value = 0;
    }
}

function arrived(request, failed) {
    if (request.status >= FAILED_FROM) {
        failed();
        return;
    }
    if (request.status < 300) {
        location.assign(request.responseURL);
        return;
    }
    // A refusal is the same page with what is wrong; its form is a new one.
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
    document.querySelector("[data-focus]")?.focus();
    bind();
}

function measured(loaded, total, started) {
    const seconds = (performance.now() - started) / 1000;
    const left = seconds > 0 ? Math.ceil(((total - loaded) * seconds) / loaded) : 0;
    return `${megabytes(loaded)} / ${megabytes(total)} MB · ${left} s`;
}

function megabytes(bytes) {
    return (bytes / 1024 / 1024).toFixed(1);
}

// Follows the content: reloads the page when it was built anew, and shows what is wrong beside its source.
const mine = document.currentScript.dataset.build;
const panel = document.createElement("aside");
panel.className = "serve-problems";
panel.setAttribute("role", "alert");
panel.hidden = true;
document.body.prepend(panel);

const show = async () => {
  const answer = await fetch("/.serve/problems.html");
  const problems = await answer.text();
  panel.innerHTML = problems;
  panel.hidden = problems === "";
  if (answer.headers.get("Build") !== mine) {
    location.reload(); // it was built anew before this page could hear of it
  }
};

const take = (data) => {
  const [build] = data.split(" ");
  if (build === mine) {
    show();
  } else {
    location.reload();
  }
};

// One tab listens for all, as a browser has only six connections to a server; when it goes, another takes its place.
const tabs = new BroadcastChannel("advisory-site-serve");
tabs.addEventListener("message", ({ data }) => take(data));
navigator.locks.request("advisory-site-serve", () =>
  new Promise(() => {
    new EventSource("/.serve/events").addEventListener("message", ({ data }) => {
      tabs.postMessage(data);
      take(data);
    });
  }));
show();

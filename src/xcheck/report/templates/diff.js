"use strict";
// An enhancement only: without it the page reads and links the same.
(() => {
  const places = [...document.querySelectorAll(".at.tell")];
  const count = document.getElementById("count");
  let at = -1;
  const show = (element) => {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    const row = element.closest(".row") || element;
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center" });
  };
  const step = (by) => {
    if (!places.length) return;
    at = Math.min(Math.max(at + by, 0), places.length - 1);
    show(places[at]);
    count.textContent = `(${at + 1} of ${places.length})`;
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j" || event.key === "n") step(1);
    else if (event.key === "k" || event.key === "p") step(-1);
    else if (event.key === "v") {
      const other = document.querySelector("input[name=view]:not(:checked)");
      if (other) other.checked = true;
    } else return;
    event.preventDefault();
  });
  const follow = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.closest(".row")) return;
    at = places.includes(target) ? places.indexOf(target) : at;
    show(target);
  };
  addEventListener("hashchange", follow);
  const folds = [...document.querySelectorAll("details")];
  let shut = [];
  addEventListener("beforeprint", () => { shut = folds.filter((fold) => !fold.open); for (const fold of shut) fold.open = true; });
  addEventListener("afterprint", () => { for (const fold of shut) fold.open = false; });
  const keys = document.getElementById("keys");
  if (keys && places.length) keys.hidden = false;
  follow();
})();

"use strict";
// Everything on the page can be read without these scripts. They add filters, keys, decisions, and open folds on paper.
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("details:not([open])")) {
    fold.dataset.print = "";
    fold.open = true;
  }
});
addEventListener("afterprint", () => {
  for (const fold of document.querySelectorAll("details[data-print]")) {
    delete fold.dataset.print;
    fold.open = false;
  }
});

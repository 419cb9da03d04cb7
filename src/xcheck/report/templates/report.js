"use strict";
// Everything on the page can be read without this. It adds filters, keys, and open folds on paper.
(() => {
  const form = document.getElementById("filter");
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
  if (!form) return;

  const search = document.getElementById("search");
  const rule = document.getElementById("rule");
  const article = document.getElementById("article");
  const chips = [...form.querySelectorAll("input[name=severity]")];
  const matches = document.getElementById("matches");
  const clearing = document.getElementById("clear");
  const none = document.getElementById("none");
  const groups = [...document.querySelectorAll(".group")].map((box) => ({ box, cards: [...box.querySelectorAll(".finding")] }));
  const cards = groups.flatMap((group) => group.cards);
  const texts = new Map();

  const folded = (text) => text.normalize("NFKD").replace(/\p{M}+/gu, "").replace(/\s+/g, " ").toLowerCase();
  // What is read: without the words that only screen readers are given, so that a phrase is found across a mark.
  const textOf = (card) => {
    if (!texts.has(card)) {
      const words = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
      let text = "";
      while (words.nextNode()) if (!words.currentNode.parentElement.closest(".unseen")) text += words.currentNode.data;
      texts.set(card, folded(text));
    }
    return texts.get(card);
  };

  const apply = () => {
    const wanted = folded(search.value.trim());
    const severities = new Set(chips.filter((chip) => chip.checked).map((chip) => chip.value));
    const fits = (card) =>
      severities.has(card.dataset.severity) &&
      (!rule.value || card.dataset.rule === rule.value) &&
      (!article.value || card.dataset.articles.split(" ").includes(article.value)) &&
      (!wanted || textOf(card).includes(wanted));
    let shown = 0;
    for (const { box, cards: own } of groups) {
      let here = 0;
      for (const card of own) {
        const fit = fits(card);
        if (card.hidden === fit) card.hidden = !fit;
        here += fit;
      }
      if (box.hidden === here > 0) box.hidden = here === 0;
      shown += here;
    }
    const all = shown === cards.length;
    matches.textContent = all ? `${shown.toLocaleString("en")} shown` : `${shown.toLocaleString("en")} of ${cards.length.toLocaleString("en")} shown`;
    clearing.hidden = all && !wanted && !rule.value && !article.value;
    none.hidden = shown > 0;
  };

  const clear = () => {
    form.reset();
    apply();
  };

  // A link to one finding wins over a filter that hides it.
  const reveal = () => {
    const id = location.hash.slice(1);
    const target = id && document.getElementById(id);
    if (target && target.closest("[hidden]")) {
      clear();
      target.scrollIntoView();
    }
    if (target && target.matches(".finding")) target.focus({ preventScroll: true });
    if (target && target.matches(".list")) target.querySelector("details")?.setAttribute("open", "");
  };

  const step = (by) => {
    const open = cards.filter((card) => !card.hidden && !card.parentElement.hidden);
    if (!open.length) return;
    const now = document.activeElement?.closest?.(".finding");
    let at = now ? open.indexOf(now) + by : -1;
    if (!now || !open.includes(now)) {
      // From where the reader is: the first finding that begins below the filter bar.
      const top = form.getBoundingClientRect().bottom;
      at = open.findIndex((card) => card.getBoundingClientRect().bottom > top + 8);
      if (at < 0) at = open.length - 1;
    }
    const next = open[Math.max(0, Math.min(open.length - 1, at))];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  };

  form.hidden = false;
  document.getElementById("keys").hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("change", apply);
  search.addEventListener("input", apply);
  addEventListener("hashchange", reveal);
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-rule], a[data-severity]");
    if (!link) return;
    form.reset();
    if (link.dataset.rule) rule.value = link.dataset.rule;
    else for (const chip of chips) chip.checked = chip.value === link.dataset.severity;
    apply();
  });
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches?.("input, select, textarea")) {
      if (event.key === "Escape" && event.target === search) {
        search.value = "";
        search.blur();
        apply();
      }
      return;
    }
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "/") search.focus();
    else return;
    event.preventDefault();
  });
  // A reload may keep what was typed.
  apply();
  reveal();
})();

// Keys, and where a link leads. Last, since it starts what the others made.
(() => {
  if (!filters) return;
  const help = document.getElementById("help");

  const step = (by) => {
    const open = cards.shown();
    if (!open.length) return;
    const now = cards.current();
    let at = open.indexOf(now) + by;
    if (!open.includes(now)) {
      // From where the reader is: the first finding that begins below the filter bar.
      const top = filters.form.getBoundingClientRect().bottom;
      at = open.findIndex((card) => card.offsetParent && card.getBoundingClientRect().bottom > top + 8);
      if (at < 0) at = by > 0 ? 0 : open.length - 1;
    }
    cards.show(open[Math.max(0, Math.min(open.length - 1, at))]);
    filters.write();
  };

  // All findings about what this one is about; a second time, all there are.
  const narrow = (card) => {
    if (filters.picked("about")) filters.set({});
    else if (card?.dataset.about) filters.set({ about: card.dataset.about });
    else if (card) filters.set({ rule: card.dataset.rule });
    if (card) cards.show(card);
  };

  const on = (card, act) => (card ? act(card) : say("Choose a finding first: j goes to the next one."));
  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => (filters.search.focus(), filters.search.select()),
    "?": () => help.showModal(),
    a: (card) => on(card, () => desk.ask("accepted", [card])),
    d: (card) => on(card, () => desk.ask("dismissed", [card])),
    m: (card) => on(card, () => desk.ask("upheld", [card])),
    A: () => desk.askAll("accepted"),
    D: () => desk.askAll("dismissed"),
    M: () => desk.askAll("upheld"),
    u: (card) => on(card, desk.undo),
    c: (card) => on(card, desk.copyLink),
    n: (card) => on(card, desk.copyNote),
    f: narrow,
  };

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest?.("dialog")) return;
    if (event.target.matches?.("input:not([type=checkbox]), select, textarea")) {
      if (event.key === "Escape" && event.target === filters.search) {
        filters.search.value = "";
        filters.search.blur();
        filters.apply();
        filters.write();
      } else if (event.key === "Escape" && event.target.closest("#filter")) event.target.blur();
      return;
    }
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act(cards.current());
  });
  document.getElementById("keys").addEventListener("click", () => help.showModal());

  // A reload may keep what was typed; the address wins.
  filters.apply();
  filters.follow();
})();

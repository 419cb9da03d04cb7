// Filters. The whole state stands in the address: #?rule=name-variant&article=corpus/a.txt&q=words, so that it can be sent.
const filters = (() => {
  const form = document.getElementById("filter");
  if (!form) return null;
  const search = document.getElementById("search");
  const picks = Object.fromEntries(["rule", "article", "about", "status", "mine"].map((name) => [name, document.getElementById(name)]));
  const chips = [...form.querySelectorAll("input[name=severity]")];
  const matches = document.getElementById("matches");
  const clearing = document.getElementById("clear");
  const none = document.getElementById("none");
  const OPENED = 200;
  const listeners = [];
  let verdictOf = () => "";
  let writing = 0;

  const picked = (name) => picks[name]?.value ?? "";
  const active = () => Boolean(search.value.trim() || Object.keys(picks).some(picked) || chips.some((chip) => !chip.checked));

  const apply = () => {
    const wanted = cards.folded(search.value.trim());
    const severities = new Set(chips.filter((chip) => chip.checked).map((chip) => chip.value));
    const [rule, article, about, status, mine] = ["rule", "article", "about", "status", "mine"].map(picked);
    const fits = (card) =>
      severities.has(cards.severity(card)) &&
      (!rule || card.dataset.rule === rule) &&
      (!article || card.dataset.articles.split(" ").includes(article)) &&
      (!about || card.dataset.about === about) &&
      (!status || card.dataset.status === status) &&
      (!mine || (mine === "open" ? !verdictOf(card) : verdictOf(card) === mine)) &&
      (!wanted || cards.textOf(card).includes(wanted));
    let shown = 0;
    const fitting = [];
    for (const { box, fold, own } of cards.groups) {
      let here = 0;
      for (const card of own) {
        const fit = fits(card);
        if (card.hidden === fit) card.hidden = !fit;
        here += fit;
      }
      if (box.hidden === here > 0) box.hidden = here === 0;
      const head = fold.firstElementChild;
      head.dataset.all ??= head.textContent;
      const words = here < own.length ? `${here.toLocaleString("en")} of ${own.length.toLocaleString("en")} shown` : head.dataset.all;
      if (head.textContent !== words) head.textContent = words;
      if (here) fitting.push(fold);
      shown += here;
    }
    const total = cards.all.length;
    const narrowed = active();
    if (narrowed && shown <= OPENED) for (const fold of fitting) fold.open = true;
    matches.textContent = shown === total ? `${shown.toLocaleString("en")} shown` : `${shown.toLocaleString("en")} of ${total.toLocaleString("en")} shown`;
    clearing.hidden = !narrowed;
    none.hidden = shown > 0;
    for (const listener of listeners) listener(narrowed);
  };

  const state = (at) => {
    const parts = new URLSearchParams();
    const on = chips.filter((chip) => chip.checked).map((chip) => chip.value);
    if (on.length < chips.length) parts.set("severity", on.join(","));
    for (const name of Object.keys(picks)) if (picked(name)) parts.set(name, name === "article" ? picks.article.selectedOptions[0].textContent : picked(name));
    if (search.value.trim()) parts.set("q", search.value.trim());
    if (at && ![...parts.keys()].length) return `#${at}`;
    if (at) parts.set("at", at);
    return [...parts.keys()].length ? `#?${parts}` : "";
  };

  // Not at every key: browsers limit how often a page may change its address.
  const write = () => {
    clearTimeout(writing);
    writing = setTimeout(() => {
      const address = state(cards.current()?.id);
      if (address !== location.hash) history.replaceState(null, "", address || "#");
    }, 300);
  };

  const reset = () => {
    search.value = "";
    for (const pick of Object.values(picks)) if (pick) pick.value = "";
    for (const chip of chips) chip.checked = true;
  };

  const set = (wishes) => {
    reset();
    for (const [name, value] of Object.entries(wishes)) {
      if (name === "severity") for (const chip of chips) chip.checked = value.split(",").includes(chip.value);
      else if (name === "q") search.value = value;
      else if (name === "article") picks.article.value = [...picks.article.options].find((option) => option.textContent === value)?.value ?? "";
      else if (picks[name]) {
        if (![...picks[name].options].some((option) => option.value === value) && name === "about") picks[name].add(new Option(value, value));
        picks[name].value = value;
      }
    }
    apply();
    write();
  };

  // A link to one finding wins over a filter that hides it.
  const follow = () => {
    let id = location.hash.slice(1);
    if (id.startsWith("?")) {
      const { at, ...wishes } = Object.fromEntries(new URLSearchParams(id.slice(1)));
      set(wishes);
      id = at ?? "";
      if (!id) document.getElementById("findings").scrollIntoView();
    }
    const target = id && document.getElementById(id);
    if (!target) return;
    if (target.matches(".finding")) {
      if (target.hidden) set({});
      cards.show(target);
      return;
    }
    if (target.closest("[hidden]")) set({});
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (target.matches(".list, .group")) target.querySelector("details")?.setAttribute("open", "");
    target.scrollIntoView();
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    set({});
  });
  form.addEventListener("change", () => (apply(), write()));
  search.addEventListener("input", () => (apply(), write()));
  addEventListener("hashchange", follow);
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-rule], a[data-severity], a[data-about], a[data-status]");
    if (link) set({ ...link.dataset });
  });

  return { form, search, apply, write, set, follow, active, picked, narrowed: (listener) => listeners.push(listener), judged: (by) => (verdictOf = by) };
})();

// Decisions: accept, dismiss, to mend. They stay in this browser until they are taken away as commands or as a file.
const desk = (() => {
  if (!filters) return null;
  const STORE = "xcheck decisions";
  const VERBS = { accepted: "Accept: it stays as it is", dismissed: "Dismiss: a false alarm", upheld: "To mend: it is right" };
  const SAID = { accepted: "accepted", dismissed: "dismissed", upheld: "to mend" };
  const away = document.getElementById("away");
  const take = document.getElementById("take");
  const progress = document.getElementById("progress");
  const batch = document.getElementById("batch");
  const reasons = document.getElementById("reasons");
  const paths = new Map([...document.getElementById("article").options].map((option) => [option.value, option.dataset.path ? decodeURIComponent(option.dataset.path) : option.textContent]));
  const byKey = new Map(cards.all.map((card) => [keyOf(card), card]));
  const made = new Map();
  let asking = null;

  function keyOf(card) {
    return card.dataset.key ?? card.id.slice(2);
  }

  const stored = () => {
    try {
      return JSON.parse(localStorage.getItem(STORE)) ?? {};
    } catch {
      return {};
    }
  };
  const store = () => {
    try {
      const kept = stored();
      for (const key of byKey.keys()) delete kept[key];
      localStorage.setItem(STORE, JSON.stringify({ ...kept, ...Object.fromEntries(made) }));
    } catch {
      // Without a store the decisions last as long as the page is open.
    }
  };

  const mark = (card) => {
    const decision = made.get(keyOf(card));
    card.classList.toggle("decided", Boolean(decision));
    card.querySelector(":scope > .verdict")?.remove();
    if (!decision) return;
    const line = document.getElementById("decided").content.cloneNode(true);
    line.querySelector("b").textContent = `${SAID[decision.verdict]}:`;
    line.querySelector("span").textContent = decision.reason + (decision.expires ? ` (until ${decision.expires})` : "");
    card.querySelector("h4").after(line);
  };

  const count = () => {
    const [done, total] = [made.size, cards.all.length];
    progress.textContent = done ? `${done.toLocaleString("en")} of ${total.toLocaleString("en")} decided` : "Nothing decided yet";
    take.disabled = !done;
    take.textContent = done ? `Take ${done === 1 ? "the decision" : `${done.toLocaleString("en")} decisions`} away` : "Take the decisions away";
    reasons.replaceChildren(...[...new Set([...made.values()].map((decision) => decision.reason))].slice(-8).map((reason) => new Option(reason)));
  };

  const changed = (touched) => {
    for (const card of touched) mark(card);
    count();
    store();
    if (filters.active()) filters.apply();
  };

  const stop = () => {
    asking?.remove();
    asking = null;
  };

  // The narrowest scope that covers all its places is offered first.
  const scopes = (card) => {
    const touched = card.dataset.articles.split(" ").length;
    return touched === 1 ? ["article", "place", "always"] : touched === 2 ? ["pair", "place", "article", "always"] : ["always", "place", "article"];
  };

  const ask = (verdict, chosen) => {
    stop();
    const open = chosen.filter(Boolean);
    if (!open.length) return say("No finding is chosen.");
    const single = open.length === 1;
    const fragment = document.getElementById("decide").content.cloneNode(true);
    const form = fragment.querySelector("form");
    form.querySelector("#deciding").textContent = single ? VERBS[verdict] : `${VERBS[verdict]} (${open.length.toLocaleString("en")} findings)`;
    const scope = form.querySelector("#scope");
    const offered = single ? scopes(open[0]) : ["always"];
    const named = new Map([...scope.options].map((option) => [option.value, option]));
    scope.replaceChildren(...offered.map((name) => named.get(name)));
    if (!single) scope.options[0].textContent = "each as widely as it stands";
    scope.selectedIndex = 0;
    const last = [...made.values()].at(-1);
    const reason = form.querySelector("#reason");
    if (last && last.verdict === verdict) reason.value = last.reason;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const said = reason.value.trim();
      if (!said) return reason.reportValidity();
      const next = single ? after(open[0]) : null;
      for (const card of open) {
        const decision = { verdict, scope: single ? scope.value : scopes(card)[0], reason: said, digest: card.dataset.digest };
        if (form.querySelector("#expires").value) decision.expires = form.querySelector("#expires").value;
        made.delete(keyOf(card));
        made.set(keyOf(card), decision);
      }
      stop();
      changed(open);
      say(single ? `${SAID[verdict][0].toUpperCase()}${SAID[verdict].slice(1)}.` : `${open.length.toLocaleString("en")} findings ${SAID[verdict]}.`);
      if (next) cards.show(next);
      filters.write();
    });
    form.querySelector("[data-cancel]").addEventListener("click", () => {
      stop();
      if (single) cards.show(open[0]);
    });
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      stop();
      if (single) cards.show(open[0]);
    });
    if (single) {
      cards.complete(open[0]);
      const buttons = open[0].querySelector(":scope > .tools");
      buttons.before(fragment);
    } else batch.after(fragment);
    asking = form;
    reason.focus({ preventScroll: true });
    reason.select();
    form.scrollIntoView({ block: "nearest" });
  };

  // After a decision the work goes on at the next finding that wants one.
  const after = (card) => {
    const shown = cards.shown();
    const rest = shown.slice(shown.indexOf(card) + 1);
    return rest.find((one) => !made.has(keyOf(one))) ?? rest[0] ?? null;
  };

  const undo = (card) => {
    if (!card || !made.delete(keyOf(card))) return;
    changed([card]);
    cards.show(card);
  };

  const placesOf = (card) => card.dataset.articles.split(" ").map((number) => paths.get(number));
  const firstOf = (card) => paths.get(card.closest(".group").id.slice(2));
  const lineOf = (card) => /:(\d+):\d+$/.exec(card.querySelector(".kicker a.where").textContent)?.[1];
  const entry = ([key, { verdict, scope, reason, expires }]) => {
    const card = byKey.get(key);
    const articles = scope === "pair" ? placesOf(card) : scope === "always" ? [] : [firstOf(card)];
    return {
      key, verdict, scope, reason,
      ...(articles.length ? { articles } : {}),
      ...(expires ? { expires } : {}),
      rule: card.dataset.rule,
      about: card.querySelector("h4").textContent,
    };
  };
  const quoted = (text) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'"'"'`)}'`);
  const command = (one) => {
    const words = ["xcheck", "accept", quoted(one.key), "--scope", one.scope, "--reason", quoted(one.reason)];
    if (one.verdict !== "accepted") words.push("--verdict", one.verdict);
    if (one.expires) words.push("--expires", one.expires);
    const line = one.scope === "place" ? `:${lineOf(byKey.get(one.key))}` : "";
    for (const path of one.articles ?? []) words.push("--at", quoted(path + line));
    return words.join(" ");
  };
  const entries = () => [...made].map(entry);
  const asCommands = () => entries().map((one) => `${command(one)}\n`).join("");
  const asFile = () => entries().map((one) => `${JSON.stringify(one)}\n`).join("");

  const takeAway = () => {
    if (!made.size) return say("Nothing is decided yet.");
    const by = Object.keys(SAID).map((verdict) => [verdict, [...made.values()].filter((decision) => decision.verdict === verdict).length]).filter(([, number]) => number);
    document.getElementById("away-told").textContent = by.map(([verdict, number]) => `${number.toLocaleString("en")} ${SAID[verdict]}`).join(", ") + ".";
    document.getElementById("commands").value = asCommands();
    away.showModal();
  };

  // A finding as plain text, for a mail to whoever wrote the article.
  const note = (card) => {
    cards.complete(card);
    const words = (node) => {
      const copy = node.cloneNode(true);
      for (const unseen of copy.querySelectorAll(".unseen")) unseen.remove();
      return copy.textContent.replace(/\s+/g, " ").trim();
    };
    const lines = [words(card.querySelector("h4"))];
    const [old, wanted] = [card.querySelector(".swap del"), card.querySelector(".swap ins")];
    if (old && wanted) lines.push(`Please change “${words(old)}” to “${words(wanted)}”.`);
    else if (wanted) lines.push(`Suggested: ${words(wanted)}`);
    for (const reason of card.querySelectorAll(".reasons li")) lines.push(`– ${words(reason)}`);
    for (const lane of card.querySelectorAll(".lane")) {
      for (const extract of lane.querySelectorAll(".extract")) {
        const tag = [words(lane.querySelector(".tag")), lane.querySelector(".what") ? words(lane.querySelector(".what")) : ""].filter(Boolean).join(": ");
        lines.push("", `${tag} (${words(extract.querySelector(".where"))})`, words(extract.querySelector("blockquote")));
      }
    }
    for (const side of card.querySelectorAll(".brief li")) lines.push("", words(side));
    return lines.join("\n");
  };

  const copyLink = (card) => copied(`${location.href.split("#")[0]}#${card.id}`, "Link copied.");
  const copyNote = (card) => copied(note(card), "Copied for the author.");

  document.getElementById("review").hidden = false;
  for (const [key, decision] of Object.entries(stored())) {
    const card = byKey.get(key);
    // A finding whose sides have changed since wants a new look.
    if (card && decision.digest === card.dataset.digest && SAID[decision.verdict]) made.set(key, decision);
  }
  for (const key of made.keys()) mark(byKey.get(key));
  count();
  filters.judged((card) => made.get(keyOf(card))?.verdict ?? "");
  filters.narrowed((narrowed) => {
    const open = narrowed ? cards.shown().filter((card) => !made.has(keyOf(card))).length : 0;
    batch.hidden = open < 2;
    document.getElementById("batch-count").textContent = `${open.toLocaleString("en")} shown are not decided:`;
  });

  const open = () => cards.shown().filter((card) => !made.has(keyOf(card)));
  const askAll = (verdict) => (filters.active() ? ask(verdict, open()) : say("Filter first: this is for all that a filter shows."));

  addEventListener("click", (event) => {
    const button = event.target.closest?.("button");
    if (!button) return;
    const card = button.closest(".finding");
    if (button.dataset.verdict) ask(button.dataset.verdict, [card]);
    else if (button.dataset.all) askAll(button.dataset.all);
    else if (button.dataset.undo !== undefined) undo(card);
    else if (button.dataset.copy === "link") copyLink(card);
    else if (button.dataset.copy === "author") copyNote(card);
    else if (button.dataset.close !== undefined) button.closest("dialog").close();
    else if (button === take) takeAway();
  });
  document.getElementById("copy-commands").addEventListener("click", () => copied(asCommands(), "Commands copied."));
  document.getElementById("download").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([asFile()], { type: "application/x-ndjson" }));
    link.download = "decisions.jsonl";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
  document.getElementById("forget").addEventListener("click", () => {
    const touched = [...made.keys()].map((key) => byKey.get(key));
    made.clear();
    changed(touched);
    away.close();
  });

  return { ask, askAll, undo, copyLink, copyNote };
})();

// The findings on the page: their parts that come when they are looked at, and how one is shown.
const cards = (() => {
  const groups = [...document.querySelectorAll(".group")].map((box) => ({ box, fold: box.querySelector(".fold"), own: [...box.querySelectorAll(".finding")] }));
  const all = groups.flatMap((group) => group.own);
  const foldOf = new Map(groups.flatMap((group) => group.own.map((card) => [card, group.fold])));
  const tools = document.getElementById("tools");
  const packed = document.getElementById("rest");
  let rest = packed ? null : {};

  const sidesOf = (card) => {
    rest ??= JSON.parse(packed.textContent);
    return rest[card.id];
  };

  // All sides in their paragraphs, and the buttons: made once, when a finding comes near the screen.
  const complete = (card) => {
    if (card.dataset.complete !== undefined) return;
    card.dataset.complete = "";
    const brief = card.querySelector(":scope > .brief");
    const sides = brief && sidesOf(card);
    if (sides) {
      const made = document.createElement("template");
      made.innerHTML = sides;
      brief.replaceWith(made.content);
    }
    card.append(tools.content.cloneNode(true));
  };

  const near = new IntersectionObserver((seen) => {
    for (const one of seen) {
      if (!one.isIntersecting) continue;
      near.unobserve(one.target);
      complete(one.target);
    }
  }, { rootMargin: "800px" });
  for (const card of all) near.observe(card);

  const folded = (text) => text.normalize("NFKD").replace(/\p{M}+/gu, "").replace(/\s+/g, " ").toLowerCase();
  const texts = new Map();
  const entities = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&#34;": '"', "&#39;": "'" };
  const UNSEEN = /<span class="unseen">[^<]*<\/span>/g;
  // What is read: without the words that only screen readers are given, so that a phrase is found across a mark.
  const textOf = (card) => {
    if (!texts.has(card)) {
      const brief = card.dataset.complete === undefined && card.querySelector(":scope > .brief");
      const later = brief && sidesOf(card);
      let text = brief ? card.textContent : "";
      if (!brief) {
        const words = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
        while (words.nextNode()) if (!words.currentNode.parentElement.closest(".unseen, .tools, .deciding")) text += words.currentNode.data;
      }
      if (later) text += " " + later.replace(UNSEEN, "").replace(/<[^>]*>/g, "").replace(/&(?:lt|gt|amp|#34|#39);/g, (found) => entities[found]);
      texts.set(card, folded(text));
    }
    return texts.get(card);
  };

  const shown = () => all.filter((card) => !card.hidden);
  const current = () => document.activeElement?.closest?.(".finding") ?? null;

  // Findings get their true height only when they come near the screen, and push away what stands below them: what was
  // asked for is brought back until the page stands still, or until the reader moves it.
  let holding = 0;
  const hold = (card, top, still, left) => {
    holding = requestAnimationFrame(() => {
      let now = card.getBoundingClientRect().top;
      const moved = Math.abs(now - top) > 1;
      if (moved) {
        card.scrollIntoView({ block: "start" });
        now = card.getBoundingClientRect().top;
      }
      if (left && (moved || still)) hold(card, now, moved ? STILL : still - 1, left - 1);
    });
  };
  const STILL = 12;
  const LONGEST = 120;
  for (const moving of ["wheel", "touchmove", "pointerdown", "keydown"]) addEventListener(moving, () => cancelAnimationFrame(holding), { capture: true, passive: true });

  const show = (card) => {
    foldOf.get(card).open = true;
    complete(card);
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "start" });
    cancelAnimationFrame(holding);
    hold(card, card.getBoundingClientRect().top, STILL, LONGEST);
  };

  return { groups, all, near, complete, textOf, folded, shown, current, show, foldOf, severity: (card) => card.classList[1] };
})();

const say = (() => {
  const toast = document.getElementById("toast");
  let fading = 0;
  return (text) => {
    if (!toast) return;
    toast.textContent = text;
    clearTimeout(fading);
    fading = setTimeout(() => (toast.textContent = ""), 4000);
  };
})();

const copied = async (text, told) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // A page from a file may have no clipboard of its own.
    const field = document.createElement("textarea");
    field.value = text;
    (document.querySelector("dialog[open]") ?? document.body).append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (!done) return say("This browser does not let the page copy.");
  }
  say(told);
};

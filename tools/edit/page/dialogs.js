// Three questions: what a new article is called, whether one may go, and which of two versions of a file stays.
import { createElement as h, useEffect, useRef, useState } from "react";

/** @param {{isOpen: boolean, title: string, onClose: () => void, children?: any}} props */
function Dialog({ isOpen, title, onClose, children }) {
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    if (isOpen) box.current?.showModal();
    else box.current?.close();
  }, [isOpen]);
  return h(
    "dialog",
    { ref: box, "aria-label": title, onCancel: onClose, onClose },
    isOpen && h("h2", null, title),
    isOpen && children,
  );
}

/** @param {{isOpen: boolean, onClose: () => void, onBegin: (words: {title: string, subtitle: string}) => void}} props */
export function NewArticle({ isOpen, onClose, onBegin }) {
  const [words, setWords] = useState({ title: "", subtitle: "" });
  /** @param {"title" | "subtitle"} key @param {string} label */
  const field = (key, label) =>
    h(
      "label",
      { key },
      label,
      h("input", {
        type: "text",
        value: words[key],
        autoComplete: "off",
        onChange: (/** @type {any} */ event) => setWords({ ...words, [key]: event.target.value }),
      }),
    );
  const isReady = words.title.trim() !== "" && words.subtitle.trim() !== "";
  const begin = (/** @type {any} */ event) => {
    event.preventDefault();
    if (!isReady) return;
    onBegin({ title: words.title.trim(), subtitle: words.subtitle.trim() });
    setWords({ title: "", subtitle: "" });
  };
  return h(
    Dialog,
    { isOpen, title: "Nieuw artikel", onClose },
    h(
      "form",
      { onSubmit: begin },
      field("title", "Titel"),
      field("subtitle", "Ondertitel"),
      h(
        "div",
        { className: "choices" },
        h("button", { type: "submit", className: "main", disabled: !isReady }, "Begin"),
        h("button", { type: "button", onClick: onClose }, "Sluiten"),
      ),
    ),
  );
}

/** @param {{title: string | null, onRemove: () => void, onClose: () => void}} props  title: of the article; null: nothing is asked */
export const Removal = ({ title, onRemove, onClose }) =>
  h(
    Dialog,
    { isOpen: title !== null, title: "Dit artikel weghalen?", onClose },
    h(
      "p",
      null,
      `“${title}” staat daarna niet meer op de site. Het bestand blijft bewaard, in de map weggehaald: zet het terug in de map articles als u het weer wilt.`,
    ),
    h(
      "div",
      { className: "choices" },
      h("button", { type: "button", onClick: onRemove }, "Haal het weg"),
      h("button", { type: "button", className: "main", onClick: onClose }, "Laat het staan"),
    ),
  );

/** @param {{theirs: import("./state.js").Theirs | null, onTheirs: () => void, onMine: () => void, onClose: () => void}} props */
export const Conflict = ({ theirs, onTheirs, onMine, onClose }) =>
  h(
    Dialog,
    { isOpen: theirs !== null, title: "Dit bestand is intussen veranderd", onClose },
    h(
      "p",
      null,
      theirs?.hash === null
        ? "Iemand heeft het bestand op de schijf weggehaald. "
        : "Iemand anders heeft het bestand op de schijf veranderd. ",
      "Er is nog niets opgeslagen. Wat wilt u?",
    ),
    h(
      "div",
      { className: "choices" },
      theirs?.value !== undefined &&
        h("button", { type: "button", onClick: onTheirs }, "Neem het bestand van de schijf"),
      h("button", { type: "button", onClick: onMine }, "Bewaar mijn tekst"),
      h("button", { type: "button", onClick: onClose }, "Nog niets doen"),
    ),
    h(
      "p",
      { className: "help" },
      "Kiest u uw tekst? Dan blijft van het andere bestand een kopie staan, met .bak achter de naam.",
    ),
  );

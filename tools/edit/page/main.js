import { createElement as h } from "react";
import { createRoot } from "react-dom/client";
import { start } from "./api.js";
import { App } from "./app.js";
import { localised } from "./schema.js";

const place = /** @type {HTMLElement} */ (document.getElementById("app"));
const { answer } = await start();
if (answer.error) place.textContent = answer.error;
else {
  const schemas = Object.fromEntries(
    Object.entries(answer.schemas).map(([name, schema]) => [name, localised(schema, name)]),
  );
  createRoot(place).render(h(App, { files: answer.files, schemas }));
}

// Runs before the page is drawn, so that a person who chose large text never sees the small one first.
import { applySettings, readSettings } from "./store.js";

applySettings(readSettings());

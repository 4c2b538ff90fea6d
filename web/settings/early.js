// Runs before the page is drawn, so that a person who chose large text, here or on the phone, never sees the small one first.
import { followPhone } from "./phone.js";
import { applySettings, readSettings } from "./store.js";

applySettings(readSettings());
followPhone();

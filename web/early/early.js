// In every page itself, so that nothing else need arrive before it runs: a person who chose large text, here or on the phone, never
// sees the small one first, and what did not come whole is noticed.
import { showEmbed } from "../settings/embed.js";
import { followPhone } from "../settings/phone.js";
import { applySettings, readSettings } from "../settings/store.js";
import { openPlain } from "./plain.js";
import { watchWhole } from "./whole.js";

showEmbed();
applySettings(readSettings());
followPhone();
openPlain();
watchWhole();

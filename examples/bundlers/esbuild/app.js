import { NewsRelease } from "standfirst";
import "../page/app.js";

// Before anything is awaited: the first element on the page begins to load as soon as this script ends.
NewsRelease.configure({ base: new URL("wasm/", import.meta.url) });

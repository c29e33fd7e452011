import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { offer } from "../example.js";
import { News } from "./News.jsx";

const [state, show] = createSignal({ open: false, heading: "", releases: [] });
render(() => <News {...state()} />, document.getElementById("app"));
offer(show);

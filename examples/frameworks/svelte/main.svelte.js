import { mount } from "svelte";
import { offer } from "../example.js";
import News from "./News.svelte";

const state = $state({ open: false, heading: "", releases: [] });
mount(News, { target: document.getElementById("app"), props: state });
offer((next) => Object.assign(state, next));

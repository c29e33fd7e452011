import { createApp, h, shallowRef } from "vue";
import { offer } from "../example.js";
import News from "./News.vue";

const state = shallowRef({ open: false, heading: "", releases: [] });
createApp({ render: () => h(News, state.value) }).mount("#app");
offer((next) => { state.value = next; });

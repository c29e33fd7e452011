// The compiler is here because the tests let the browser compile the template; `ng build` does it beforehand.
import "@angular/compiler";
import { bootstrapApplication } from "@angular/platform-browser";
import { offer } from "../example.js";
import { News, type Item } from "./news";

const application = await bootstrapApplication(News);
const news: News = application.components[0].instance;

offer((state: { open: boolean; heading: string; releases: Item[] }) => {
  news.open.set(state.open);
  news.heading.set(state.heading);
  news.releases.set(state.releases);
});

import { offer } from "../example.js";
import { NewsList } from "./news-list.js";

const list = new NewsList();
document.getElementById("app").append(list);
offer((state) => Object.assign(list, state));

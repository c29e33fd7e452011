import { createRoot } from "react-dom/client";
import { offer } from "../example.js";
import { News } from "./News.jsx";

const root = createRoot(document.getElementById("app"));
offer((state) => root.render(<News {...state} />));

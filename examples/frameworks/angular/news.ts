// Angular. `CUSTOM_ELEMENTS_SCHEMA` lets the element into the template. `[name]` is always a property, whether
// news-release.js is there already or not; `(name)` listens to any event.

import { CUSTOM_ELEMENTS_SCHEMA, Component, signal } from "@angular/core";
import { hear } from "../example.js";

export interface Item {
  id: string;
  src?: string | null;
  release?: object | null;
  layout?: string | null;
  headingLevel?: number | null;
  hidden?: boolean;
  before?: string;
  after?: string;
  link?: string;
  title?: string;
}

@Component({
  selector: "#app",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>{{ heading() }}</h1>
    @if (open()) {
      @for (item of releases(); track item.id) {
        <news-release
          [id]="item.id"
          [src]="item.src"
          [release]="item.release"
          [layout]="item.layout"
          [headingLevel]="item.headingLevel"
          [hidden]="item.hidden"
          (load)="hear($event)"
          (error)="hear($event)"
          (release-navigate)="hear($event)"
          (release-share)="hear($event)"
        >
          @if (item.before) { <p slot="before">{{ item.before }}</p> }
          @if (item.link) { <a [href]="item.link">{{ item.title }}</a> }
          @if (item.after) { <p slot="after">{{ item.after }}</p> }
        </news-release>
      }
    }
  `,
})
export class News {
  readonly open = signal(false);
  readonly heading = signal("");
  readonly releases = signal<Item[]>([]);
  readonly hear = hear;
}

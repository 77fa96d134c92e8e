/** The frames that the picker draws around things of the page. */
import { element } from '../controls/element.ts';
import type { Spot } from './places.ts';

/** Something that is framed; asked where it is before each drawing, because pages move. */
export interface Outlined {
  where(): Spot;
  readonly isRefused: boolean;
}

export interface Outlines {
  /** Frames these things and no others. */
  show(things: readonly Outlined[]): void;
  end(): void;
}

const ROOM = 4; // px between a thing and its frame

/** Draws into `layer`, the document over the page, as long as it lies there. `afterEach` is called with where the frames are. */
export function createOutlines(layer: Document, view: Window, afterEach: (spots: readonly Spot[]) => void): Outlines {
  let shown: readonly { readonly thing: Outlined; readonly frame: HTMLElement }[] = [];
  let next = 0;
  const draw = (): void => {
    const spots = shown.map(({ thing, frame }) => {
      const spot = thing.where();
      const isThere = spot.right > spot.left && spot.bottom > spot.top;
      frame.hidden = !isThere;
      frame.style.left = `${spot.left - ROOM}px`;
      frame.style.top = `${spot.top - ROOM}px`;
      frame.style.width = `${spot.right - spot.left + 2 * ROOM}px`;
      frame.style.height = `${spot.bottom - spot.top + 2 * ROOM}px`;
      return spot;
    });
    afterEach(spots);
  };
  const again = (): void => {
    draw();
    next = view.requestAnimationFrame(again);
  };
  again();
  return {
    show(things) {
      for (const { frame } of shown) frame.remove();
      shown = things.map((thing) => ({ thing, frame: element('div', { className: `spot${thing.isRefused ? ' refused' : ''}` }) }));
      layer.body.prepend(...shown.map(({ frame }) => frame));
      draw();
    },
    end: () => view.cancelAnimationFrame(next),
  };
}

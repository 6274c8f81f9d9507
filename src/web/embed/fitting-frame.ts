import { escapeMarkup } from '../../forms/escape-markup.js';
import { frameHeight } from './frame-height.js';

/** The widths at which a frame is fitted: a telephone, a column, a page. */
export const fittedWidths = [320, 480, 800] as const;

/**
 * The markup of a frame that fits at every width, without a script: a box whose padding is as high as its width asks for
 * (a percentage of padding is one of the width; CSS Box Model 4, section 4), and the frame over all of it. From one of the
 * widths that it is fitted at to the next it is as high as at the first.
 */
export function fittingFrame(src: string, title: string, markup: string): string {
  const [narrow, middle, wide] = fittedWidths.map((width) => frameHeight(markup, width)) as [
    number,
    number,
    number,
  ];
  const [, fromMiddle, fromWide] = fittedWidths;
  const step = (below: number, by: number) => ` + clamp(0px,(${below}px - 100%)*999,${Math.max(0, by)}px)`;
  const high = `${wide}px${step(fromWide, middle - wide)}${step(fromMiddle, narrow - Math.max(middle, wide))}`;
  return `<div style="position:relative;padding-top:calc(${high})"><iframe src="${escapeMarkup(src)}" title="${escapeMarkup(title)}" style="position:absolute;inset:0;width:100%;height:100%;border:0" loading="lazy"></iframe></div>`;
}

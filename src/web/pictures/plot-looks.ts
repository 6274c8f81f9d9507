import { readFileSync } from 'node:fs';
import { escapeMarkup } from '../../forms/escape-markup.js';
import { colourIn, type Scheme } from '../style/palette.js';

const sheet = readFileSync(new URL('../../../src/web/style/pictures.css', import.meta.url), 'utf8');

/** What the sheet of pictures says of shapes, in its order: of which element or class, and what. */
const rules = [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
  selectors.split(',').flatMap((selector) => {
    const [, of] = /^(?:\.plot|svg) (text|\.[\w-]+)$/.exec(selector.trim()) ?? [];
    return of === undefined ? [] : [{ of, body }];
  }),
);

/**
 * A drawing as it looks on a page, with its looks written beside each shape: a picture at an address of its own has no
 * sheet, and a policy that admits no style in the markup lets it have none within. So that it looks as on the page, its
 * looks are read from the sheet of the page.
 */
export function withLooks(svg: string, scheme: Scheme): string {
  return svg.replace(/<(\w+)((?: [\w-]+="[^"]*")*)/g, (whole, element: string, attributes: string) => {
    const [, name] = / class="([^"]*)"/.exec(attributes) ?? [];
    const own = attributesOf([element, ...(name === undefined ? [] : [`.${name}`])], scheme);
    return own === '' && name === undefined
      ? whole
      : `<${element}${attributes.replace(/ class="[^"]*"/, '')}${own}`;
  });
}

function attributesOf(names: readonly string[], scheme: Scheme): string {
  const said = new Map(
    rules
      .filter(({ of }) => names.includes(of))
      .flatMap(({ body }) =>
        [...body.matchAll(/([\w-]+): ([^;]+);/g)].map(([, key = '', value = '']): [string, string] => [
          key,
          value.replace(/var\(--([\w-]+)\)/g, (_, colour: string) => colourIn(scheme, colour)),
        ]),
      ),
  );
  return [...said].map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`).join('');
}
